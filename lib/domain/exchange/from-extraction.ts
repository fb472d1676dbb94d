import { toContractItem } from '@/lib/domain/engine/report/contract'
import type { Extraction, GeneratedItem } from '@/lib/domain/engine/types'
import { toOneLine } from './one-line'
import type { ExchangeItem, ExchangeQuiz } from './quiz'
import { readItem } from './read-item'

/** What the engine made of an article, as a quiz: every item brings one point. */
export function fromExtraction({ engine, article, facts, items, cards }: Extraction): ExchangeQuiz {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const read = (item: GeneratedItem, index: number): ExchangeItem => {
    const fact = byId.get(item.factIds[0] ?? '')
    const source = fact?.quote ?? ''
    return readItem({
      type: item.type,
      content: item.content,
      number: index + 1,
      points: 1,
      fallbackSource: source === '' ? null : source,
      contract: { ...toContractItem(item, fact), source },
    })
  }
  return {
    title: toOneLine(article.title ?? '') || 'Footnote quiz',
    items: items.map(read),
    cards: cards.map(read),
    head: { engine, title: article.title, sha256: article.sha256 },
  }
}

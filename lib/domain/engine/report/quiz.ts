import type { Extraction } from '../types'
import { toContractItem, type ContractItem } from './contract'

const MAX_OPTIONS = 4

function listItems({ items, facts }: Extraction): (ContractItem & { source: string })[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  return items.map((item) => {
    const fact = byId.get(item.factIds[0] ?? '')
    return { ...toContractItem(item, fact), source: fact?.quote ?? '' }
  })
}

/** The quiz as JSON, with the words that settle each answer. */
export function writeQuizJson(extraction: Extraction): string {
  const { engine, article } = extraction
  return `${JSON.stringify({ engine, title: article.title, sha256: article.sha256, items: listItems(extraction) }, null, 2)}\n`
}

/** The quiz as a table, one question to a row, its options in columns of their own. Its first row is the head. */
export function listQuizRows(extraction: Extraction): (string | number)[][] {
  const head = [
    'number',
    'type',
    'question',
    'answer',
    'also accepted',
    ...Array.from({ length: MAX_OPTIONS }, (_, at) => `option ${at + 1}`),
    'source',
  ]
  const rows = listItems(extraction).map((item, index) => [
    index + 1,
    item.type,
    item.stem,
    item.answer.text,
    item.accepted.join(' | '),
    ...Array.from({ length: MAX_OPTIONS }, (_, at) => item.options[at]?.text ?? ''),
    item.source.replace(/\s+/gu, ' '),
  ])
  return [head, ...rows]
}

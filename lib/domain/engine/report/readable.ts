import type { DropReason, ImportedArticle } from '@/lib/domain/article/article'
import type { Extraction } from '../types'
import { toContractItem } from './contract'

const WIDTH = 78

/** The reasons of the ledger as people say them. */
export const REASON_WORDS: Record<DropReason, string> = {
  navigation: 'navigation',
  duplicate: 'said twice',
  share: 'share buttons',
  related: 'links to other articles',
  reaction: 'reactions',
  comments: 'comments',
  'author-bio': 'about the author',
  legal: 'legal notice',
  advertisement: 'advertisement',
  caption: 'caption',
  byline: 'author and date',
  table: 'table',
  notes: 'notes and references',
  goals: 'learning goals',
  'running-head': 'page header or number',
  outside: 'outside the article',
  teacher: 'left out by the teacher',
}

/** The ledger for reading at a terminal. */
export function describeLedger(article: ImportedArticle): string {
  const dropped = article.blocks.filter((block) => !block.kept)
  const doubtful = article.blocks.filter((block) => block.kept && block.doubt !== null)
  const lines = [
    article.title ?? '(no title)',
    [article.byline === null ? null : `by ${article.byline}`, article.publishedAt]
      .filter((part) => part !== null)
      .join(' · '),
    '',
    `${article.blocks.length - dropped.length} blocks kept, ${dropped.length} left out`,
    ...dropped.map(
      (block) =>
        `  − ${(block.reason === null ? '' : REASON_WORDS[block.reason]).padEnd(24)} ${clip(article.text.slice(block.start, block.end), 48)}`,
    ),
    ...(doubtful.length === 0 ? [] : ['', 'Kept, but look at these:']),
    ...doubtful.map(
      (block) =>
        `  ? ${(block.doubt === null ? '' : REASON_WORDS[block.doubt]).padEnd(24)} ${clip(article.text.slice(block.start, block.end), 48)}`,
    ),
  ]
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')
}

/** Facts and questions for reading at a terminal. */
export function describeExtraction(extraction: Extraction): string {
  const { article, facts, items, cards } = extraction
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const questions = items.map((item, index) => {
    const fact = byId.get(item.factIds[0] ?? '')
    const { stem, answer, options, type } = toContractItem(item, fact)
    const letters = options.map(
      (option, at) => `     ${option.correct ? '●' : '○'} ${String.fromCharCode(97 + at)}) ${option.text}`,
    )
    const key = options.length > 0 ? [] : [`     → ${answer.text}`]
    const source =
      fact === undefined
        ? []
        : indent(
            `“${fact.quote.replace(/\s+/gu, ' ')}”${fact.holder === null ? '' : ` (${fact.holder.text})`}`,
            '       ',
          )
    return [
      ...indent(`${String(index + 1).padStart(2)}. ${stem}`, '    ', 4),
      ...letters,
      ...key,
      ...source,
      `       ${type}`,
    ].join('\n')
  })
  return [
    describeLedger(article),
    '',
    `${facts.length} facts, ${items.length} questions, ${cards.length} cards`,
    '',
    questions.join('\n\n'),
  ].join('\n')
}

function clip(text: string, length: number): string {
  const plain = text.replace(/\s+/gu, ' ')
  return plain.length <= length ? plain : `${plain.slice(0, length - 1)}…`
}

/** Lines of at most the terminal's usual width, the first one hanging out. */
function indent(text: string, by: string, hang = 0): string[] {
  const lines: string[] = []
  let line = by.slice(hang)
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line)
      line = by
    }
    line += line.trim() === '' ? word : ` ${word}`
  }
  return [...lines, line]
}

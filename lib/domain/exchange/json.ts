import type { ExchangeFormat } from './format'
import type { ExchangeItem } from './quiz'

/** The quiz as JSON, with the words that settle each answer. */
export const json: ExchangeFormat = {
  id: 'json',
  mime: 'application/json',
  extension: 'json',
  isBinary: false,
  findLosses: () => [],
  write: ({ head, items }) => `${JSON.stringify({ ...head, items: items.map(toJson) }, null, 2)}\n`,
}

function toJson({ contract, question, points }: ExchangeItem): object {
  return {
    ...contract,
    ...(question.kind === 'order' ? { entries: question.entries } : {}),
    ...(question.kind === 'match' ? { pairs: question.pairs, spare: question.spare } : {}),
    ...(question.kind === 'text' && question.list !== undefined ? question.list : {}),
    // The engine ranks, a teacher gives points.
    ...(contract.score === null ? { points } : {}),
  }
}

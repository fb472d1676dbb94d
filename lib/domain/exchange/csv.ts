import type { ExchangeFormat } from './format'
import type { ExchangeItem, Question } from './quiz'
import { type CsvCell, writeCsv } from './write-csv'

const LEAST_OPTIONS = 4

/** The quiz as a table, one question to a row, its options in columns of their own. */
export const csv: ExchangeFormat = {
  id: 'csv',
  mime: 'text/csv; charset=utf-8',
  extension: 'csv',
  isBinary: false,
  findLosses: () => [],
  write: ({ items }) => {
    const columns = Math.max(LEAST_OPTIONS, ...items.map(({ question }) => listOptions(question).length))
    const head = [
      'number',
      'type',
      'question',
      'answer',
      'also accepted',
      ...fill(columns, (at) => `option ${at + 1}`),
      'source',
      'points',
    ]
    return writeCsv([head, ...items.map((item) => toRow(item, columns))])
  },
}

function toRow(item: ExchangeItem, columns: number): CsvCell[] {
  const options = listOptions(item.question)
  return [
    item.number,
    item.contract.type,
    item.stem,
    writeAnswer(item),
    listAccepted(item).join(' | '),
    ...fill(columns, (at) => options[at] ?? ''),
    item.source ?? '',
    item.points,
  ]
}

function fill(count: number, write: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => write(at))
}

function listOptions(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ text }) => text)
    case 'match':
      return [...question.pairs.map(({ right }) => right), ...question.spare]
    case 'order':
      // In the order of the alphabet, which says nothing about the right one.
      return [...question.entries].sort()
    default:
      return []
  }
}

function listAccepted({ key, question }: ExchangeItem): string[] {
  if (question.kind === 'choice')
    return question.options
      .filter(({ fraction, text }) => fraction === 1 && text !== key)
      .map(({ text }) => text)
  if (question.kind === 'number')
    return [...question.figures.slice(1).map(({ value }) => String(value)), ...question.words]
  return question.kind === 'text' && question.list === undefined
    ? question.accepted.filter((text) => text !== key)
    : []
}

function writeAnswer({ key, question }: ExchangeItem): string {
  if (question.kind === 'order')
    return question.entries.map((entry, index) => `${index + 1}. ${entry}`).join(' | ')
  return question.kind === 'match'
    ? question.pairs.map(({ left, right }) => `${left} = ${right}`).join(' | ')
    : key
}

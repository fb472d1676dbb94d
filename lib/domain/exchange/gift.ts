import { explainPlainly, isTrueFalse, writeStem } from './explain'
import { findLossesWithoutOrder, matchPlaces } from './find-losses'
import type { ExchangeFormat } from './format'
import { shorten } from './one-line'
import type { ExchangeItem, ExchangeOption, Question } from './quiz'

const ARROW = '->'

/**
 * Moodle's GIFT (https://docs.moodle.org/en/GIFT_format): one question to a paragraph, its signs escaped, its texts
 * marked as plain so that nothing in them is taken for HTML.
 */
export const gift: ExchangeFormat = {
  id: 'gift',
  mime: 'text/plain; charset=utf-8',
  extension: 'gift',
  isBinary: false,
  findLosses: (item) => {
    if (isBrokenByArrow(item.question)) return ['left-out']
    return [...findLossesWithoutOrder(item), ...(item.points === 1 ? [] : (['one-point'] as const))]
  },
  write: ({ title, items }) => [`// ${title}`, ...items.map(writeItem)].join('\n\n') + '\n',
}

/** The arrow joins pairs and has no escape: Moodle takes a typed answer with one for a matching. */
function isBrokenByArrow(question: Question): boolean {
  if (question.kind === 'text') return question.accepted.some((text) => text.includes(ARROW))
  if (question.kind === 'order') return question.entries.some((text) => text.includes(ARROW))
  return question.kind === 'match' && question.pairs.some(({ left }) => left.includes(ARROW))
}

function writeItem(item: ExchangeItem): string {
  const said = explainPlainly(item)
  const feedback = said === '' ? '' : `####${escapeLabel(said)}`
  const name = `Q${item.number} ${shorten(item.stem, 60)}`
  return `::${escapeGift(name)}::[plain]${escapeGift(writeStem(item))} {${[writeAnswers(item.question), feedback].filter(Boolean).join(' ')}}`
}

function writeAnswers(question: Question): string {
  switch (question.kind) {
    case 'choice':
      return isTrueFalse(question.options)
        ? writeTrueFalse(question.options)
        : question.options.map(writeOption).join(' ')
    case 'text':
      return question.accepted.map((text) => `=${guardWeight('100', escapeTyped(text))}`).join(' ')
    case 'number': {
      const figures = question.figures.map(({ value, tolerance }) => `${value}:${tolerance}`)
      return `#${figures.length === 1 ? figures.join('') : figures.map((figure) => `=${figure}`).join(' ')}`
    }
    case 'match':
      return writePairs([...question.pairs, ...question.spare.map((right) => ({ left: '', right }))])
    case 'order':
      return writePairs(matchPlaces(question.entries))
    case 'card':
    case 'unclear':
      return ''
  }
}

function writeTrueFalse(options: readonly ExchangeOption[]): string {
  const [isTrue, isFalse] = options
  const wrong = [isTrue, isFalse].find((option) => option?.fraction !== 1)
  return `${isTrue?.fraction === 1 ? 'TRUE' : 'FALSE'}${wrong?.feedback == null ? '' : `#${escapeLabel(wrong.feedback)}`}`
}

function writeOption({ text, fraction, feedback }: ExchangeOption): string {
  const sign = fraction === 1 ? '=' : '~'
  const weight = fraction === 1 || fraction === 0 ? '' : `%${Number((fraction * 100).toFixed(5))}%`
  const words =
    weight === '' && fraction === 0 ? guardWeight('0', escapeLabel(text)) : `${weight}${escapeLabel(text)}`
  return `${sign}${words}${feedback === null ? '' : `#${escapeLabel(feedback)}`}`
}

function writePairs(pairs: readonly { left: string; right: string }[]): string {
  return pairs
    .map(({ left, right }) => `=${left === '' ? '' : escapeLabel(left)} ${ARROW} ${escapeGift(right)}`)
    .join(' ')
}

/** A text that begins like a weight ("%5% less") gets its own weight before it. */
function guardWeight(weight: string, text: string): string {
  return text.startsWith('%') ? `%${weight}%${text}` : text
}

/** A text that begins like the name of a text format ("[html] …") says its own before. */
function escapeLabel(text: string): string {
  return text.startsWith('[') ? `[plain]${escapeGift(text)}` : escapeGift(text)
}

/** A typed answer: there the star stands for anything, unless escaped for the question type too. */
function escapeTyped(text: string): string {
  return escapeLabel(text.replaceAll('*', '\\*'))
}

function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/gu, '\\$&')
}

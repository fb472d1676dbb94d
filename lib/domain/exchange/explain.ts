import { element, join, type Markup } from './markup'
import type { ExchangeItem } from './quiz'

/** What is said after answering, as HTML: the teacher's or the engine's words, then the source. Empty when there is neither. */
export function writeExplanation({ feedback, source }: ExchangeItem): Markup {
  return join([
    ...(feedback === null ? [] : [element('p', {}, [feedback])]),
    ...(source === null ? [] : [element('blockquote', {}, [element('p', {}, [source])])]),
  ])
}

/** The same as plain text. */
export function explainPlainly({ feedback, source }: ExchangeItem): string {
  return [feedback, source === null ? null : `“${source}”`].filter((text) => text !== null).join(' ')
}

/** The stem, with the unit that a typed figure is taken to have. */
export function writeStem({ stem, question }: ExchangeItem): string {
  return question.kind === 'number' && question.unit !== null && !stem.includes(question.unit)
    ? `${stem} (${question.unit})`
    : stem
}

/** True and False, in that order. */
export function isTrueFalse(texts: readonly { text: string }[]): boolean {
  return texts.length === 2 && texts[0]?.text === 'True' && texts[1]?.text === 'False'
}

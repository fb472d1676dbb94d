import type { Interval } from '@/lib/domain/memory/preview'

/** The sitting's words, translated on the server: a message library would cost more than the page. `{n}` stands for a number. */
export type SessionLabels = Record<
  | 'showAnswer'
  | 'rating1'
  | 'rating2'
  | 'rating3'
  | 'rating4'
  | 'ratingGroup'
  | 'undo'
  | 'source'
  | 'sourceOf'
  | 'blank'
  | 'question'
  | 'answer'
  | 'progress'
  | 'kindNew'
  | 'kindLearning'
  | 'kindReview'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'signedOut'
  | 'signIn'
  | 'failed'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'months'
  | 'years'
  | 'endTitle'
  | 'endNothing'
  | 'endSummary'
  | 'endNext'
  | 'endNone'
  | 'endHeld'
  | 'endLater'
  | 'more'
  | 'backToday'
  | 'backDecks'
  | 'loading'
  | 'keys',
  string
>

export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** "10 min", "2 d". */
export function writeInterval({ unit, amount }: Interval, labels: SessionLabels, locale: string): string {
  return fill(labels[unit], { n: amount.toLocaleString(locale) })
}

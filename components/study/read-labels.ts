import type { Translator } from '@/lib/server/messages'
import type { SessionLabels } from './labels'

const KEYS = [
  'showAnswer',
  'rating1',
  'rating2',
  'rating3',
  'rating4',
  'ratingGroup',
  'undo',
  'source',
  'sourceOf',
  'blank',
  'question',
  'answer',
  'progress',
  'kindNew',
  'kindLearning',
  'kindReview',
  'saving',
  'saved',
  'offline',
  'signedOut',
  'signIn',
  'failed',
  'minutes',
  'hours',
  'days',
  'months',
  'years',
  'endTitle',
  'endNothing',
  'endSummary',
  'endNext',
  'endNone',
  'endHeld',
  'endLater',
  'more',
  'backToday',
  'backDecks',
  'loading',
  'keys',
] as const satisfies readonly (keyof SessionLabels)[]

/** What the page fills in later stays a mark in braces. */
const MARKS = Object.fromEntries(
  ['n', 'done', 'total', 'title', 'cards', 'known', 'again', 'when'].map((name) => [name, `{${name}}`]),
)

/** The sitting's words in the reader's language. */
export function readSessionLabels(t: Translator): SessionLabels {
  return Object.fromEntries(KEYS.map((key) => [key, t(`session.${key}`, MARKS)])) as SessionLabels
}

import type { Ordering } from '../../ordering'
import type { GroupWriter } from '../group-writer'
import { listEvents } from './event-without-date'

const MIN_EVENTS = 3
const MAX_EVENTS = 5

/** Events of different years to put in order, with nothing in their words that tells when. */
export const writeOrdering: GroupWriter = (input) => {
  const events = listEvents(input).slice(0, MAX_EVENTS)
  if (events.length < MIN_EVENTS) return []
  const ordered = events.toSorted((a, b) => a.year - b.year || (a.month ?? 0) - (b.month ?? 0))
  const content: Ordering = {
    stem: 'Put these events in order, the earliest first.',
    source: null,
    feedback: null,
    entries: ordered.map(({ text, when, fact }) => ({
      text,
      when,
      source: { start: fact.start, end: fact.end, quote: fact.quote },
    })),
  }
  return [
    {
      type: 'ordering',
      content,
      key: ordered.map(({ text }) => text).join(' → '),
      fit: 0.8,
      facts: ordered.map(({ fact }) => fact),
      sentences: ordered.map(({ sentence }) => sentence),
      texts: ordered.map(({ text }) => text),
    },
  ]
}

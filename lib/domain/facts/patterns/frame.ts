import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactArguments } from '../fact'
import {
  findChild,
  findMentionAt,
  findPhrase,
  listChildren,
  PLAIN_PHRASE,
  quotePhrase,
  type Reading,
} from './reading'

/** How far a name or figure may hang below the verb that it belongs to. */
const MAX_STEPS = 5
const SUBJECT = /^nsubj(?::pass|:outer)?$/u

/** Who did what, where and when, around a mention: the parts of its clause that are whole phrases, verbatim. */
export function readFrame(reading: Reading, mention: Mention): FactArguments {
  const predicate = findPredicate(reading, mention)
  if (predicate < 0) return {}
  const { tokens } = reading
  const frame: Record<string, Span | null> = {}
  const subject = findChild(reading, predicate, SUBJECT)
  if (subject >= 0 && tokens[subject]?.tag !== 'PRON')
    frame.subject = findPhrase(reading, subject, PLAIN_PHRASE)
  const verb = tokens[predicate]
  if (verb?.tag === 'VERB') frame.predicate = verb
  for (const [name, relation] of [
    ['object', /^obj$/u],
    ['agent', /^obl:agent$/u],
  ] as const) {
    const child = findChild(reading, predicate, relation)
    if (child >= 0 && tokens[child]?.tag !== 'PRON') frame[name] = findPhrase(reading, child, PLAIN_PHRASE)
  }
  for (const child of listChildren(reading, predicate, /^obl/u)) {
    const other = findMentionAt(reading, child)
    if (other?.type === 'date') frame.date ??= other
    if (other?.type === 'place') frame.place ??= other
  }
  return keepOthers(reading, { frame, mention })
}

/** What holds the mention itself would give it away. */
function keepOthers(
  reading: Reading,
  { frame, mention }: { frame: Record<string, Span | null>; mention: Mention },
): FactArguments {
  const parts: FactArguments = {}
  for (const [name, span] of Object.entries(frame)) {
    if (span === null || (span.start < mention.end && mention.start < span.end)) continue
    parts[name] = quotePhrase(reading, span)
  }
  return parts
}

/** The verb, or the noun that is said to be something, under which the mention stands. */
function findPredicate(reading: Reading, mention: Mention): number {
  const { tokens } = reading
  let at = tokens.findIndex(
    (token) =>
      mention.start <= token.start && token.end <= mention.end && !isInside(tokens[token.head], mention),
  )
  for (let step = 0; step <= MAX_STEPS && at >= 0; step++) {
    if (tokens[at]?.tag === 'VERB' || findChild(reading, at, /^cop$/u) >= 0) return at
    at = tokens[at]?.head ?? -1
  }
  return -1
}

function isInside(token: { start: number; end: number } | undefined, span: Span): boolean {
  return token !== undefined && span.start <= token.start && token.end <= span.end
}

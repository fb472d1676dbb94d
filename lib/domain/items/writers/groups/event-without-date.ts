import type { Span } from '@/lib/domain/article/span'
import { baseRelation, headOf } from '@/lib/domain/facts/tree/tree'
import type { Fact } from '@/lib/domain/facts/fact'
import { cutStatement, isInStatement, renderStatement, type Statement } from '@/lib/domain/facts/statement'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { GroupInput } from '../group-writer'
import { findEventClauses, spanUnder, type EventClause } from './clause'
import { makeFactMaker, type FactMaker } from './own-fact'
import { makeStatementFinder, type StatementFinder } from './plain-statements'

/** Something that happened, in a sentence that does not say when. */
export type DatedEvent = {
  text: string
  when: string
  year: number
  /** 1 to 12; null where only the year is told. */
  month: number | null
  fact: Fact
  sentence: number
}

const MIN_WORDS = 4
const MAX_WORDS = 24
/** Words that tell an order or tie the sentence to another one. */
const TELLS_ORDER =
  /(?<!\p{L})(?:second|third|last|final|finally|later|earlier|after|afterwards?|before|then|while|since|until|till|once|during|again|another|eventually|soon|next|previous(?:ly)?|former(?:ly)?|already|still|same|year|years|aged?|died|death|born|birth|anniversary|successor|predecessor|succeeded|replaced|continued|returned|resumed|remained)(?!\p{L})/iu
const MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/u

type Tools = { text: string; findStatements: StatementFinder; makeFact: FactMaker }

/** The sentence's events without their dates, each where the date is surely its own verb's. */
function takeEvents({ text, findStatements, makeFact }: Tools, sentence: AnalysedSentence): DatedEvent[] {
  if (sentence.quotes.length > 0) return []
  const dates = sentence.mentions.filter((mention) => mention.type === 'date')
  return findEventClauses(sentence).flatMap((clause): DatedEvent[] => {
    for (const mention of dates) {
      const dated = isExact(mention) ? findDatePhrase(text, { sentence, mention, clause }) : null
      if (dated === null || mention.value === null) continue
      const { others } = clause
      const fullestFirst = findStatements(sentence, [dated]).toSorted((a, b) => sizeOf(b) - sizeOf(a))
      for (const statement of fullestFirst) {
        const words = leaveOut({ text, statement, spans: [...others, dated], dates })
        if (words === null || !isFit(words)) continue
        const fact = makeFact(sentence, { mention, kind: 'date' })
        if (fact.status !== 'stated' || fact.warnings.length > 0) return []
        return [
          {
            text: words,
            when: mention.text,
            year: mention.value,
            month: monthOf(mention.text),
            fact,
            sentence: sentence.index,
          },
        ]
      }
    }
    return []
  })
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function monthOf(date: string): number | null {
  const at = MONTHS.findIndex((month) => date.includes(month))
  return at < 0 ? null : at + 1
}

function isExact({ detail, hedge, value }: Mention): boolean {
  return value !== null && hedge === null && (detail === 'year' || detail === 'day' || detail === 'month')
}

type Dating = { sentence: AnalysedSentence; mention: Mention; clause: EventClause }

/** "in 1987" with its comma, where it tells when the main thing happened and is all that the parser hangs on the date. */
function findDatePhrase(text: string, { sentence, mention, clause }: Dating): Span | null {
  const { tree, verb } = clause
  const at = headOf(tree, mention)
  const head = tree.tokens[at]
  // "In 1953, …": what the sentence opens with is the main verb's, whatever the parser hangs it on.
  const isOpening =
    /^(?:in|on) $/iu.test(text.slice(sentence.start, mention.start)) && text[mention.end] === ','
  const isOfMain = clause.verb === tree.root && isOpening
  if (head === undefined || (!isOfMain && (head.head !== verb || baseRelation(head) !== 'obl'))) return null
  const preposition = tree.tokens[tree.first[at] ?? -1]
  if (preposition === undefined || !/^(?:in|on)$/iu.test(preposition.text)) return null
  const span = spanUnder(tree, at)
  if (span.end > mention.end + 1 || text.slice(preposition.end, mention.start).trim() !== '') return null
  const before = text.slice(sentence.start, preposition.start).trimEnd().split(/\s/u).at(-1) ?? ''
  if (/^(?:late|early|back|again|only|later|earlier|even|and|or)$/iu.test(before)) return null
  // A range or another date beside it: "in 1987 and 1990", "in 1987–90".
  if (/^\s?(?:[-–—/]|to\s|and\s\d|or\s\d|\()/u.test(text.slice(mention.end))) return null
  const isFirst = preposition.start === sentence.start
  // "on April 17, 1789, at the lodge": the comma belongs to the date.
  const hasComma = text[mention.end] === ',' && (isFirst || /,/u.test(mention.text))
  return { start: preposition.start, end: mention.end + (hasComma ? 1 : 0) }
}

/** What other clauses tell is left out by their own stretches: a cut made for one of them may have taken part of the subject. */
function sizeOf({ pieces }: Statement): number {
  return pieces.reduce((sum, { start, end }) => sum + end - start, 0)
}

type LeavingOut = { text: string; statement: Statement; spans: readonly Span[]; dates: readonly Mention[] }

/** The statement without these stretches; null when a date is left in it. */
function leaveOut({ text, statement, spans, dates }: LeavingOut): string | null {
  const shorter = spans.reduce((longer, span) => cutStatement(text, longer, span), statement)
  if (dates.some((date) => isInStatement(shorter, date))) return null
  return renderStatement(text, shorter).replace(/[\s.,]+$/u, '')
}

function isFit(words: string): boolean {
  const count = words.split(/\s+/u).length
  return (
    count >= MIN_WORDS &&
    count <= MAX_WORDS &&
    !TELLS_ORDER.test(words) &&
    !MONTH.test(words) &&
    !/(?<!\d)(?:1\d{3}|20\d\d)(?!\d)/u.test(words) &&
    !/[;:]|,$|\b(?:and|or|of|in|on|the)$/u.test(words)
  )
}

const cache = new WeakMap<GroupInput, readonly DatedEvent[]>()

/** Events of different years or months, the most worth knowing first, no two in nearly the same words. */
export function listEvents(input: GroupInput): readonly DatedEvent[] {
  const known = cache.get(input)
  if (known !== undefined) return known
  const events = findEvents(input)
  cache.set(input, events)
  return events
}

function findEvents(input: GroupInput): DatedEvent[] {
  const tools = {
    text: input.document.text,
    findStatements: makeStatementFinder(input),
    makeFact: makeFactMaker(input),
  }
  const events = input.document.sentences
    .filter((sentence) => input.statuses[sentence.index]?.status === 'stated')
    .flatMap((sentence) => takeEvents(tools, sentence))
    .sort((a, b) => b.fact.salience - a.fact.salience || a.fact.start - b.fact.start)
  const kept: DatedEvent[] = []
  for (const event of events)
    if (kept.every((other) => isApart(other, event) && !isAlike(other.text, event.text))) kept.push(event)
  return kept
}

/** Of one year only where both months are told, and differ. */
function isApart(a: DatedEvent, b: DatedEvent): boolean {
  return a.year !== b.year || (a.month !== null && b.month !== null && a.month !== b.month)
}

function isAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu)))
  if (one === undefined || other === undefined) return true
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(1, Math.min(one.size, other.size)) > 0.65
}

import { MONTHS } from '@/lib/domain/language/lists/calendar'
import { oncePer } from '@/lib/domain/article/once-per'
import type { Span } from '@/lib/domain/article/span'
import { baseRelation, headOf } from '@/lib/domain/facts/tree/tree'
import type { Fact } from '@/lib/domain/facts/fact'
import { findContextNeed } from '@/lib/domain/facts/check/context'
import {
  cutStatement,
  isInStatement,
  makeStatement,
  renderStatement,
  type Statement,
} from '@/lib/domain/facts/statement'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { GroupInput } from '../group-writer'
import { findEventClauses, spanUnder, type EventClause } from './clause'
import { makeFactMaker, type FactMaker } from './own-fact'
import { isDescribed, makeStatementFinder, type StatementFinder } from './plain-statements'

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
const MONTH = new RegExp(String.raw`(?:${MONTHS.join('|')})(?!\p{L})`, 'u')

type Tools = {
  document: AnalysedDocument
  text: string
  findStatements: StatementFinder
  makeFact: FactMaker
}

/** The sentence's events without their dates, each where the date is surely its own verb's. */
function takeEvents(tools: Tools, sentence: AnalysedSentence): DatedEvent[] {
  if (sentence.quotes.length > 0) return []
  const dates = sentence.mentions.filter((mention) => mention.type === 'date')
  return findEventClauses(sentence).flatMap((clause): DatedEvent[] => {
    for (const mention of dates) {
      const dated = isExact(mention) ? findDatePhrase(tools.text, { sentence, mention, clause }) : null
      if (dated === null || mention.value === null) continue
      const words = findWords(tools, { sentence, clause, dated, dates })
      if (words === null) continue
      const fact = tools.makeFact(sentence, { mention, kind: 'date' })
      if (fact.status !== 'stated' || fact.warnings.length > 0) return []
      const [year, month] = [mention.value, monthOf(mention.text)]
      return [{ text: words, when: mention.text, year, month, fact, sentence: sentence.index }]
    }
    return []
  })
}

type Wording = { sentence: AnalysedSentence; clause: EventClause; dated: Span; dates: readonly Mention[] }

/** The fullest words for what the clause tells, without when and without what ties it to other events. */
function findWords(tools: Tools, { sentence, clause, dated, dates }: Wording): string | null {
  const { text, document, findStatements } = tools
  const spans = [...clause.others, dated, ...listTies(clause)]
  const statements = clause.isInner
    ? [makeStatement({ text, sentence, keep: [dated], swaps: [] })]
    : [...findStatements(sentence, [dated])].sort((a, b) => sizeOf(b) - sizeOf(a))
  for (const statement of statements) {
    const shorter = leaveOut({ text, statement, spans, dates })
    if (shorter === null) continue
    const words = renderStatement(text, shorter)
      .replace(OPENING, '')
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
      .replace(/[\s.,]+$/u, '')
    if (!isFit(words, listNames(sentence))) continue
    // A clause of its own has not been read alone yet.
    const need = clause.isInner ? findContextNeed(document, { sentence, statement: shorter }) : null
    if (need === null || isDescribed(words, need)) return words
  }
  return null
}

const OPENING =
  /^(?:for instance|for example|however|in fact|indeed|in particular|thus|therefore|and|but),? /iu
/** Words and phrases that say when by another event: an event is put in order without them. */
const TIE = /^(?:eventually|finally|later|soon|ultimately|subsequently|then|also|officially|once)$/iu
const TYING = /^(?:after|before|following|during|until)$/iu

function listTies({ tree, verb }: EventClause): Span[] {
  return (tree.children[verb] ?? []).flatMap((at): Span[] => {
    const token = tree.tokens[at]
    const first = tree.tokens[tree.first[at] ?? at]
    if (token === undefined || first === undefined) return []
    const isAdverb = baseRelation(token) === 'advmod' && TIE.test(token.text)
    const isPhrase = /^(?:obl|advcl)$/u.test(baseRelation(token)) && TYING.test(first.text)
    return isAdverb || isPhrase ? [spanUnder(tree, at)] : []
  })
}

/** "the Second Congress": a name's own words tell no order. */
function listNames({ mentions }: AnalysedSentence): string[] {
  return mentions.filter(({ value }) => value === null).map(({ text }) => text)
}

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
function leaveOut({ text, statement, spans, dates }: LeavingOut): Statement | null {
  const shorter = spans.reduce((longer, span) => cutStatement(text, longer, span), statement)
  return dates.some((date) => isInStatement(shorter, date)) ? null : shorter
}

function isFit(words: string, names: readonly string[]): boolean {
  const count = words.split(/\s+/u).length
  const telling = names.reduce((rest, name) => rest.replace(name, ' '), words)
  return (
    count >= MIN_WORDS &&
    count <= MAX_WORDS &&
    !TELLS_ORDER.test(telling) &&
    !MONTH.test(words) &&
    // Two events, and which of them the date is of is not told.
    !/^(?:when|while|as|though|although|since)(?!\p{L})/iu.test(words) &&
    !/(?<!\d)(?:1\d{3}|20\d\d)(?!\d)/u.test(words) &&
    !/[;:]|,$|\b(?:and|or|of|in|on|the)$/u.test(words)
  )
}

/** What a whole question asks the date of has been read alone already, and its date is surely its verb's. */
function takeAsked({ document: { text }, claims }: GroupInput): DatedEvent[] {
  return claims.flatMap((claim): DatedEvent[] => {
    const { question, mention, fact, sentence, statement } = claim
    if (question === null || statement === null || mention === null || fact.status !== 'stated') return []
    if (!/^(?:In what (?:year|month)|On what date)/u.test(question) || !isExact(mention)) return []
    if (mention.value === null || fact.warnings.length > 0) return []
    const before = /(?:^|\s)(?:in|on) $/iu.exec(text.slice(sentence.start, mention.start))?.[0].length
    const behind = /^(?:,|\.|$)/u.exec(text.slice(mention.end, sentence.end))
    if (before === undefined || behind === null) return []
    const isFirst = mention.start - before <= sentence.start
    const cut = { start: mention.start - before, end: mention.end + (isFirst && behind[0] === ',' ? 1 : 0) }
    const dates = sentence.mentions.filter(({ type }) => type === 'date')
    const shorter = leaveOut({ text, statement, spans: [cut], dates })
    const words = shorter === null ? '' : renderStatement(text, shorter).replace(/[\s.,]+$/u, '')
    if (!isFit(words, listNames(sentence))) return []
    const [year, month] = [mention.value, monthOf(mention.text)]
    return [{ text: words, when: mention.text, year, month, fact, sentence: sentence.index }]
  })
}

/** Events of different years or months, the most worth knowing first, no two in nearly the same words. */
export const listEvents = oncePer((input: GroupInput): readonly DatedEvent[] => {
  const tools = {
    document: input.document,
    text: input.document.text,
    findStatements: makeStatementFinder(input),
    makeFact: makeFactMaker(input),
  }
  const events = input.document.sentences
    .filter((sentence) => input.statuses[sentence.index]?.status === 'stated')
    .flatMap((sentence) => takeEvents(tools, sentence))
    .concat(takeAsked(input))
    .sort((a, b) => b.fact.salience - a.fact.salience || a.fact.start - b.fact.start)
  const kept: DatedEvent[] = []
  for (const event of events)
    if (kept.every((other) => isApart(other, event) && !isAlike(other.text, event.text))) kept.push(event)
  return kept
})

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

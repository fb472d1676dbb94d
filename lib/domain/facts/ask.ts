import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { capitalise, isInStatement, renderPart, type Statement } from './statement'

export type Asking = { text: string; sentence: AnalysedSentence; statement: Statement; mention: Mention }

const MAX_SUBJECT_TOKENS = 9
const IRREGULAR_PAST: Record<string, string> = {
  became: 'become', began: 'begin', won: 'win', wrote: 'write', took: 'take', gave: 'give', led: 'lead', left: 'leave', met: 'meet', built: 'build', bought: 'buy', sold: 'sell',
  went: 'go', came: 'come', grew: 'grow', flew: 'fly', fought: 'fight', held: 'hold', lost: 'lose', made: 'make', rose: 'rise', saw: 'see', sent: 'send', spent: 'spend', stood: 'stand', taught: 'teach', fell: 'fall', ran: 'run',
} // prettier-ignore

/**
 * A question for the statement where one can be made without a parser: a year asked with the auxiliary moved or "did"
 * put in, a person or country asked as the subject with nothing moved. Null in every other case; a gap is safer.
 */
export function askQuestion(asking: Asking): string | null {
  const { mention } = asking
  if (mention.type === 'date' && mention.detail === 'year') return askYear(asking)
  if (mention.type === 'person') return askSubject(asking, 'who')
  return mention.type === 'place' && mention.detail === 'country' ? askSubject(asking, 'which country') : null
}

type Clause = { tokens: readonly Token[]; /** "According to X, " or "". */ prefix: string }

/** The statement's words after an opening "According to X,". Null when another clause opens it. */
function readClause({ text, sentence, statement }: Asking): Clause | null {
  const tokens = sentence.tokens.filter((token) => isInStatement(statement, token))
  if (!/^according$/iu.test(tokens[0]?.text ?? '')) return { tokens, prefix: '' }
  const comma = tokens.findIndex((token) => token.text === ',')
  const last = tokens[comma]
  const first = tokens[0]
  if (comma < 2 || last === undefined || first === undefined) return null
  return {
    tokens: tokens.slice(comma + 1),
    prefix: `${renderPart(text, statement, { start: first.start, end: last.start })}, `,
  }
}

/** "X was founded in 2015 under Y" → "In what year was X founded under Y?"; "X founded Y in 2015" → "In what year did X found Y?" */
function askYear(asking: Asking): string | null {
  const { text, sentence, statement, mention } = asking
  const clause = readClause(asking)
  if (clause === null || sentence.mentions.filter((other) => other.type === 'date').length !== 1) return null
  const { tokens, prefix } = clause
  const at = tokens.findIndex((token) => token.start === mention.start)
  const preposition = tokens[at - 1]
  if (at < 1 || preposition?.text.toLowerCase() !== 'in') return null
  const isFirst = at === 1
  const main = isFirst ? tokens.slice(tokens[at + 1]?.text === ',' ? at + 2 : at + 1) : tokens
  const verbAt = findMainVerb(main)
  const verb = main[verbAt]
  const subjectFirst = main[0]
  const last = main.at(-1)
  if (
    verb === undefined ||
    subjectFirst === undefined ||
    last === undefined ||
    hasSecondPredicate(main, verbAt)
  )
    return null
  const subject = lowerArticle(
    renderPart(text, statement, { start: subjectFirst.start, end: verb.start }),
    subjectFirst,
  )
  const rest = renderAround(asking, {
    from: verb.end,
    to: last.start,
    without: { start: preposition.start, end: mention.end },
  })
  const isAux = /^(?:was|were|is|are)$/u.test(verb.text)
  const base = isAux ? null : baseOf(verb)
  if (!isAux && base === null) return null
  const core = isAux ? `${verb.text} ${subject} ${rest}` : `did ${subject} ${base ?? ''} ${rest}`
  return finish(`${prefix}${prefix === '' ? 'In' : 'in'} what year ${core}`)
}

/** "Hill died in Paris" → "Who died in Paris?": nothing is moved, the subject is only put as a question. */
function askSubject(asking: Asking, word: string): string | null {
  const { text, statement, mention } = asking
  const clause = readClause(asking)
  const first = clause?.tokens[0]
  const verb = clause?.tokens.find((token) => token.start >= mention.end)
  const last = clause?.tokens.at(-1)
  if (
    clause === null ||
    first === undefined ||
    verb === undefined ||
    last === undefined ||
    first.start !== mention.start
  )
    return null
  if (
    !/^(?:VERB|AUX)$/u.test(verb.tag) ||
    /^(?:are|were|have|do)$/u.test(verb.text) ||
    /ing$/u.test(verb.text)
  )
    return null
  if (verb.tag === 'VERB' && verb.text === verb.lemma) return null
  if (hasNewSubject(clause.tokens, verb)) return null
  const rest = renderPart(text, statement, { start: verb.start, end: last.start })
  if (rest.split(' ').length < 4) return null
  return finish(`${clause.prefix}${clause.prefix === '' ? capitalise(word) : word} ${rest}`)
}

/** "… is mainly Buddhist and the UN rates …": a second clause has a subject of its own and cannot be asked along. */
function hasNewSubject(tokens: readonly Token[], verb: Token): boolean {
  const rest = tokens.filter((token) => token.start > verb.start)
  return rest.some((token, at) => {
    if (token.tag !== 'CCONJ' && token.text !== ';') return false
    const next = rest[at + 1]
    if (next === undefined || /^(?:VERB|AUX|ADV)$/u.test(next.tag)) return false
    return rest
      .slice(at + 1, at + 8)
      .some((other) => other.tag === 'AUX' || (other.tag === 'VERB' && !/(?:ing|ed)$/u.test(other.text)))
  })
}

/** The index of the verb right after a plain noun phrase, or -1. */
function findMainVerb(tokens: readonly Token[]): number {
  for (const [at, token] of tokens.entries()) {
    if (at > MAX_SUBJECT_TOKENS) return -1
    if (at > 0 && (token.tag === 'VERB' || /^(?:was|were)$/u.test(token.text)))
      return isNounPhrase(tokens.slice(0, at)) ? at : -1
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u.test(token.tag) && !/^(?:of|[’']s|[’'])$/u.test(token.text))
      return -1
  }
  return -1
}

function isNounPhrase(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  return last !== undefined && /^(?:NOUN|PROPN)$/u.test(last.tag)
}

/** Two things done, or a clause within: the year may belong to either. */
function hasSecondPredicate(tokens: readonly Token[], verbAt: number): boolean {
  const rest = tokens.slice(verbAt + 1)
  const verbs = rest.filter(
    (token, at) => token.tag === 'VERB' && !(at === 0 && /^(?:was|were)$/u.test(tokens[verbAt]?.text ?? '')),
  )
  return (
    verbs.some((token) => !/ing$/u.test(token.text)) ||
    rest.some(
      (token) =>
        /^(?:and|but|which|who|that|when|while|because|;|:)$/u.test(token.text) || token.tag === 'AUX',
    )
  )
}

function baseOf(verb: Token): string | null {
  const irregular = IRREGULAR_PAST[verb.text]
  if (irregular !== undefined) return irregular
  return /ed$/u.test(verb.text) && verb.lemma !== verb.text && /^\p{Ll}+$/u.test(verb.lemma)
    ? verb.lemma
    : null
}

function renderAround(
  { text, statement }: Asking,
  { from, to, without }: { from: number; to: number; without: { start: number; end: number } },
): string {
  if (without.end <= from || without.start >= to) return renderPart(text, statement, { start: from, end: to })
  const before = renderPart(text, statement, { start: from, end: without.start })
  const after = renderPart(text, statement, { start: without.end, end: to })
  return `${before} ${after}`.trim()
}

function lowerArticle(words: string, first: Token): string {
  return first.tag === 'DET' || first.tag === 'ADJ'
    ? words.replace(/^\p{Lu}(?=\p{Ll}*\s)/u, (letter) => letter.toLowerCase())
    : words
}

function finish(words: string): string | null {
  const question = `${words
    .replace(/\s+/gu, ' ')
    .replace(/\s([,;])/gu, '$1')
    .replace(/[\s,;.]+$/u, '')}?`
  return question.includes('_____') || question.split(' ').length < 6 ? null : question
}

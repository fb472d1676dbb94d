import type { Holder } from '@/lib/domain/article/article'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'

/** Base forms of verbs that hand a claim to someone. */
const CLAIM_VERBS = new Set(
  (
    'say state report estimate claim announce declare explain add note argue write tell reveal disclose confirm conclude find show describe observe ' +
    'suggest indicate allege assert insist maintain acknowledge admit calculate predict warn believe think point contend comment quote recall stress respond testify deny'
  ).split(' '),
)
const FORMS = new Map(Object.entries({
  said: 'say', says: 'say', told: 'tell', wrote: 'write', written: 'write', found: 'find', shown: 'show', showed: 'show', thought: 'think', denies: 'deny', denied: 'deny',
})) // prettier-ignore
const ACCORDING = /^(?:according to|in the words of|as reported by|as described by|as stated by|per)\s+/iu
/** Verbs whose subject is as often the actor as the source: they hand on a claim only before "that" or a figure. */
const NEEDS_THAT = new Set(
  'find show describe suggest indicate note observe point maintain acknowledge reveal confirm conclude claim believe think declare announce add recall stress deny report'.split(
    ' ',
  ),
)
const PRONOUNS =
  /^(?:he|she|they|it|we|i|you|him|her|them|us|me|who|which|this|that|these|those|some|many|others|one|another|both|someone|people|critics|experts|observers|sources)$/iu

export type Attribution = {
  holder: Holder
  /** A pronoun or crowd: nobody to name in the stem. */ isNameless: boolean
}

/** Who the sentence gives its claim to, by "according to X" or a verb of saying, or null. */
export function findAttribution(sentence: AnalysedSentence): Attribution | null {
  return findAccording(sentence) ?? findSaying(sentence)
}

function findAccording(sentence: AnalysedSentence): Attribution | null {
  for (const match of sentence.text.matchAll(
    /\b(?:according to|in the words of|as reported by|as described by|as stated by)\s+/giu,
  )) {
    if (!ACCORDING.test(match[0])) continue
    const start = match.index + match[0].length
    const rest = sentence.text.slice(start)
    const length =
      /^(?:[^,.;:()]|\.(?=\S)|\b(?:U\.S|Dr|Mr|Mrs|Prof)\.)+/u.exec(rest)?.[0].trimEnd().length ?? 0
    if (length > 0) return makeAttribution(sentence, start, Math.min(length, 160))
  }
  return null
}

function findSaying(sentence: AnalysedSentence): Attribution | null {
  const { tokens } = sentence
  for (const [at, token] of tokens.entries()) {
    const verb = claimVerb(token)
    if (verb === null || isQuotedToken(sentence, token)) continue
    if (!handsOn({ tokens, at, verb })) continue
    const subject =
      findSubject(tokens, at) ?? findApposedSubject(tokens, at) ?? findInvertedSubject(tokens, at)
    if (subject === null || isShare(tokens.slice(subject.from, subject.to))) continue
    const first = tokens[subject.from]
    const last = tokens[subject.to - 1]
    if (first === undefined || last === undefined) continue
    return makeAttribution(sentence, first.start - sentence.start, last.end - first.start)
  }
  return null
}

/** "58 percent of the voters said": a finding about them, which the article states, and nobody's claim. */
function isShare(words: readonly Token[]): boolean {
  return words.some(({ text }) => /^(?:%|percent)$/iu.test(text))
}

function claimVerb(token: Token): string | null {
  if (token.tag !== 'VERB' && !/^(?:says|said|reports|estimates|claims)$/u.test(token.text)) return null
  // "written rules": no one writes that.
  if (token.fineTag === 'VBN' && token.relation === 'amod') return null
  const verb = FORMS.get(token.text.toLowerCase()) ?? token.lemma
  return CLAIM_VERBS.has(verb) ? verb : null
}

function isQuotedToken(sentence: AnalysedSentence, token: Token): boolean {
  return sentence.quotes.some((quote) => quote.start <= token.start && token.end <= quote.end)
}

/** A verb that may also act on a thing counts only before "that", a clause, or at a comma. */
function handsOn({ tokens, at, verb }: { tokens: readonly Token[]; at: number; verb: string }): boolean {
  const next = tokens[at + 1]
  const previous = tokens[at - 1]
  if (next === undefined) return false
  if (/^(?:to|by)$/u.test(next.text) && verb !== 'say') return false
  if (previous?.lemma === 'be' || /^(?:been|to)$/u.test(previous?.text ?? '')) return false
  if (!NEEDS_THAT.has(verb)) return true
  return (
    next.text === 'that' ||
    next.text === 'how' ||
    /^[“"]$/u.test(next.text) ||
    (/^[,.]$/u.test(next.text) && isAfterComma(tokens, at)) ||
    (verb === 'point' && next.text === 'out')
  )
}

/** "…, the paper reports.": what is claimed came before. */
function isAfterComma(tokens: readonly Token[], at: number): boolean {
  const subject = findSubject(tokens, at)
  return subject !== null && /^[,”"’]$/u.test(tokens[subject.from - 1]?.text ?? '')
}

/** The noun phrase right before the verb. */
function findSubject(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  let to = at
  while (to > 0 && /^(?:AUX|ADV|PART)$/u.test(tokens[to - 1]?.tag ?? '')) to--
  let from = to
  while (from > 0 && isPhrasePart(tokens[from - 1])) from--
  while (from < to && /^(?:ADP|CCONJ|PUNCT)$/u.test(tokens[from]?.tag ?? '')) from++
  return from < to && /^(?:NOUN|PROPN|PRON)$/u.test(tokens[to - 1]?.tag ?? '') ? { from, to } : null
}

/** "Ada Hill, the keeper of the light, said the …": a name with words between commas behind it, and nothing before. */
function findApposedSubject(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  if (tokens[at - 1]?.text !== ',') return null
  let from = 0
  if (/^(?:but|and|yet)$/iu.test(tokens[0]?.text ?? '')) from++
  let to = from
  while (to < at && isPhrasePart(tokens[to])) to++
  const isName = tokens[to - 1]?.tag === 'PROPN'
  const between = tokens.slice(to + 1, at - 1)
  const isApposition =
    tokens[to]?.text === ',' &&
    between.length > 0 &&
    between.length <= MOST_APPOSED &&
    between.every(({ tag, text }) => tag !== 'AUX' && tag !== 'VERB' && !/^["“”]$/u.test(text))
  return isName && isApposition ? { from, to } : null
}
const MOST_APPOSED = 16

/** "…, says author Philip Pullman": the subject after the verb. */
function findInvertedSubject(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  const before = tokens[at - 1]?.text ?? ''
  if (!/^[,”"’]$/u.test(before)) return null
  let to = at + 1
  while (isPhrasePart(tokens[to])) to++
  return to > at + 1 ? { from: at + 1, to } : null
}

function isPhrasePart(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (/^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/u.test(token.tag)) return true
  return (
    /^(?:of|for|'s|’s|&|done|conducted|published)$/u.test(token.text) ||
    (token.text === 'by' && token.tag === 'ADP')
  )
}

function makeAttribution(sentence: AnalysedSentence, at: number, length: number): Attribution {
  const text = sentence.text.slice(at, at + length)
  const start = sentence.start + at
  const plain = text.trim().replace(/^(?:the|some|many|other)\s+/iu, '')
  return {
    holder: { start, end: start + length, text },
    isNameless: PRONOUNS.test(plain) || !/\p{L}/u.test(text),
  }
}

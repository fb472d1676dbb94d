import type { Span } from '@/lib/domain/article/span'
import type { Token } from '@/lib/domain/language/token'
import type { FactDraft } from '../claim'
import type { FactPattern } from './pattern'
import {
  countWords,
  extendToStop,
  findChild,
  findConfidence,
  findPhrase,
  findPreposition,
  isBeforeStop,
  isSelfContained,
  listChildren,
  quotePhrase,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const MIN_CONFIDENCE = 0.5
const MIN_WORDS = 2
const MAX_WORDS = 18
/** A cause of so few words can be typed; a longer one has many wordings. */
const MAX_EXACT_WORDS = 3

/** "E was caused by C", "C led to E", "E because (of) C": why, asked where both are whole phrases of the tree. */
export const cause: FactPattern = {
  id: 'cause',
  find: (document, sentence) => {
    if (
      !/(?<!\p{L})(?:caus(?:e|es|ed)|led to|leads? to|result(?:s|ed)? in|because|due to|as a result of|owing to|thanks to)(?!\p{L})/iu.test(
        sentence.text,
      )
    )
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) => {
      if (/^(?:cause|lead|result)$/u.test(token.lemma) && token.tag === 'VERB')
        return findCausing(reading, at)
      return /^(?:root|ccomp)$/u.test(token.relation) ? findReason(reading, at) : []
    })
  },
}

type Pair = { cause: Span; effect: Span }

/** The verb says it: its subject and object, or the agent, are cause and effect. */
function findCausing(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const verb = tokens[at]
  if (verb === undefined || !/^(?:root|conj|ccomp|parataxis)$/u.test(verb.relation)) return []
  const agent = verb.lemma === 'cause' ? findChild(reading, at, /^obl:agent$/u) : -1
  const isPassive = agent >= 0
  if (listChildren(reading, at, /^aux$/u).length > 0 || hasDenial(reading, at)) return []
  if (!isPassive && !/^(?:VBD|VBZ|VBP)$/u.test(verb.fineTag)) return []
  const subject = findChild(reading, at, isPassive ? /^nsubj:pass$/u : /^nsubj$/u)
  const object = isPassive
    ? agent
    : verb.lemma === 'cause'
      ? findChild(reading, at, /^obj$/u)
      : findOblique(reading, { at, preposition: verb.lemma === 'lead' ? 'to' : 'in' })
  if (subject < 0 || object < 0 || findConfidence(reading, [subject, object]) < MIN_CONFIDENCE) return []
  if (listChildren(reading, at, /^(?:xcomp|ccomp)$/u).length > 0) return []
  if (![subject, object].every((noun) => tokens[noun]?.tag === 'NOUN' || tokens[noun]?.tag === 'PROPN'))
    return []
  const first = findPhrase(reading, subject)
  const core = findPhrase(reading, object)
  if (first === null || core === null) return []
  const second = isPassive ? core : extendToStop(reading, core)
  if (!isBeforeStop(reading, second)) return []
  const pair = isPassive ? { cause: second, effect: first } : { cause: first, effect: second }
  return draftCause(reading, {
    ...pair,
    word: verb.lemma,
    askCause: (effect) =>
      `What ${isPassive ? 'caused' : verb.text}${verb.lemma === 'lead' ? ' to' : verb.lemma === 'result' ? ' in' : ''} ${effect}?`,
    askEffect: isPassive
      ? null
      : (words) =>
          `What ${auxiliaryOf(verb)} ${words} ${verb.lemma === 'lead' ? 'lead to' : verb.lemma === 'result' ? 'result in' : 'cause'}?`,
  })
}

function auxiliaryOf(verb: Token): string {
  return verb.fineTag === 'VBD' ? 'did' : verb.fineTag === 'VBZ' ? 'does' : 'do'
}

function hasDenial(reading: Reading, at: number): boolean {
  return listChildren(reading, at, /^advmod$/u).some((child) =>
    /^(?:not|n[’']t|never|also|partly|often|sometimes)$/iu.test(reading.tokens[child]?.text ?? ''),
  )
}

function findOblique(reading: Reading, { at, preposition }: { at: number; preposition: string }): number {
  return (
    listChildren(reading, at, /^obl$/u).find((child) => findPreposition(reading, child) === preposition) ?? -1
  )
}

type Cause = Pair & {
  word: string
  askCause: (effect: string) => string
  askEffect: ((cause: string) => string) | null
}

function draftCause(reading: Reading, { cause: why, effect, askCause, askEffect }: Cause): FactDraft[] {
  const parts = { cause: quotePhrase(reading, why), effect: quotePhrase(reading, effect) }
  const shared = {
    kind: 'cause' as const,
    span: { start: Math.min(why.start, effect.start), end: Math.max(why.end, effect.end) },
    arguments: parts,
    mention: null,
    standsAlone: false,
    aliases: [],
  }
  const drafts: FactDraft[] = []
  const said = { cause: sayPhrase(reading, why), effect: sayPhrase(reading, effect) }
  if (![said.cause, said.effect].every((words) => countWords(words) >= 1 && countWords(words) <= MAX_WORDS))
    return []
  if (isAskable(reading, { asked: effect, answer: why }))
    drafts.push({
      ...shared,
      answer: parts.cause,
      question: askCause(said.effect),
      isOpen: countWords(said.cause) > MAX_EXACT_WORDS,
    })
  if (askEffect !== null && isAskable(reading, { asked: why, answer: effect }))
    drafts.push({
      ...shared,
      answer: parts.effect,
      question: askEffect(said.cause),
      isOpen: countWords(said.effect) > MAX_EXACT_WORDS,
    })
  return drafts
}

/** The question says enough by itself, and so does the answer. */
function isAskable(reading: Reading, { asked, answer }: { asked: Span; answer: Span }): boolean {
  // "concerns" led to it: about what, the tree has lost.
  if (/^\p{Ll}+$/u.test(sayPhrase(reading, answer))) return false
  return (
    countWords(sayPhrase(reading, asked)) >= MIN_WORDS &&
    isSelfContained(reading, [asked]) &&
    isSelfContained(reading, [answer])
  )
}

/** "The harbour closed because the storm …": the main clause asked with why. */
function findReason(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const reason = findBecause(reading, at)
  const subject = findChild(reading, at, /^nsubj(?::pass)?$/u)
  const last = tokens.at(-1)
  if (
    reason === null ||
    subject < 0 ||
    last === undefined ||
    findConfidence(reading, [subject, reason.at]) < MIN_CONFIDENCE
  )
    return []
  // Only one that ends the sentence: what comes after it belongs to the main clause again.
  if (!/^[\s.]*$/u.test(reading.document.text.slice(reason.span.end, reading.sentence.end))) return []
  const subjectPhrase = findPhrase(reading, subject)
  const main = subjectPhrase === null ? null : { start: subjectPhrase.start, end: reason.mark.start }
  if (subjectPhrase === null || main === null || main.end <= subjectPhrase.end) return []
  const before = tokens.filter(
    (token) => token.start < subjectPhrase.start && /[\p{L}\p{N}]/u.test(token.text),
  )
  if (before.length > 0 || !isSelfContained(reading, [main])) return []
  const question = askWhy(reading, { at, subject: subjectPhrase, main })
  if (question === null) return []
  const answer = quotePhrase(reading, reason.span)
  return [
    {
      kind: 'cause',
      span: { start: main.start, end: reason.span.end },
      answer,
      mention: null,
      arguments: {
        cause: answer,
        effect: quotePhrase(reading, { start: main.start, end: trimEnd(reading.document.text, main) }),
      },
      question,
      standsAlone: false,
      aliases: [],
      isOpen: true,
    },
  ]
}

function trimEnd(text: string, span: Span): number {
  return span.start + text.slice(span.start, span.end).replace(/[\s,]+$/u, '').length
}

type Reason = { at: number; mark: Token; span: Span }

/** A clause with "because", or a phrase with "because of", "due to" …, on this word. */
function findBecause(reading: Reading, at: number): Reason | null {
  const { tokens, children } = reading
  for (const child of children[at] ?? []) {
    const token = tokens[child]
    if (token === undefined || child < at || !/^(?:advcl|ccomp|obl)$/u.test(token.relation)) continue
    const mark = tokens[findChild(reading, child, /^(?:mark|case)$/u)]
    const isClause = token.relation !== 'obl'
    if (mark === undefined || !(isClause ? /^because$/u : /^(?:because|due|owing|thanks)$/u).test(mark.text))
      continue
    const span = findPhrase(reading, child, /^(?:punct|mark|case|cc|discourse)$/u)
    if (span === null || span.start < mark.end) continue
    const whole = { start: mark.start, end: span.end }
    if (isSelfContainedReason(reading, whole)) return { at: child, mark, span: whole }
  }
  return null
}

/** "because it froze" is answered well: the pronoun's noun is in the question. Not so one that points further back. */
function isSelfContainedReason({ document }: Reading, span: Span): boolean {
  return !/(?<!\p{L})(?:this|these|those|I|we|you|my|our|your|here|such)(?!\p{L})/iu.test(
    document.text.slice(span.start, span.end),
  )
}

/** With the first auxiliary before the subject, or "did": "Why was the harbour closed in 1931?" */
function askWhy(
  reading: Reading,
  { at, subject, main }: { at: number; subject: Span; main: Span },
): string | null {
  const { tokens } = reading
  const clause = tokens.filter((token) => token.start >= subject.end && token.end <= main.end)
  const [first, ...others] = clause
  const verb = tokens[at]
  if (
    first === undefined ||
    verb === undefined ||
    listChildren(reading, at, /^(?:conj|parataxis)$/u).length > 0
  )
    return null
  const rest = (from: number) =>
    sayPhrase(reading, { start: from, end: trimEnd(reading.document.text, main) })
  const name = sayPhrase(reading, subject)
  const second = others[0]
  const isLong = countWords(sayPhrase(reading, main)) > MAX_WORDS
  if (isLong) return null
  if (
    /^(?:is|was|are|were|has|have|had|can|could)$/u.test(first.text) &&
    second !== undefined &&
    (first.tag === 'AUX' || /^(?:is|was|are|were)$/u.test(first.text))
  )
    return /^n[’']t$/u.test(second.text) ? null : `Why ${first.text} ${name} ${rest(second.start)}?`
  if (first !== verb || !/^(?:VBD|VBZ|VBP)$/u.test(verb.fineTag) || !/^\p{Ll}+$/u.test(verb.lemma))
    return null
  const after = second === undefined ? '' : ` ${rest(second.start)}`
  return `Why ${auxiliaryOf(verb)} ${name} ${verb.lemma}${after}?`
}

import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { FactDraft } from '../claim'
import { describeTerm } from './define'
import { draftMention, type FactPattern } from './pattern'
import { findConfidence, listChildren, readSentence, type Reading } from './reading'

const MIN_SENTENCES = 2
const MIN_TOKENS = 10
const MIN_CONFIDENCE = 0.5
const terms = new WeakMap<AnalysedDocument, ReadonlyMap<string, number>>()
/** Before a noun these make no term of it: they count, compare, point or judge. */
const LOOSE =
  /^(?:many|much|more|most|several|few|various|different|other|same|own|new|old|big|large|small|great|good|bad|better|best|first|second|third|last|next|recent|early|late|certain|such|single|whole|entire|main|major|key|important|several|exact|direct|similar|possible|able|long|short|high|low|young|elder|younger|older|real|true|full|current|former|previous|top|little|only|early|previous|particular|common|total|due|unique|special|general|additional|further|likely|available|supposed|alleged|nearby|local|popular|strong|clear|huge|massive|growing|increasing|breathtaking|beautiful|great|nice|fine|former|senior|leading)$/iu

/** "dwarf planet", "travel ban": words that the article puts together more than once name something it is about. */
export const recurringTerm: FactPattern = {
  id: 'recurring-term',
  find: (document, sentence) => {
    if (sentence.tokens.length < MIN_TOKENS) return []
    const known = listTerms(document)
    if (known.size === 0) return []
    const reading = readSentence(document, sentence)
    const found = reading.tokens.flatMap((_, at): FactDraft[] => {
      const term = readCompound(reading, at)
      if (term === null || !known.has(term.key) || !isAskable(reading, { at, from: term.from })) return []
      const start = reading.tokens[term.from]?.start ?? 0
      const end = reading.tokens[findEnd(reading, at)]?.end ?? 0
      return [
        draftMention(sentence, { document, mention: describeTerm(reading, { start, end }), kind: 'event' }),
      ]
    })
    return found.slice(0, 1)
  },
}

/** "the northern code of honour": with a bare noun behind "of" it is one name, and half of it is no answer. */
function findEnd({ tokens }: Reading, at: number): number {
  const [of, noun, next] = tokens.slice(at + 1, at + 4)
  const isOne =
    of?.text === 'of' &&
    noun?.fineTag === 'NN' &&
    noun.head === at &&
    /^\p{Ll}+$/u.test(noun.text) &&
    !/^(?:NOUN|PROPN|PART)$/u.test(next?.tag ?? '') &&
    !/^(?:[-–,]|and|or)$/u.test(next?.text ?? '')
  return isOne ? at + 2 : at
}

/** The compounds of at least two sentences, by their base forms. Read once for each document. */
function listTerms(document: AnalysedDocument): ReadonlyMap<string, number> {
  const cached = terms.get(document)
  if (cached !== undefined) return cached
  const counts = new Map<string, number>()
  for (const sentence of document.sentences) {
    const reading = readSentence(document, sentence)
    const own = new Set(reading.tokens.flatMap((_, at) => readCompound(reading, at)?.key ?? []))
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const recurring = new Map([...counts].filter(([, count]) => count >= MIN_SENTENCES))
  terms.set(document, recurring)
  return recurring
}

/** One or two plain words right before a common noun that tell which kind it is. */
function readCompound(reading: Reading, at: number): { key: string; from: number } | null {
  const { tokens } = reading
  const head = tokens[at]
  if (
    head === undefined ||
    head.tag !== 'NOUN' ||
    !/^\p{Ll}{3,}$/u.test(head.text) ||
    /^(?:compound|nmod:poss)$/u.test(head.relation)
  )
    return null
  const parts = listChildren(reading, at, /^(?:compound|amod)$/u).filter((child) => child < at)
  const [from] = parts
  if (from === undefined || parts.length > 2 || at - from !== parts.length) return null
  if (
    parts.some(
      (part) =>
        !/^\p{L}[\p{Ll}-]{2,}$/u.test(tokens[part]?.text ?? '') ||
        LOOSE.test(tokens[part]?.text ?? '') ||
        /^(?:JJR|JJS)$/u.test(tokens[part]?.fineTag ?? ''),
    )
  )
    return null
  const words = tokens.slice(from, at).map((token) => token.text.toLowerCase())
  return { key: [...words, head.lemma].join(' '), from }
}

/** A whole phrase by itself: nothing else before its noun, not in a list or quotation, and not what opens the sentence. */
function isAskable(reading: Reading, { at, from }: { at: number; from: number }): boolean {
  const { sentence, tokens } = reading
  const first = tokens[from]
  const last = tokens[at]
  const next = tokens[at + 1]
  if (first === undefined || last === undefined || next === undefined) return false
  if (from === 0 && !isSpokenOfInGeneral(reading, at)) return false
  if (findConfidence(reading, [at, from]) < MIN_CONFIDENCE) return false
  if (
    /^(?:NOUN|PROPN)$/u.test(next.tag) ||
    /^(?:[’']s|[’']|and|or|-)$/u.test(next.text) ||
    /^(?:and|or|,|-|an|this|these|that|those|such)$/iu.test(tokens[from - 1]?.text ?? '')
  )
    return false
  if (isBehindBareNoun(tokens, from)) return false
  if (last.relation === 'conj' || listChildren(reading, at, /^(?:conj|appos|nmod:poss|nummod)$/u).length > 0)
    return false
  return (
    !sentence.quotes.some((quote) => quote.start <= first.start && last.end <= quote.end) &&
    !isSaidTwice(sentence, { lemma: last.lemma })
  )
}

/** "under freedom of harbour rules": what stands before "of" is a part of the phrase. */
function isBehindBareNoun(tokens: Reading['tokens'], from: number): boolean {
  const [before, noun, of] = tokens.slice(Math.max(0, from - 3), from)
  return of?.text === 'of' && noun?.fineTag === 'NN' && /^(?:ADP|VERB|CCONJ)$/u.test(before?.tag ?? '')
}

/** "Coastal dunes hold back …" opens with what it is about and says what is always so. "Local anglers found …" tells of some. */
function isSpokenOfInGeneral({ tokens }: Reading, at: number): boolean {
  const head = tokens[at]
  const verb = tokens[head?.head ?? -1]
  if (head === undefined || verb?.relation !== 'root' || !/^nsubj/u.test(head.relation)) return false
  const helpers = tokens.filter((token) => tokens[token.head] === verb && /^aux/u.test(token.relation))
  // Without a helper the plain form is the present: "Spring tides bring".
  return [verb, ...helpers].some(({ fineTag }) => /^(?:VBZ|VBP|VB|MD)$/u.test(fineTag))
}

function isSaidTwice(sentence: AnalysedSentence, { lemma }: { lemma: string }): boolean {
  return sentence.tokens.filter((token) => token.lemma === lemma).length > 1
}

import type { Span } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { draftDefinition, isEmptyClass, isTaught, readTerm } from './define'
import type { FactPattern } from './pattern'
import {
  extendToStop,
  findChild,
  findConfidence,
  findPhrase,
  listChildren,
  readSentence,
  type Reading,
} from './reading'

/** Below this the tree is as good as a guess. */
const MIN_CONFIDENCE = 0.5
const MIN_SENTENCES = 2

/** "An atom is the smallest unit of …": the noun that a sentence says what it is. */
export const definition: FactPattern = {
  id: 'definition',
  find: (document, sentence) => {
    const reading = readSentence(document, sentence)
    const root = reading.tokens.findIndex((token) => token.head === -1)
    return root < 0 ? [] : findCopular(reading, root)
  },
}

function findCopular(reading: Reading, root: number): FactDraft[] {
  const { tokens } = reading
  const subject = findChild(reading, root, /^nsubj(?::outer)?$/u)
  const verb = tokens[findChild(reading, root, /^cop$/u)]
  const head = tokens[root]
  if (verb === undefined || head === undefined || !/^(?:is|are)$/u.test(verb.text) || head.tag !== 'NOUN')
    return []
  if (subject !== 0 && !isOpening(reading, subject)) return []
  if (isEmptyClass(head.lemma) || findConfidence(reading, [subject, root]) < MIN_CONFIDENCE) return []
  if (!isClass(reading, root) || listChildren(reading, root, /^(?:conj|advcl|aux|mark|case)$/u).length > 0)
    return []
  if (
    tokens
      .slice(0, root)
      .some((token) => /^(?:not|n[’']t|never|no|also|often|usually|sometimes|only)$/iu.test(token.text))
  )
    return []
  const phrase = findPhrase(reading, subject)
  const meaning = findMeaning(reading, root)
  const term = phrase === null ? null : readTerm(reading, phrase)
  if (phrase === null || term === null || meaning === null || meaning.start < verb.end) return []
  // "the" speaks of one thing that was named before.
  if (
    /^(?:the|this|that|these|those|his|her|its|their|our|my|your)$/iu.test(
      reading.tokens.find((token) => token.start === phrase.start)?.text ?? '',
    )
  )
    return []
  if (!isTaught(reading, { term, least: MIN_SENTENCES })) return []
  return draftDefinition(reading, {
    term,
    definition: meaning,
    span: { start: phrase.start, end: meaning.end },
  })
}

/** All that hangs on the class; where the tree breaks it, up to the next stop. */
function findMeaning(reading: Reading, root: number): Span | null {
  const whole = findPhrase(reading, root)
  if (whole !== null) return extendToStop(reading, whole)
  const core = findPhrase(reading, root, /^(?!det$|amod$|compound$)/u)
  return core === null ? null : extendToStop(reading, core)
}

/** At the start of the sentence, an article or "In biology," aside. */
function isOpening({ sentence, tokens, children }: Reading, subject: number): boolean {
  const first = Math.min(subject, ...(children[subject] ?? []))
  const start = tokens[first]?.start ?? sentence.end
  const before = sentence.text.slice(0, start - sentence.start)
  return /^["“‘']?(?:(?:In|For|Within) [\p{L} -]{3,40}, |(?:However|Thus|Therefore|First|Second|Finally|Similarly|Furthermore|Moreover), )?["“‘']?$/u.test(
    before,
  )
}

/** "a unit of …", "the study of …", "organisms that …": a class with what tells it from others. */
function isClass(reading: Reading, root: number): boolean {
  const determiner = reading.tokens[findChild(reading, root, /^det$/u)]?.text.toLowerCase() ?? ''
  const head = reading.tokens[root]
  const isBarePlural = determiner === '' && head?.fineTag === 'NNS'
  if (!/^(?:an?|the|any)$/u.test(determiner) && !isBarePlural) return false
  if (listChildren(reading, root, /^nmod:poss$/u).length > 0) return false
  const next = reading.tokens[root + 1]?.text ?? ''
  return (
    listChildren(reading, root, /^(?:nmod|acl|acl:relcl)$/u).length > 0 ||
    /^(?:that|who|which|of|for|in|where)$/u.test(next)
  )
}

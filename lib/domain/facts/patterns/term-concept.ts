import type { MentionDetail } from '@/lib/domain/language/mention'
import { listContentLemmas } from '../check/content-words'
import { placeLemmas } from '../check/lemma-places'
import type { FactDraft } from '../claim'
import { isEmptyHead, readTermPhrases, type TermPhrase } from '../terms/term-phrase'
import { listTerms, type Term } from '../terms/termhood'
import { describeTerm } from './define'
import { LOOSE_BEFORE_KIND } from './empty-words'
import { draftMention, type FactPattern } from './pattern'
import { findConfidence, listChildren, readSentence, type Reading } from './reading'

const LEAST_SCORE = 0.25
/** A frequent word is a term only where the article says so. */
const LEAST_SCORE_ALONE = 0.4
const LEAST_CONFIDENCE = 0.5
const LEAST_BESIDE = 4
/** Content words beside it that the article comes back to: the sentence is about its subject. */
const LEAST_RECURRING = 1
const MOST_PER_SENTENCE = 2

/**
 * A term that the article teaches, in a sentence that says something specific of it: "_____ affects how people approach a
 * challenge". Chosen from other terms of the article, or typed.
 */
export const termConcept: FactPattern = {
  id: 'term-concept',
  find: (document, sentence) => {
    const reading = readSentence(document, sentence)
    const terms = listTerms(document)
    const found = reading.tokens.flatMap((_, at) => {
      const [phrase] = readTermPhrases(reading, at)
      const term = phrase === undefined ? undefined : terms.get(phrase.key)
      return phrase !== undefined &&
        term !== undefined &&
        isTerm(term, isToldOf(reading, phrase)) &&
        isAskable(reading, phrase) &&
        isSpecific(reading, phrase)
        ? [
            {
              phrase,
              detail: isOwnWord(term) ? ('concept' as const) : ('topic' as const),
              weight: term.score + rankRole(reading, at),
            },
          ]
        : []
    })
    return found
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_PER_SENTENCE)
      .map((one) => draftConcept(reading, one))
  },
}

type Found = { phrase: TermPhrase; detail: MentionDetail }

function draftConcept(reading: Reading, { phrase: { from, at }, detail }: Found): FactDraft {
  const { document, tokens, sentence } = reading
  const mention = describeTerm(reading, { start: tokens[from]?.start ?? 0, end: tokens[at]?.end ?? 0 })
  return draftMention(sentence, { document, mention: { ...mention, detail }, kind: 'event' })
}

/** A word that hardly anybody would put for another: rare, narrowed by others, or named as a term. */
function isOwnWord({ key, rarity, isIntroduced }: Term): boolean {
  return key.includes(' ') || rarity > 0 || isIntroduced
}

/** Met more than once, named as a term, or told of where it stands; a frequent word only where the article is about it. */
function isTerm(term: Term, isTold: boolean): boolean {
  const { key, score, isIntroduced, sentences } = term
  if (key.includes(' ')) {
    const isWeak = isEmptyHead(key.slice(key.lastIndexOf(' ') + 1))
    if (sentences.size > 1 || isIntroduced) return score >= (isWeak ? LEAST_SCORE_ALONE : LEAST_SCORE)
    return isTold && !isWeak
  }
  if (isEmptyHead(key)) return false
  return score >= (isOwnWord(term) ? LEAST_SCORE : LEAST_SCORE_ALONE) && key.length > 4
}

/**
 * A class by its first word ("agrarian society", "satellite state") that the sentence is about or that it tells of: by a clause,
 * an apposition or in brackets.
 */
function isToldOf(reading: Reading, { from, at }: TermPhrase): boolean {
  const { tokens } = reading
  const [first, head] = [tokens[from], tokens[at]]
  if (first === undefined || head === undefined || from === at) return false
  const isExplained = listChildren(reading, at, TOLD).some((child) => child > at)
  // "Coastal settlements grew barley": some that were told of.
  if (tokens.some(({ fineTag }) => fineTag === 'VBD') && !isExplained) return false
  if (first.fineTag !== 'NN' && !CLASSIFIES.test(first.text)) return false
  const isSubject = head.relation.startsWith('nsubj') && tokens[head.head]?.relation === 'root'
  return isSubject || listChildren(reading, at, /^(?:acl:relcl|appos)$/u).some((child) => child > at)
}

const TOLD = /^(?:acl:relcl|appos)$/u
const CLASSIFIES = /(?:[aeiou]l|ic|ar|ary|ian|an|ine)$/u

/** What the sentence is about teaches most. */
function rankRole({ tokens }: Reading, at: number): number {
  const { relation } = tokens[at] ?? {}
  return relation?.startsWith('nsubj') === true ? 0.3 : relation === 'obj' ? 0.1 : 0
}

/** A whole phrase by itself: no member of a row, no part of a quotation, nothing else before its noun, said once. */
function isAskable(reading: Reading, { at, from }: TermPhrase): boolean {
  const { sentence, tokens } = reading
  const [first, last, next] = [tokens[from], tokens[at], tokens[at + 1]]
  if (first === undefined || last === undefined || next === undefined) return false
  if (findConfidence(reading, [at, from]) < LEAST_CONFIDENCE) return false
  if (/^(?:NOUN|PROPN)$/u.test(next.tag) || /^(?:[’']s|[’']|and|or|-|\/)$/u.test(next.text)) return false
  const before = tokens[from - 1]
  // "Mead is a _____", "A _____ occurs at night": what it is called, or one of many.
  if (last.relation === 'root') return false
  if (/^an?$/iu.test(before?.text ?? '') && last.relation.startsWith('nsubj')) return false
  if (before !== undefined && isBound(before)) return false
  // "a pay schedule", the first word read as a verb.
  if (before?.tag === 'VERB' && tokens[from - 2]?.tag === 'DET') return false
  if (last.relation === 'conj' || listChildren(reading, at, NOT_ALONE).length > 0) return false
  return (
    !sentence.quotes.some((quote) => quote.start <= first.start && last.end <= quote.end) &&
    tokens.filter(({ lemma }) => lemma === last.lemma).length === 1
  )
}

const NOT_ALONE = /^(?:conj|cc|nmod:poss|nummod)$/u

/** A word before it that belongs to the phrase or points, or a row. */
function isBound({ tag, text, fineTag }: Reading['tokens'][number]): boolean {
  return (
    (/^(?:ADJ|ADV|NOUN|PROPN|NUM|PART)$/u.test(tag) &&
      (fineTag !== 'JJ' || !LOOSE_BEFORE_KIND.has(text.toLowerCase()))) ||
    /^(?:and|or|,|-|an|this|these|that|those|such|like|as|other|another|any|some|no|each|every|many|most|more|all|both|his|her|its|their|our|your|my)$/iu.test(
      text,
    )
  )
}

/** Enough is said beside it, in words that the article comes back to. */
function isSpecific({ document, tokens }: Reading, { from, at }: TermPhrase): boolean {
  const span = { start: tokens[from]?.start ?? 0, end: tokens[at]?.end ?? 0 }
  const beside = [...listContentLemmas(tokens, [span])].filter((lemma) => !isEmptyHead(lemma))
  const places = placeLemmas(document)
  const recurring = beside.filter((lemma) => (places.get(lemma)?.nounSentences ?? 0) > 1)
  return beside.length >= LEAST_BESIDE && recurring.length >= LEAST_RECURRING
}

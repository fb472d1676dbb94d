import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { findProtagonist } from './find-protagonist'
import type { Replacement } from './statement'

const OPENING =
  /^(?:(?:In|On|By|After|At|During|From|Since|Before) [^,.;]{1,40},\s)?(?<pronoun>He|She|he|she|His|Her|his|her)(?=\s\p{L})/u
const SUBJECT =
  /^(?:(?:In|On|By|After|At|During|From|Since|Before) [^,.;]{1,40},\s)?(?:\p{Lu}\p{L}*\.?\s){0,3}$/u

type Chain = { entity: string; index: number; block: number }

/**
 * Who an opening "he" or "she" is, by subject continuity: the last sentence's subject is a person, it names nobody else,
 * and the pronoun agrees with every earlier one for that person. Never "it" or "they": those are wrong too often.
 */
export function resolveSubjects(
  document: AnalysedDocument,
  dominant: string | null,
): ReadonlyMap<number, Replacement> {
  const names = findFullNames(document)
  const genders = new Map<string, 'he' | 'she'>()
  const found = new Map<number, Replacement>()
  const protagonist = findProtagonist(document)
  let chain: Chain | null = null
  for (const sentence of document.sentences) {
    const opening = OPENING.exec(sentence.text)?.groups?.pronoun
    const isNext: boolean =
      chain !== null && chain.index === sentence.index - 1 && sentence.block - chain.block <= 1
    if (opening === undefined) {
      chain = startChain(sentence, dominant)
    } else if (
      protagonist !== null &&
      protagonist.gender === genderOf(opening) &&
      !namesRival(document.sentences[sentence.index - 1], protagonist.entity)
    ) {
      found.set(sentence.index, replaceOpening({ sentence, opening, name: protagonist.name }))
      chain = { entity: protagonist.entity, index: sentence.index, block: sentence.block }
    } else if (chain === null || !isNext || !agrees({ genders, entity: chain.entity, pronoun: opening })) {
      chain = null
    } else {
      const { entity }: Chain = chain
      const name = names.get(entity)
      if (name !== undefined) found.set(sentence.index, replaceOpening({ sentence, opening, name }))
      chain = namesOthers(sentence, entity) ? null : { entity, index: sentence.index, block: sentence.block }
    }
  }
  return found
}

function genderOf(pronoun: string): 'he' | 'she' {
  return /^(?:he|his)$/iu.test(pronoun) ? 'he' : 'she'
}

/** The last sentence is about somebody else: then the pronoun may be theirs. */
function namesRival(previous: AnalysedSentence | undefined, entity: string): boolean {
  return (
    previous !== undefined &&
    previous.mentions.some(
      (mention) => mention.type === 'person' && mention.entity !== entity && isSubject(previous, mention),
    )
  )
}

/** Besides a subject, the person that the whole article is about may be named anywhere in the sentence. */
function startChain(sentence: AnalysedSentence, dominant: string | null): Chain | null {
  const people = sentence.mentions.filter((mention) => mention.type === 'person')
  const subject =
    people.find((mention) => isSubject(sentence, mention)) ??
    people.find((mention) => mention.entity === dominant)
  if (subject === undefined || namesOthers(sentence, subject.entity)) return null
  return { entity: subject.entity, index: sentence.index, block: sentence.block }
}

function isSubject(sentence: AnalysedSentence, mention: Mention): boolean {
  if (!SUBJECT.test(sentence.text.slice(0, mention.start - sentence.start))) return false
  // Letters of honour may stand between ("Zaha Hadid DBE was …").
  const next = sentence.tokens.find(
    (token) => token.start >= mention.end && !/^\p{Lu}{2,5}$/u.test(token.text),
  )
  return next !== undefined && (/^(?:VERB|AUX|ADV)$/u.test(next.tag) || /^[,(]$/u.test(next.text))
}

function namesOthers(sentence: AnalysedSentence, entity: string): boolean {
  return sentence.mentions.some(
    (mention) =>
      mention.entity !== entity &&
      (mention.type === 'person' || (mention.type === 'name' && /\s/u.test(mention.text))),
  )
}

function agrees({
  genders,
  entity,
  pronoun,
}: {
  genders: Map<string, 'he' | 'she'>
  entity: string
  pronoun: string
}): boolean {
  const gender = genderOf(pronoun)
  const known = genders.get(entity)
  if (known === undefined) genders.set(entity, gender)
  return known === undefined || known === gender
}

/** The name by which the article calls each person most clearly: the first full one. */
function findFullNames(document: AnalysedDocument): Map<string, string> {
  const names = new Map<string, string>()
  for (const mention of document.sentences.flatMap((sentence) => sentence.mentions)) {
    if (mention.type !== 'person' || /\n/u.test(mention.text)) continue
    const known = names.get(mention.entity)
    if (known === undefined || (!/\s/u.test(known) && /\s/u.test(mention.text)))
      names.set(mention.entity, mention.text)
  }
  return names
}

function replaceOpening({
  sentence,
  opening,
  name,
}: {
  sentence: AnalysedSentence
  opening: string
  name: string
}): Replacement {
  const at = sentence.text.search(new RegExp(`(?<!\\p{L})${opening}(?=\\s\\p{L})`, 'u'))
  const start = sentence.start + at
  const isPossessive = /^(?:his|her)$/iu.test(opening)
  return { span: { start, end: start + opening.length }, by: isPossessive ? `${name}’s` : name }
}

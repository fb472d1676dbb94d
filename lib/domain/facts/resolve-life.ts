import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { genderOfPronoun, isNamedBehind } from './check/antecedent'
import { findProtagonist, type Protagonist } from './find-protagonist'
import { fitsGender, namesKin } from './rival-people'
import type { Replacement } from './statement'
import { isUnder, treeOf } from './tree/tree'

/** Who is heard in an article is mostly another than the one it is about. */
const SAYING =
  /^(?:say|add|write|tell|ask|explain|claim|argue|note|warn|admit|insist|suggest|think|believe|hope|imply|reply)$/u
const PRONOUN = /^(?:he|she|him|her|his)$/iu

/**
 * Whom "him", "his" and a "he" behind an opening phrase mean in the story of one life: the one it is the life of, where
 * neither this sentence nor the one before names anybody else whom they could mean. "Stone asked him …" is not Stone:
 * nobody is the object of what he does himself. Only the first such pronoun is put by name; it explains those behind it.
 */
export const resolveLife = oncePer((document: AnalysedDocument): ReadonlyMap<number, Replacement> => {
  const protagonist = findProtagonist(document)
  const found = new Map<number, Replacement>()
  if (protagonist === null) return found
  for (const sentence of document.sentences) {
    const pronoun = sentence.tokens.find(({ text }) => PRONOUN.test(text))
    if (pronoun === undefined || genderOfPronoun(pronoun.text) !== protagonist.gender) continue
    if (pronoun.relation.startsWith('nsubj') && SAYING.test(sentence.tokens[pronoun.head]?.lemma ?? ''))
      continue
    const before = document.sentences[sentence.index - 1]
    if (before !== undefined && namesRival(before, protagonist)) continue
    if (!isTheirs(sentence, { pronoun, protagonist })) continue
    const { start, end, fineTag } = pronoun
    const by = fineTag === 'PRP$' ? `${protagonist.name}’s` : protagonist.name
    found.set(sentence.index, { span: { start, end }, by })
  }
  return found
})

type Pointing = { pronoun: Token; protagonist: Protagonist }

function isTheirs(sentence: AnalysedSentence, { pronoun, protagonist }: Pointing): boolean {
  const others = sentence.mentions.filter(
    (mention) => /^(?:person|name)$/u.test(mention.type) && fitsGender(mention, protagonist.gender),
  )
  // Named in this very sentence: it needs nothing put in, or says more than one thing of them.
  if (others.some(({ entity }) => entity === protagonist.entity)) return false
  if (isNamedBehind(sentence, pronoun) || namesKinBefore(sentence, { pronoun, protagonist })) return false
  const subject = findSubject(sentence, pronoun)
  return others.every(
    (mention) =>
      mention.type === 'name' ||
      (subject !== null && subject.start <= mention.start && mention.end <= subject.end),
  )
}

/** "His father sold …" is his; behind "a friend of the family" he may be the friend. */
function namesKinBefore(sentence: AnalysedSentence, { pronoun, protagonist }: Pointing): boolean {
  const tokens = sentence.tokens.filter(({ start }) => start < pronoun.start)
  return namesKin({ ...sentence, tokens }, protagonist.gender)
}

/** The words of the subject whose verb is done to the pronoun, or null where it is no object. */
function findSubject({ tokens }: AnalysedSentence, pronoun: Token): { start: number; end: number } | null {
  if (!/^(?:him|her)$/iu.test(pronoun.text) || pronoun.fineTag !== 'PRP') return null
  if (!/^(?:obj|iobj)$/u.test(pronoun.relation)) return null
  const tree = treeOf(tokens)
  const at = tokens.findIndex(
    ({ head, relation }) => head === pronoun.head && /^nsubj(?!:pass)/u.test(relation),
  )
  const own = tokens.filter((_, word) => at >= 0 && isUnder(tree, word, at))
  const [first, last] = [own[0], own.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** The sentence before is somebody else's, or names one whom the pronoun could mean. */
function namesRival(before: AnalysedSentence, { entity, gender }: Protagonist): boolean {
  const people = before.mentions.filter(({ type }) => type === 'person')
  const isNamed = people.some((mention) => mention.entity === entity)
  const hasRival = people.some((mention) => mention.entity !== entity && fitsGender(mention, gender))
  return (hasRival && !isNamed) || (hasRival && opensWithOther(before, entity)) || namesKin(before, gender)
}

function opensWithOther({ mentions }: AnalysedSentence, entity: string): boolean {
  return mentions.find(({ type }) => type === 'person')?.entity !== entity
}

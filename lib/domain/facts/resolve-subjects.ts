import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { findProtagonist } from './find-protagonist'
import { fitsGender, namesKin, namesOtherPerson, readGenders, type Gender } from './rival-people'
import type { Replacement } from './statement'

const OPENING =
  /^(?:(?:In|On|By|After|At|During|From|Since|Before) [^,.;]{1,40},\s|\p{Lu}\p{Ll}+,\s|(?:When|After|Before|While|Although|Though|Because|As|Since|Until)\s(?=(?:he|she)\s))?(?<pronoun>He|She|he|she|His|Her|his|her)(?=\s\p{L})/u
const SUBJECT =
  /^(?:(?:In|On|By|After|At|During|From|Since|Before) [^,.;]{1,40},\s)?(?:\p{Lu}\p{L}*\.?\s){0,3}$/u

/** Whom the last sentence is about, and who else is named there: another gender's name is no rival. */
type Chain = { entity: string; index: number; block: number; others: readonly Mention[] }

/**
 * Who an opening "he" or "she" is, by subject continuity: the last sentence's subject is a person, it names nobody else
 * and no "grandfather" or "wife", and the pronoun agrees with the given name, the title and every earlier one for that
 * person. Never "it" or "they": those are wrong too often. In doubt nobody: a wrong one makes a false fact.
 */
export function resolveSubjects(
  document: AnalysedDocument,
  dominant: string | null,
): ReadonlyMap<number, Replacement> {
  const known = cache.get(document)
  if (known?.dominant === dominant) return known.found
  const found = findSubjects(document, dominant)
  cache.set(document, { dominant, found })
  return found
}

const cache = new WeakMap<
  AnalysedDocument,
  { dominant: string | null; found: ReadonlyMap<number, Replacement> }
>()

function findSubjects(document: AnalysedDocument, dominant: string | null): ReadonlyMap<number, Replacement> {
  const names = findFullNames(document)
  const genders = readGenders(document)
  const found = new Map<number, Replacement>()
  const protagonist = findProtagonist(document)
  let chain: Chain | null = null
  /** The last sentence opened with a pronoun that nobody could be found for. */
  let lost: Gender | null = null
  for (const sentence of document.sentences) {
    const opening = OPENING.exec(sentence.text)?.groups?.pronoun
    if (opening === undefined) {
      chain = startChain(sentence, dominant)
      lost = lost !== null && chain === null && !namesPerson(sentence) ? lost : null
      continue
    }
    const gender = genderOf(opening)
    const previous = document.sentences[sentence.index - 1]
    const isNear: boolean =
      chain !== null &&
      chain.index === sentence.index - 1 &&
      sentence.block - chain.block <= 1 &&
      !chain.others.some((other) => other.type !== 'person' || fitsGender(other, gender))
    const current: Chain | null = isNear ? chain : null
    const isClear = lost !== gender && (previous === undefined || !namesKin(previous, gender))
    const entity: string | null =
      protagonist?.gender === gender
        ? isClear &&
          isAbout(previous, {
            entity: protagonist.entity,
            gender,
            isNamed: current?.entity === protagonist.entity,
          })
          ? protagonist.entity
          : null
        : isClear && current !== null && agrees({ genders, entity: current.entity, gender })
          ? current.entity
          : null
    const name =
      entity === null ? undefined : entity === protagonist?.entity ? protagonist.name : names.get(entity)
    if (entity === null || name === undefined || !fitsGender({ text: name }, gender)) {
      chain = null
      lost = gender
      continue
    }
    found.set(sentence.index, replaceOpening({ sentence, opening, name }))
    lost = null
    const others = entity === protagonist?.entity ? [] : listOthers(sentence, entity)
    chain = { entity, index: sentence.index, block: sentence.block, others }
  }
  return found
}

function genderOf(pronoun: string): Gender {
  return /^(?:he|his)$/iu.test(pronoun) ? 'he' : 'she'
}

/** The last sentence is about this person, or names nobody else whom the pronoun could mean. */
function isAbout(
  previous: AnalysedSentence | undefined,
  { entity, gender, isNamed }: { entity: string; gender: Gender; isNamed: boolean },
): boolean {
  if (previous === undefined) return true
  // Who a sentence is about stays the one that the next is about, whoever else it names.
  const isSubjectThere = previous.mentions.some(
    (mention) => mention.entity === entity && isSubject(previous, mention),
  )
  if (isNamed || isSubjectThere) return !namesRival(previous, entity)
  return !namesOtherPerson(previous, { entity, gender })
}

function namesPerson({ mentions }: AnalysedSentence): boolean {
  return mentions.some((mention) => mention.type === 'person')
}

/** The last sentence is about somebody else: then the pronoun may be theirs. */
function namesRival(previous: AnalysedSentence, entity: string): boolean {
  return previous.mentions.some(
    (mention) => mention.type === 'person' && mention.entity !== entity && isSubject(previous, mention),
  )
}

/** Besides a subject, the person that the whole article is about may be named anywhere in the sentence. */
function startChain(sentence: AnalysedSentence, dominant: string | null): Chain | null {
  const people = sentence.mentions.filter((mention) => mention.type === 'person')
  const subject =
    people.find((mention) => isSubject(sentence, mention)) ??
    people.find((mention) => mention.entity === dominant)
  if (subject === undefined) return null
  const others = listOthers(sentence, subject.entity)
  return { entity: subject.entity, index: sentence.index, block: sentence.block, others }
}

/** Below this the parser guesses. */
const SURE = 0.8

/** The subject of the sentence's own verb by the tree, or by where it stands. */
function isSubject(sentence: AnalysedSentence, mention: Mention): boolean {
  const head = sentence.tokens.find(
    (token) => token.relation.startsWith('nsubj') && mention.start <= token.start && token.end <= mention.end,
  )
  if (head !== undefined && head.confidence > SURE && sentence.tokens[head.head]?.head === -1) return true
  if (!SUBJECT.test(sentence.text.slice(0, mention.start - sentence.start))) return false
  // Letters of honour may stand between ("Zaha Hadid DBE was …").
  const next = sentence.tokens.find(
    (token) => token.start >= mention.end && !/^\p{Lu}{2,5}$/u.test(token.text),
  )
  return next !== undefined && (/^(?:VERB|AUX|ADV)$/u.test(next.tag) || /^[,(]$/u.test(next.text))
}

/** People, and names that may be people's; "The Low Tide" and "Tide Studies of Norway" are none. */
function listOthers({ mentions, tokens }: AnalysedSentence, entity: string): Mention[] {
  return mentions.filter(
    (mention) =>
      mention.entity !== entity &&
      !isOwnerOnly(tokens, mention) &&
      (mention.type === 'person' || (mention.type === 'name' && LIKE_A_PERSON.test(mention.text))),
  )
}

/** "Hill wrote of Stone's capture": whose something is, is seldom who the next sentence is about. */
function isOwnerOnly(tokens: AnalysedSentence['tokens'], { start, end }: Mention): boolean {
  return tokens.some(
    (token) =>
      token.relation === 'nmod:poss' && token.start >= start && token.end <= end && token.confidence > SURE,
  )
}

const LIKE_A_PERSON = /^(?!(?:The|A|An)\s)\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}$/u

function agrees({
  genders,
  entity,
  gender,
}: {
  genders: Map<string, Gender | 'both'>
  entity: string
  gender: Gender
}): boolean {
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

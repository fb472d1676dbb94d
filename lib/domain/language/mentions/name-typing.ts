import { findCountry } from '../lists/countries'
import { GIVEN_NAMES } from '../lists/given-names'
import {
  EVENT_WORDS,
  OFFICE_WORDS,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_ENDINGS,
  PLACE_WORDS,
} from '../lists/name-words'
import { findKnownPlace } from '../lists/places'
import type { MentionDetail } from '../mention'
import type { MentionType, Token } from '../token'

/** How sure a type is; the surest of all mentions decides for the whole entity. */
export type Certainty = 0 | 1 | 2 | 3

export type Typing = { type: MentionType; detail: MentionDetail; certainty: Certainty }

const PERSON_NOUNS =
  /^(?:woman|man|girl|boy|student|teacher|farmer|resident|worker|founder|co-founder|chairman|chairwoman|chief|leader|member|director|manager|expert|researcher|analyst|critic|star|player|champion|winner|son|daughter|wife|husband|mother|father|brother|sister|nephew|niece|cousin|editor|spokesman|spokeswoman|executive|owner|designer|chef|pilot|nurse|doctor|surgeon)$/u

export type Named = {
  name: string
  words: readonly string[]
  isTitled: boolean
  before: Token | undefined
  after: readonly Token[]
  /** The word that it is the subject of. */
  clause: Token | undefined
}

/** What a name is of, by its own words, those around it and what it does in its clause. */
export function typeName({ name, words, isTitled, before, after, clause }: Named): Typing {
  const place = typePlace(name)
  // In its place in the sentence it is surely one: "in Paris", "Washington, D.C.".
  if (place !== null) return isLocated(before, after) ? { ...place, certainty: 3 } : place
  const plain = words.map((word) => word.toLowerCase().replace(/\.$/u, ''))
  const head = findHead(plain)
  const cue = typeByWord(head) ?? plain.map(typeByWord).find((found) => found !== null) ?? null
  if (cue !== null && words.length > 1) return { ...cue, certainty: 2 }
  if (isTitled) return { type: 'person', detail: words.length > 1 ? 'full-name' : 'surname', certainty: 3 }
  if (words.length > 1 && words.length <= 5 && GIVEN_NAMES.has(words[0] ?? ''))
    return { type: 'person', detail: 'full-name', certainty: 2 }
  if (words.length > 1 && PLACE_ENDINGS.has(plain.at(-1) ?? ''))
    return { type: 'place', detail: 'place', certainty: 2 }
  if (/^(?:\p{Lu}\.?){2,6}(?:-\p{L}+)?$/u.test(name)) return { type: 'name', detail: 'acronym', certainty: 0 }
  if (isAgeAfter(after) || (words.length > 1 && isPersonAfter(after)))
    return { type: 'person', detail: words.length > 1 ? 'full-name' : 'surname', certainty: 2 }
  if (clause !== undefined && isOnlySaidOfPersons(clause))
    return { type: 'person', detail: words.length > 1 ? 'full-name' : 'surname', certainty: 2 }
  if (words.length === 2 && isSayingVerb(after[0]))
    return { type: 'person', detail: 'full-name', certainty: 1 }
  return { type: 'name', detail: 'name', certainty: 0 }
}

/** "X married", "X was the mayor of Y". */
function isOnlySaidOfPersons({ fineTag, lemma }: Token): boolean {
  return /^V/u.test(fineTag) ? LIFE_VERBS.has(lemma) : fineTag === 'NN' && OFFICE_WORDS.has(lemma)
}

/** What only somebody does: whatever is the subject is a person. */
const LIFE_VERBS = new Set([
  'bear',
  'die',
  'marry',
  'divorce',
  'graduate',
  'study',
  'retire',
  'confess',
  'resign',
  'apologise',
  'apologize',
])

function typePlace(name: string): Typing | null {
  if (findCountry(name) !== undefined) return { type: 'place', detail: 'country', certainty: 2 }
  const known = findKnownPlace(name)
  return known === undefined ? null : { type: 'place', detail: known.level, certainty: 2 }
}

function isLocated(before: Token | undefined, after: readonly Token[]): boolean {
  return (
    /^(?:in|at|near|across|throughout)$/iu.test(before?.text ?? '') ||
    (after[0]?.text === ',' && /^\p{Lu}/u.test(after[1]?.text ?? ''))
  )
}

/** The word that says what it is: the last, or the last before "of" and "for". */
function findHead(plain: readonly string[]): string {
  const joint = plain.findIndex((word) => word === 'of' || word === 'for')
  return plain[(joint > 0 ? joint : plain.length) - 1] ?? ''
}

function typeByWord(word: string): Omit<Typing, 'certainty'> | null {
  if (ORGANISATION_WORDS.has(word)) return { type: 'organisation', detail: 'name' }
  if (PLACE_WORDS.has(word)) return { type: 'place', detail: 'place' }
  if (EVENT_WORDS.has(word)) return { type: 'event', detail: 'name' }
  return null
}

function isAgeAfter(after: readonly Token[]): boolean {
  return after[0]?.text === ',' && /^\d{1,2}$/u.test(after[1]?.text ?? '') && after[2]?.text === ','
}

/** "X, an Australian woman", "X, spokesman for": what follows says it is somebody. */
function isPersonAfter(after: readonly Token[]): boolean {
  if (after[0]?.text !== ',') return false
  const phrase = after.slice(1).map((token) => token.text.toLowerCase())
  const end = phrase.findIndex((word) => /^[,.;]$/u.test(word))
  return phrase
    .slice(0, end < 0 ? 8 : end)
    .some(
      (word) =>
        PERSON_NOUNS.test(word) ||
        (PERSON_TITLES.has(word) &&
          !/^(?:major|private|general|judge|justice|minister|office|secretary)$/u.test(word)),
    )
}

function isSayingVerb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:said|says|told|added|explained|wrote|writes|argued|argues|noted|notes)$/u.test(token.text)
  )
}

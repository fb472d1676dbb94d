import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import type { Mention } from '@/lib/domain/language/mention'

export type Protagonist = {
  entity: string
  /** As the article calls this person most clearly. */ name: string
  gender: 'he' | 'she'
}

const MIN_SENTENCES = 4
/** Named in the title, three do. */
const MIN_SENTENCES_IN_TITLE = 3
const MIN_PRONOUNS = 4
/** One pronoun must be this share of all, for a wife or a rival has hers too, and the person lead the next by this factor. */
const MIN_AGREEMENT = 0.75
const LEAD = 1.8
/** A life begins with its subject. */
const OPENING_SENTENCES = 2

/**
 * The one person whose life an article tells, or null. There sentences open with the same "he" or "she" again and
 * again, and no other name comes near in number; so an opening pronoun is this person's.
 */
export const findProtagonist = oncePer((document: AnalysedDocument): Protagonist | null => {
  const gender = findGender(document)
  if (gender === null) return null
  const counts = new Map<string, number>()
  for (const sentence of document.sentences) {
    for (const entity of new Set(sentence.mentions.filter(isPersonLike).map((mention) => mention.entity)))
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a)
  const first = ranked.find(([entity]) => isOftenPerson(document, entity))
  if (first === undefined) return null
  const [entity, count] = first
  const isInTitle = isTitled(document, entity)
  if (count < (isInTitle ? MIN_SENTENCES_IN_TITLE : MIN_SENTENCES)) return null
  // Beside a person of the title only another person counts, not what they played in.
  const rival = ranked.find(([other]) => other !== entity && (!isInTitle || isOftenPerson(document, other)))
  if (count < (rival?.[1] ?? 0) * LEAD || !isIntroduced(document, entity)) return null
  return { entity, name: nameOf(document, entity), gender }
})

/** A people or a firm that no rule could place is nobody. */
function isOftenPerson({ sentences }: AnalysedDocument, entity: string): boolean {
  const own = sentences.flatMap(({ mentions }) => mentions.filter((mention) => mention.entity === entity))
  const isPeople = own.some(({ text }) => isDemonym(/\p{L}+?(?=s?$)/u.exec(text)?.[0] ?? ''))
  return !isPeople && own.filter(({ type }) => type === 'person').length * 2 > own.length
}

/** Named in the title; where the title is a name itself, it must be this one. Without one, named in the opening. */
function isIntroduced(document: AnalysedDocument, entity: string): boolean {
  if (isTitled(document, entity)) return true
  const isNameLike = document.title !== null && /^(?:\p{Lu}[\p{L}’'.-]*[\s,]*){2,5}$/u.test(document.title)
  if (isNameLike) return false
  return document.sentences
    .slice(0, OPENING_SENTENCES)
    .some((sentence) => sentence.mentions.some((mention) => mention.entity === entity))
}

function isTitled({ title }: AnalysedDocument, entity: string): boolean {
  return (title?.toLowerCase() ?? '').includes(entity.split(' ').at(-1) ?? entity)
}

function findGender(document: AnalysedDocument): 'he' | 'she' | null {
  const count = (pronoun: RegExp) =>
    document.sentences.reduce(
      (sum, { tokens }) => sum + tokens.filter(({ text }) => pronoun.test(text)).length,
      0,
    )
  const [he, she] = [count(/^(?:he|him|his)$/iu), count(/^(?:she|her)$/iu)]
  if (he + she < MIN_PRONOUNS) return null
  if (he >= (he + she) * MIN_AGREEMENT) return 'he'
  return she >= (he + she) * MIN_AGREEMENT ? 'she' : null
}

/** A surname that the typing rules could not place counts too; a name with an article does not. */
function isPersonLike(mention: Mention): boolean {
  return (
    mention.type === 'person' ||
    (mention.type === 'name' && mention.detail !== 'acronym' && /^\p{Lu}[\p{L}’'-]+$/u.test(mention.text))
  )
}

/** As the title calls them, without the middle names of the first sentence; else by the first full name. */
function nameOf(document: AnalysedDocument, entity: string): string {
  const [title, full] = [document.title?.trim() ?? '', entity.split(' ')]
  const called = title.toLowerCase().split(' ')
  if (called.length > 1 && called[0] === full[0] && called.at(-1) === full.at(-1)) return title
  const names = document.sentences
    .flatMap((sentence) => sentence.mentions)
    .filter((mention) => mention.entity === entity && !/\n/u.test(mention.text))
  return (names.find((mention) => /\s/u.test(mention.text)) ?? names[0])?.text ?? entity
}

import { oncePer } from '@/lib/domain/article/once-per'
import { looksLikePerson } from '@/lib/domain/distractors/looks-like-person'
import { sharesName } from '@/lib/domain/distractors/name-words'
import { listContentLemmas } from '@/lib/domain/facts/check/content-words'
import { listFullNames } from '@/lib/domain/facts/check/full-name'
import { baseRelation, headOf, treeOf } from '@/lib/domain/facts/tree/tree'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import { ORGANISATION_WORDS } from '@/lib/domain/language/lists/name-words'
import type { Mention } from '@/lib/domain/language/mention'
import { isBody, type Speech } from './speech'

/** So much of what one says in another's words, and both say it. */
const SAYS_THE_SAME = 0.6
/** How near an "agreed" must stand to mean this. */
const NEAR = 3
const AGREES = /(?<!\p{L})(?:agree[sd]?|echo(?:ed|es)?|backed|supported|repeated|also said|same)(?!\p{L})/iu

type Request = { speech: Speech; speeches: readonly Speech[]; key: Mention }

export type OtherSpeaker = { name: Mention; speaks: boolean }

/** Others of the speaker's kind, each once and called alike; those who speak in the article, too, first. */
export function findOtherSpeakers(
  document: AnalysedDocument,
  { speech, speeches, key }: Request,
): OtherSpeaker[] {
  const { sentence } = speech
  const left = new Set([
    key.entity,
    ...sentence.mentions.map((mention) => mention.entity),
    ...listAgreeing(speech, speeches),
  ])
  const speaking = new Set(speeches.map(({ name }) => name.entity))
  const { people, surnames, bodies } = listNames(document, speaking)
  // A person is told by first and last name; a bare surname beside full names would stand out.
  const names = isBody(key) ? bodies : /\s/u.test(key.text) ? people : surnames
  return (
    names
      .filter(
        (name) =>
          !left.has(name.entity) &&
          !sharesName(name, key) &&
          !sentence.mentions.some((mention) => mention.type === name.type && sharesName(mention, name)),
      )
      .map((name) => ({ name, speaks: speaking.has(name.entity) }))
      .sort((a, b) => Number(b.speaks) - Number(a.speaks))
      // "Otto Lang" and "Otto Karl Lang" may be one.
      .filter(({ name }, at, all) => all.slice(0, at).every((other) => !sharesName(other.name, name)))
  )
}

/** Who says most of it in the same words, or right before or after it that he agrees: then two are right. */
function listAgreeing(speech: Speech, speeches: readonly Speech[]): string[] {
  const own = listWords(speech)
  return speeches.flatMap((other) => {
    if (other === speech) return []
    const isNear = Math.abs(other.sentence.index - speech.sentence.index) <= NEAR
    if (isNear && AGREES.test(other.sentence.text)) return other.name.entity
    const words = listWords(other)
    const shared = [...words].filter((word) => own.has(word)).length
    return shared >= Math.max(3, SAYS_THE_SAME * Math.min(words.size, own.size)) ? other.name.entity : []
  })
}

const words = new WeakMap<Speech, ReadonlySet<string>>()

function listWords(speech: Speech): ReadonlySet<string> {
  const known = words.get(speech) ?? listContentLemmas(speech.sentence.tokens, [speech.holder])
  words.set(speech, known)
  return known
}

type Names = { people: Mention[]; surnames: Mention[]; bodies: Mention[] }
const cache = new WeakMap<AnalysedDocument, Names>()

/** Whom and what the article names that may speak at all, each once. */
function listNames(document: AnalysedDocument, speaking: ReadonlySet<string>): Names {
  const known = cache.get(document)
  if (known !== undefined) return known
  const all = [...listFullNames(document).values()]
  const actors = listActors(document.sentences)
  const names: Names = {
    people: all.filter(
      (name) =>
        name.type === 'person' &&
        /\s/u.test(name.text) &&
        !isNamedAsBody(name) &&
        (speaking.has(name.entity) || actors.has(name.entity) || looksLikePerson(document, name)) &&
        !isSpokenOfAsPlace(document, name),
    ),
    surnames: listSurnames(document).filter((name) => !isSpokenOfAsPlace(document, name)),
    bodies: all.filter(
      (name) => isBody(name) && !isBareAcronym(document, name) && !isSpokenOfAsPlace(document, name),
    ),
  }
  cache.set(document, names)
  return names
}

/** "Norwegian Council", typed as a person: no other speaker beside people. */
function isNamedAsBody({ text }: Mention): boolean {
  if (/-\p{Ll}+$/u.test(text)) return true
  const words = text.split(/\s+/u)
  const last = words.at(-1)?.toLowerCase() ?? ''
  return (
    isDemonym(words[0] ?? '') ||
    ORGANISATION_WORDS.has(last) ||
    /^(?:executive|cabinet|government|police|press)$/u.test(last)
  )
}

/** Those who do something: the subjects of verbs. */
function listActors(sentences: readonly AnalysedSentence[]): ReadonlySet<string> {
  const actors = new Set<string>()
  for (const { tokens, mentions } of sentences) {
    const tree = treeOf(tokens)
    for (const mention of mentions) {
      if (mention.type !== 'person') continue
      const token = tokens[headOf(tree, mention)]
      const verb = tokens[token?.head ?? -1]
      if (token !== undefined && baseRelation(token) === 'nsubj' && verb?.tag === 'VERB')
        actors.add(mention.entity)
    }
  }
  return actors
}

/** "VIP": initials that the article neither spells out nor comes back to may be no body at all. */
function isBareAcronym(document: AnalysedDocument, { detail, entity, text }: Mention): boolean {
  if (detail !== 'acronym' || document.acronyms.some(({ short }) => short.text === text)) return false
  return (
    document.sentences.filter(({ mentions }) => mentions.some((other) => other.entity === entity)).length < 2
  )
}

/** Of each person called by one word, that word's first place. */
function listSurnames(document: AnalysedDocument): Mention[] {
  const names = new Map<string, Mention>()
  for (const { mentions } of document.sentences)
    for (const mention of mentions)
      if (mention.type === 'person' && !/\s/u.test(mention.text) && !names.has(mention.entity))
        names.set(mention.entity, mention)
  return [...names.values()]
}

/** Where in the text a place may be named. */
const listPlaceStarts = oncePer(({ text }: AnalysedDocument): readonly number[] =>
  [...text.matchAll(/(?<!\p{L})(?:in|at|near|into) /giu)].map(({ index, 0: words }) => index + words.length),
)

/** "in Marsh End": a town that was taken for a person. */
function isSpokenOfAsPlace(document: AnalysedDocument, name: Mention): boolean {
  const spelling = name.text.replace(/[^\p{L}\p{N}\s]/gu, '.')
  const named = new RegExp(`${spelling}(?!\\p{L})`, 'iuy')
  return listPlaceStarts(document).some((start) => {
    named.lastIndex = start
    return named.test(document.text)
  })
}

import type { NameMention } from './mentions/names'
import type { AcronymDefinition } from './acronyms'
import type { MentionDetail } from './mention'
import type { MentionType } from './token'

/**
 * Gives all names of one thing the same entity and its surest type. Names are merged only on plain evidence: the same
 * words, a defined acronym, or the last name of exactly one full name. "ISIS" and "ISIS-K" stay two.
 */
export function linkEntities(
  names: readonly NameMention[],
  acronyms: readonly AcronymDefinition[],
): NameMention[] {
  const aliases = new Map<string, string>()
  for (const { short, long } of acronyms) aliases.set(short.text.toLowerCase(), plainName(long.text))
  const typed = typeBySurname(names)
  for (const [surname, full] of findSurnames(typed)) aliases.set(surname, full)
  const linked = typed.map((name) => ({
    ...name,
    entity: isSurePlace(name)
      ? plainName(name.text)
      : (aliases.get(plainName(name.text)) ?? plainName(name.text)),
  }))
  const persons = new Set(
    typed
      .filter((name) => name.detail === 'full-name')
      .map((name) => aliases.get(plainName(name.text)) ?? plainName(name.text)),
  )
  const guesses = voteOnTypes(linked)
  const best = new Map<string, NameMention>()
  for (const name of linked) {
    const known = best.get(name.entity)
    if (known === undefined || name.certainty > known.certainty) best.set(name.entity, name)
  }
  return linked.map((name) => {
    // "Paris" is a city, but not where Valeska Paris is called so.
    if (persons.has(name.entity) && name.type !== 'person' && !isSurePlace(name))
      return { ...name, type: 'person', detail: /\s/u.test(name.text) ? 'full-name' : 'surname' }
    const known = best.get(name.entity)
    const guess = guesses.get(name.entity)
    return known?.type === 'name' && guess !== undefined && !(guess === 'person' && name.detail === 'acronym')
      ? { ...name, type: guess, detail: detailOf(name, guess), certainty: 1 }
      : retype(name, known)
  })
}

/** "in Washington" is the city even where George Washington is spoken of. */
function isSurePlace(name: NameMention): boolean {
  return name.type === 'place' && name.certainty === 3
}

/** "Valeska Paris … Paris said": who is called by the last word alone is a person. */
function typeBySurname(names: readonly NameMention[]): NameMention[] {
  const singles = new Set(
    names
      .filter((name) => !/\s/u.test(name.text) && name.type === 'name' && name.detail !== 'acronym')
      .map((name) => name.text),
  )
  return names.map((name) => {
    const parts = name.text.split(/\s+/u)
    const isCalled =
      name.type === 'name' &&
      parts.length >= 2 &&
      parts.length <= 4 &&
      singles.has(parts.at(-1) ?? '') &&
      !/ (?:Man|Woman|Boy|Girl|Day|Night|Year|Love|Life|Story|Song|Book|Crown|World)$/u.test(name.text) &&
      !/\b(?:the|of|for|an?)\b/iu.test(name.text)
    return isCalled ? { ...name, type: 'person', detail: 'full-name', certainty: 2 } : name
  })
}

function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[’']s$/u, '')
    .replace(/\s+/gu, ' ')
}

/** Last names that belong to exactly one full name of the article. Two people of one family stay apart. */
function findSurnames(names: readonly NameMention[]): Map<string, string> {
  const owners = new Map<string, Set<string>>()
  const introduced = new Set<string>()
  const early = new Set<string>()
  for (const name of names) {
    const plain = plainName(name.text)
    // Who is called by a last name alone before any full name with it is somebody else.
    if (!plain.includes(' ') && !introduced.has(plain) && name.type !== 'place') early.add(plain)
    if (name.detail !== 'full-name') continue
    const parts = plain.split(' ')
    const surname = parts.at(-1) ?? ''
    introduced.add(surname)
    owners.set(surname, (owners.get(surname) ?? new Set()).add(parts.join(' ')))
  }
  const surnames = new Map<string, string>()
  for (const [surname, fulls] of owners) {
    // "Daniel Bernoulli" and "Daniel J. Bernoulli" are one when the first names agree.
    const firsts = new Set([...fulls].map((full) => full.split(' ')[0]))
    const [longest] = [...fulls].sort((a, b) => b.length - a.length)
    if (firsts.size === 1 && longest !== undefined) {
      if (!early.has(surname)) surnames.set(surname, longest)
      for (const full of fulls) if (full !== longest) surnames.set(full, longest)
    }
  }
  return surnames
}

function retype(name: NameMention, best: NameMention | undefined): NameMention {
  if (best === undefined || best.certainty <= name.certainty) return name
  const detail = best.type === 'person' || name.detail === 'acronym' ? detailOf(name, best.type) : best.detail
  return { ...name, type: best.type, detail, certainty: best.certainty }
}

function detailOf(name: NameMention, type: MentionType): MentionDetail {
  if (type === 'person') return name.text.includes(' ') ? 'full-name' : 'surname'
  if (name.detail === 'acronym') return 'acronym'
  return type === 'place' ? 'place' : name.detail
}

/**
 * The type that the model sees in all names of a thing together, where rules see none: a thing is taken for one kind only
 * when most of what is seen of it says so, else it stays a name of something.
 */
function voteOnTypes(names: readonly NameMention[]): Map<string, MentionType> {
  const votes = new Map<string, { seen: number; by: Map<MentionType, number> }>()
  for (const { entity, guess } of names) {
    const vote = votes.get(entity) ?? { seen: 0, by: new Map<MentionType, number>() }
    vote.seen++
    if (guess !== null) vote.by.set(guess.type, (vote.by.get(guess.type) ?? 0) + guess.certainty)
    votes.set(entity, vote)
  }
  const types = new Map<string, MentionType>()
  for (const [entity, { seen, by }] of votes) {
    const [[type, weight] = [null, 0]] = [...by].sort((a, b) => b[1] - a[1])
    if (type !== null && weight / seen >= (SURE_SHARE[type] ?? 1)) types.set(entity, type)
  }
  return types
}

/**
 * How much of what is seen of a thing must say its type, chosen on held-out documents of the treebank
 * (docs/decisions/language-model.md). The model misses organisations more often than it makes them up.
 */
const SURE_SHARE: Partial<Record<MentionType, number>> = {
  person: 0.4,
  place: 0.35,
  organisation: 0.45,
  event: 0.3,
}

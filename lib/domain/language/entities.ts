import type { NameMention } from './mentions/names'
import type { AcronymDefinition } from './acronyms'

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
  const best = new Map<string, NameMention>()
  for (const name of linked) {
    const known = best.get(name.entity)
    if (known === undefined || name.certainty > known.certainty) best.set(name.entity, name)
  }
  return linked.map((name) => {
    // "Paris" is a city, but not where Valeska Paris is called so.
    if (persons.has(name.entity) && name.type !== 'person' && !isSurePlace(name))
      return { ...name, type: 'person', detail: /\s/u.test(name.text) ? 'full-name' : 'surname' }
    return retype(name, best.get(name.entity))
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
  const isPerson = best.type === 'person'
  const detail = isPerson
    ? name.text.includes(' ')
      ? 'full-name'
      : 'surname'
    : name.detail === 'acronym'
      ? 'acronym'
      : best.detail
  return { ...name, type: best.type, detail, certainty: best.certainty }
}

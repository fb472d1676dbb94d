import type { NameMention } from './mentions/names'

const PERSON_TITLE = /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u
/** A life names its subject in full at once. */
const OPENING_NAMES = 4
/** Called by the last name alone so much more often than its others are by theirs in full. */
const LEAD = 2

/**
 * Makes one of all names of the person whom a life's title names: "Matthew Goode" over "Matthew William Goode was born",
 * then "Goode" or "Matthew". A last name that runs in the family is his where his children are met in passing; where a
 * whole family is told of ("Bernoulli"), it stays nobody's.
 */
export function linkTitlePerson(names: readonly NameMention[], title: string | null): NameMention[] {
  const called = title?.trim() ?? ''
  if (!PERSON_TITLE.test(called)) return [...names]
  const [given = '', surname = ''] = [wordsOf(called)[0], wordsOf(called).at(-1)]
  const isFull = ({ text, type }: NameMention) =>
    type === 'person' && wordsOf(text)[0] === given && wordsOf(text).at(-1) === surname
  const own = names
    .filter(({ detail }) => detail === 'full-name')
    .slice(0, OPENING_NAMES)
    .find(isFull)
  if (own === undefined) return [...names]
  const full = names.filter(({ detail }) => detail === 'full-name').map(({ text }) => wordsOf(text))
  const family = full.filter((words) => words.at(-1) === surname && words[0] !== given).length
  const alone = names.filter(({ text }) => bare(text) === surname).length
  const hasSurname = alone > family * LEAD
  const hasGiven = full.every((words) => words[0] !== given || words.at(-1) === surname)
  return names.map((name) => {
    const word = bare(name.text)
    const isCalled = (hasSurname && word === surname) || (hasGiven && word === given)
    if (!isFull(name) && !(isCalled && /^(?:person|name)$/u.test(name.type))) return name
    return { ...name, type: 'person', detail: isCalled ? 'surname' : 'full-name', entity: own.entity }
  })
}

function wordsOf(text: string): string[] {
  return bare(text).split(/\s+/u)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[’']s$/u, '')
}

import { GIVEN_NAMES } from '@/lib/domain/language/lists/given-names'
import type { Mention } from '@/lib/domain/language/mention'

const JOINTS = new Set([
  'the',
  'of',
  'and',
  'de',
  'la',
  'von',
  'van',
  'der',
  'al',
  'el',
  'bin',
  'ibn',
  'for',
  'in',
  'on',
])

/** The words of a name that tell it from others, in lower case. */
export function listNameWords(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 1 && !JOINTS.has(word),
  )
}

/** "AP" and "Associated Press", "UN" and "United Nations": one name in letters and in full. */
function isLettersOf(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '')
  if (!/^\p{Lu}{2,}$/u.test(letters) || !/\s/u.test(long)) return false
  const initials = (long.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('')
  return initials === letters
}

/**
 * True when two people may be one or of one family: a word of their names is the same. As an option beside the other
 * such a name is unfair, for a reader calls both by it. So is a body beside its own letters.
 */
export function sharesName(a: Mention, b: Mention): boolean {
  if (isLettersOf(a.text, b.text) || isLettersOf(b.text, a.text)) return true
  const words = new Set([...listNameWords(a.entity), ...listNameWords(a.text)])
  return [...listNameWords(b.entity), ...listNameWords(b.text)].some((word) => words.has(word))
}

/** A person called by a first name, by a last name or by both: options of one set are called alike. */
export function formOfPerson({ text, entity }: Mention): 'full' | 'given' | 'surname' {
  const words = text.split(/\s+/u)
  if (words.length > 1) return 'full'
  const whole = entity.split(/\s+/u)
  const isFirst = whole.length > 1 && whole[0] === text.toLowerCase()
  return isFirst || (whole.length === 1 && GIVEN_NAMES.has(text)) ? 'given' : 'surname'
}

/** Letters that have no decomposition into a base letter and a mark. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/**
 * A username that a student can remember: first name, dot, first letter of the last name; then more letters of it, then
 * numbers, until it is free. Adds the choice to `taken`, so that a list never gives one name twice.
 */
export function suggestUsername(name: string, taken: Set<string>): string {
  const words = toPlainLetters(name).split(/[^a-z0-9]+/).filter(Boolean)
  const first = (words[0] ?? 'student').slice(0, 20)
  const last = words.length > 1 ? (words.at(-1) ?? '').slice(0, 20) : ''
  const base = last ? `${first}.${last}` : first.length >= 3 ? first : `${first}.student`
  const candidates = last ? Array.from(last, (_, index) => `${first}.${last.slice(0, index + 1)}`) : [base]
  for (let number = 2; ; number += 1) {
    const free = candidates.find((candidate) => candidate.length >= 3 && !taken.has(candidate))
    if (free) {
      taken.add(free)
      return free
    }
    candidates.splice(0, candidates.length, `${base}${number}`)
  }
}

/** Lower case without accents: "Zoë Łukasz" becomes "zoe lukasz". */
export function toPlainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}

import type { WordSpan } from './name-spans'

const ARTICLE = /^(?:the|an?)$/i
const CAPITALS = /^\p{Lu}{2,6}$/u

/** The letters of a stretch that is one word of capitals, article aside ("the U.N." is "UN"); empty for others. */
export function readInitials(words: readonly string[], { start, end }: WordSpan): string {
  const from = end - start === 2 && ARTICLE.test(words[start] ?? '') ? start + 1 : start
  if (end - from !== 1) return ''
  const letters = (words[from] ?? '').replaceAll('.', '')
  return CAPITALS.test(letters) ? letters : ''
}

/** What a stretch of several capitalised words is shortened to: "the Skarn Institute of Trade" is "SIT"; empty for others. */
export function makeInitials(words: readonly string[], { start, end }: WordSpan): string {
  if (end - start < 2) return ''
  let initials = ''
  for (let i = start; i < end; i++) {
    const word = words[i] ?? ''
    if (/^\p{Lu}/u.test(word) && !ARTICLE.test(word)) initials += word.charAt(0)
  }
  return initials.length > 1 ? initials : ''
}

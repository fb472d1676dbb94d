import { makeInitials, readInitials } from './name-initials'
import type { NameOpinion } from './name-opinions'
import type { WordSpan } from './name-spans'

/** What a stretch is known by elsewhere in its text. */
type SpanKeys = {
  /** Its words without article and possessive: "the Hague's" and "Hague" are one. */
  readonly plain: string
  /** The initials that it is (`isShort`), or those that it would be shortened to; empty for neither. */
  readonly letters: string
  readonly isShort: boolean
  /** Its capitalised words beside its head. */
  readonly inner: readonly string[]
}

/** An opinion with what its head and its stretches are known by: they are looked up several times. */
export type KeyedOpinion = NameOpinion & { readonly key: string; readonly keys: readonly SpanKeys[] }

export function keyOpinion(words: readonly string[], opinion: NameOpinion): KeyedOpinion {
  const { head, spans } = opinion
  const keys = spans.map((span): SpanKeys => {
    const short = readInitials(words, span)
    return {
      plain: plainSpan(words, span),
      letters: short === '' ? makeInitials(words, span) : short,
      isShort: short !== '',
      inner: listInner(words, span, head),
    }
  })
  return { ...opinion, key: plainWord(words[head]), keys }
}

function plainWord(word: string | undefined): string {
  return (word ?? '').toLowerCase().replaceAll('’', "'")
}

function plainSpan(words: readonly string[], { start, end }: WordSpan): string {
  const from = end - start > 1 && /^(?:the|an?)$/i.test(words[start] ?? '') ? start + 1 : start
  const to = end - from > 1 && /^['’]s?$/.test(words[end - 1] ?? '') ? end - 1 : end
  return plainWord(words.slice(from, to).join(' '))
}

function listInner(words: readonly string[], { start, end }: WordSpan, head: number): string[] {
  const inner: string[] = []
  for (let i = start; i < end; i++) {
    const word = words[i] ?? ''
    if (i !== head && /^\p{Lu}/u.test(word)) inner.push(plainWord(word))
  }
  return inner
}

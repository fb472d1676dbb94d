import { isDemonym } from '@/lib/domain/language/lists/countries'
import { PERSON_TITLES } from '@/lib/domain/language/lists/name-words'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { renderTokens, type Frame } from './frame'

const MAX_WORDS = 6

/**
 * The common words right before a name that say what it is: "rock star" for "Rock star Edward Hill". Null for none, or
 * when they are a title only or say whose it is.
 */
export function readDescription(
  frame: Frame,
  { own, mention }: { own: readonly number[]; mention: Mention },
): { words: readonly number[]; text: string } | null {
  const { tokens } = frame.tree
  const before = own.filter(
    (word) => (tokens[word]?.start ?? 0) < mention.start && tokens[word]?.tag !== 'DET',
  )
  // "singer Sir Edward Hill": the title goes with the name.
  while (before.length > 0 && isTitle(tokens[before.at(-1) ?? -1])) before.pop()
  const head = tokens[before.at(-1) ?? -1]
  if (head?.fineTag !== 'NN' || before.length > MAX_WORDS) return null
  const isPlain = before.every((word, index) =>
    isDescribing(tokens[word], index === 0 && word === 0, tokens[word + 1]),
  )
  if (!isPlain) return null
  const text = renderTokens(frame, before[0] ?? 0, before.at(-1) ?? 0)
  // "Ireland coach Edward Hill": a name that opens it keeps its capital.
  const isNamed = frame.mentions.some(
    ({ type, start }) => type !== 'term' && start < mention.start && start === tokens[before[0] ?? -1]?.start,
  )
  return { words: before, text: isNamed ? text : lowerOpening(text, tokens[before[0] ?? -1]) }
}

function isTitle(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}/u.test(token.text) &&
    PERSON_TITLES.has(token.text.toLowerCase().replace(/\.$/u, ''))
  )
}

function isDescribing(token: Token | undefined, isFirst: boolean, next: Token | undefined): boolean {
  if (token === undefined || /^(?:PRON|VERB|AUX|PUNCT|NUM|ADP)$/u.test(token.tag)) return false
  if (isDemonym(token.text)) return true
  // The sentence's own capital, before another common word.
  return isFirst
    ? /^(?:NOUN|ADJ|PROPN)$/u.test(token.tag) && /^\p{Ll}/u.test(next?.text ?? '')
    : /^\p{Ll}/u.test(token.text)
}

function lowerOpening(words: string, first: Token | undefined): string {
  return first === undefined || isDemonym(first.text) || !/^\p{Lu}[\p{Ll}-]*$/u.test(first.text)
    ? words
    : words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

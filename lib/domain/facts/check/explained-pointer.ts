import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { childAs, treeOf } from '../tree/tree'

const JOINED = new Set(['conj'])
const SUBJECTS = new Set(['nsubj', 'nsubj:pass'])
const JOINT = /^(?:and|or|but)$/iu

/** True for a word that points, where the same sentence says at what: "Elm and Oak were both ports", "Elm and another port". */
export function isExplained(
  pointer: string,
  { sentence, tokens }: { sentence: AnalysedSentence; tokens: readonly Token[] },
): boolean {
  const word = pointer.toLowerCase()
  if (word === 'both') return isAll(tokens, { word, isFit: (at) => areTwo(sentence, { tokens, at }) })
  if (word === 'there')
    return isAll(tokens, { word, isFit: (at) => hasPlaceBefore(sentence, { tokens, at }) })
  if (word === 'another' || word === 'instead')
    return isAll(tokens, { word, isFit: (at) => JOINT.test(tokens[at - 1]?.text ?? '') })
  if (/^the (?:two|three|four)$/u.test(word))
    return isAll(tokens, { word: word.slice(4), isFit: (at) => areNamed(tokens, at) })
  // "one ship sailed to Elm and the other to Oak".
  const isPair = tokens.some(({ text }) => /^one$/iu.test(text)) && pointer === 'the other'
  if (isPair && tokens.some(({ text }, at) => text === 'other' && tokens[at + 1]?.tag === 'ADP')) return true
  // "Hill and the other sailors", "Elm and two other ports".
  const isOther = /^(?:the|two|three|four|five|six|seven|eight) other$/u.test(word)
  return (
    isOther &&
    isAll(tokens, {
      word: 'other',
      isFit: (at) =>
        JOINT.test(tokens[at - 2]?.text ?? '') && /^(?:NOUN|PROPN)$/u.test(tokens[at - 3]?.tag ?? ''),
    })
  )
}

function isAll(
  tokens: readonly Token[],
  { word, isFit }: { word: string; isFit: (at: number) => boolean },
): boolean {
  return tokens.every(({ text }, at) => text.toLowerCase() !== word || isFit(at))
}

/** "the two keepers, Hill and Stone". */
function areNamed(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findIndex(({ text }, place) => place > at && text === ',')
  const isNear = comma > at && comma - at <= 3 && tokens[comma - 1]?.tag === 'NOUN'
  return (
    isNear &&
    tokens[comma + 1]?.tag === 'PROPN' &&
    tokens.slice(comma + 2, comma + 8).some(({ text }) => text === 'and')
  )
}

type Place = { tokens: readonly Token[]; at: number }

/** The clause's subject is two, joined by "and". */
function areTwo(sentence: AnalysedSentence, { tokens, at }: Place): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  // "sold both ships", but "were both ships".
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(tokens[at + 1]?.tag ?? '') && tokens[at - 1]?.tag !== 'AUX')
    return false
  const tree = treeOf(sentence.tokens)
  const subject = childAs(tree, token.head, SUBJECTS)
  const second = childAs(tree, subject, JOINED)
  const [first, other] = [tree.tokens[subject], tree.tokens[second]]
  return (
    first !== undefined &&
    other !== undefined &&
    other.end < token.start &&
    tokens.includes(first) &&
    tokens.includes(other)
  )
}

/** "landed on Long Beach and beat the army there". */
function hasPlaceBefore({ mentions }: AnalysedSentence, { tokens, at }: Place): boolean {
  const token = tokens[at]
  return mentions.some(
    ({ type, start, end }) =>
      type === 'place' &&
      token !== undefined &&
      end < token.start &&
      tokens.some((other) => start <= other.start && other.end <= end),
  )
}

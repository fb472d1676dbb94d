import type { BenchItem } from '../outcome'
import { contentStems, shareIn } from '../words'
import { letterOverlap, shapeOf } from './choices'
import { trainChoice, scoreOption } from './logistic'

/** One question as somebody sees it who has not read the article: a stem and options. */
type BlindSet = { article: string; key: number; options: number[][] }

export type GuessFigures = { sets: number; right: number; longest: number }

/**
 * How often a guesser that has not read the article finds the key of four options. It is trained on the other articles
 * (leave one article out), so it knows what keys look like, not what they are.
 */
export function measureGuesser(items: readonly BenchItem[]): GuessFigures {
  const sets = items.flatMap(toBlindSet)
  const articles = [...new Set(sets.map(({ article }) => article))]
  let right = 0
  let longest = 0
  for (const article of articles) {
    const weights = trainChoice(sets.filter((set) => set.article !== article))
    for (const set of sets.filter((each) => each.article === article)) {
      if (pickBest(set.options.map((option) => scoreOption(weights, option))) === set.key) right += 1
      if (pickBest(set.options.map((option) => option[0] ?? 0)) === set.key) longest += 1
    }
  }
  return { sets: sets.length, right, longest }
}

/** The first of the highest. */
function pickBest(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores))
}

function toBlindSet({ type, options, stem, article }: BenchItem): BlindSet[] {
  const key = options.findIndex(({ correct }) => correct)
  if (type !== 'multiple-choice' || options.length !== 4 || key < 0) return []
  const texts = options.map(({ text }) => text)
  return [{ article, key, options: texts.map((_, index) => describeOption(stem, texts, index)) }]
}

/** What gives an option away: how it compares with the others, and with the stem. The position is left out: it is shuffled. */
export function describeOption(stem: string, texts: readonly string[], index: number): number[] {
  const text = texts[index] ?? ''
  const others = texts.filter((_, other) => other !== index)
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const value = readFigure(text)
  const values = texts.map(readFigure)
  const isFigures = values.every((each) => each !== null)
  const rank = (by: (each: string) => number) => others.filter((other) => by(other) < by(text)).length
  const size = (each: string) => each.length
  const figure = (each: string) => readFigure(each) ?? 0
  const alphabet = others.filter((other) => other < text).length
  const isMiddle = (place: number) => (place === 1 || place === 2 ? 1 : 0)
  const stemWords = new Set(contentStems(stem))
  return [
    text.length / Math.max(1, mean(texts.map(size))) - 1,
    rank(size) === 3 ? 1 : 0,
    rank(size) === 0 ? 1 : 0,
    text.split(/\s+/u).length - mean(texts.map((each) => each.split(/\s+/u).length)),
    isFigures ? isMiddle(rank(figure)) : 0,
    isFigures && rank(figure) === 3 ? 1 : 0,
    isFigures && rank(figure) === 0 ? 1 : 0,
    isFigures && value !== null && value % 10 === 0 ? 1 : 0,
    isFigures && value !== null && value % 5 !== 0 ? 1 : 0,
    others.every((other) => shapeOf(other) !== shapeOf(text)) ? 1 : 0,
    others.filter((other) => shapeOf(other) === shapeOf(text)).length / 3,
    shareIn(contentStems(text), stemWords),
    stemWords.has(contentStems(text)[0] ?? '') ? 1 : 0,
    mean(others.map((other) => letterOverlap(text, other))),
    isMiddle(alphabet),
    /^the\s/iu.test(text) ? 1 : 0,
    /\p{Lu}{2,}/u.test(text) ? 1 : 0,
    /[^\p{ASCII}]|[-’'.]/u.test(text) ? 1 : 0,
    /\s/u.test(text) ? 1 : 0,
  ]
}

function readFigure(text: string): number | null {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0]
  return digits === undefined ? null : Number(digits.replaceAll(',', ''))
}

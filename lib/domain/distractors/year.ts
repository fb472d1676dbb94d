import { findArticleMentions } from './article-mentions'
import type { Distractor, DistractorSource } from './distractor'
import { spreadAround } from './spread'

/** Other years of the article first, then near ones, never after its latest. */
export const yearDistractors: DistractorSource = {
  id: 'year',
  find: (request) => {
    const { mention, document, claim } = request
    if (mention.type !== 'date') return null
    if (mention.detail !== 'year' || mention.value === null) return []
    const years = document.sentences
      .flatMap((sentence) => sentence.mentions)
      .flatMap((other) =>
        other.type === 'date' && other.detail === 'year' && other.value !== null ? [other.value] : [],
      )
    const latest = Math.max(...years)
    const value = mention.value
    const inArticle = findArticleMentions(
      request,
      (other) => other.detail === 'year' && other.value !== null && Math.abs(other.value - value) <= 30,
    )
    const taken = new Set([
      ...claim.sentence.mentions.map((other) => other.text),
      ...inArticle.map((other) => other.text),
    ])
    const near: Distractor[] = []
    for (const step of [-2, 3, -5, 2, -3, 5, -8, -11]) {
      const text = String(value + step)
      if (value + step <= latest && !taken.has(text)) near.push({ text, origin: 'numeric', source: null })
    }
    const candidates = [...inArticle, ...near]
    const isBelow = ({ text }: Distractor): boolean => Number(text) < value
    return spreadAround({
      below: candidates.filter(isBelow),
      above: candidates.filter((each) => !isBelow(each)),
      seed: request.seed,
    })
  },
}

import { orderByHash } from '@/lib/domain/article/stable-id'
import { isAskedAsTerm } from '@/lib/domain/facts/terms/find-term'
import type { Distractor, DistractorRequest, DistractorSource } from './distractor'
import { findConcepts } from './term-concepts'
import { listPhrases } from './term-phrases'

/** A word of the article's own comes back; one said once is a word in passing. A phrase of several words is a term sooner. */
const MIN_SENTENCES = 2
/** Cosine of two words' vectors: below, another kind of thing; above, nearly the same thing, so perhaps also right. */
const LEAST_ALIKE = 0.42
const MOST_ALIKE = 0.72

/** Other things that the article comes back to: alike in kind by their vectors, alike in form, and not nearly the same. */
export const termDistractors: DistractorSource = {
  id: 'term',
  find: (request) => {
    const { document, claim, mention, seed } = request
    if (mention.type !== 'term') return null
    // Terms taught by name are nearer to a key that is one than other nouns are.
    const concepts = findConcepts(request)
    if (isAskedAsTerm(mention) || claim.fact.kind === 'definition') return concepts
    const inSentence = new Set(claim.sentence.tokens.map((token) => token.lemma))
    const isMany = /\s/u.test(mention.text)
    const isPlural = isPluralKey(request)
    const fit = listPhrases(document).flatMap((phrase) => {
      if (inSentence.has(phrase.head.lemma) || /\s/u.test(phrase.text) !== isMany) return []
      if (
        (phrase.head.fineTag === 'NNS') !== isPlural ||
        phrase.sentences.size < (isMany ? 1 : MIN_SENTENCES)
      )
        return []
      const alike = document.words.similarity(lastWord(mention.text), phrase.head.text)
      return alike !== null && alike >= LEAST_ALIKE && alike <= MOST_ALIKE ? [{ phrase, alike }] : []
    })
    const isCapital = /^\p{Lu}/u.test(mention.text)
    const others = orderByHash(seed, fit, ({ phrase }) => phrase.text)
      .sort((a, b) => Math.round(b.alike * 8) - Math.round(a.alike * 8))
      .map(({ phrase: { text, start, end } }): Distractor => ({
        text: isCapital ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text,
        origin: 'article',
        source: isCapital ? null : { start, end, quote: text },
      }))
    return [...concepts, ...others]
  },
}

function isPluralKey({ claim, mention }: DistractorRequest): boolean {
  const last = claim.sentence.tokens.findLast(
    (token) => mention.start <= token.start && token.end <= mention.end,
  )
  return last?.fineTag === 'NNS'
}

function lastWord(text: string): string {
  return text.split(/[\s-]+/u).at(-1) ?? text
}

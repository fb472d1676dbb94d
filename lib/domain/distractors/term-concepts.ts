import { oncePer } from '@/lib/domain/article/once-per'
import { orderByHash } from '@/lib/domain/article/stable-id'
import { listContentLemmas } from '@/lib/domain/facts/check/content-words'
import { listTerms, type Term } from '@/lib/domain/facts/terms/termhood'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import type { Distractor, DistractorRequest } from './distractor'
import { listPhrases, type Phrase } from './term-phrases'

/** Of two terms' mean vectors: below, another class of thing; above, nearly the same, so perhaps also right. */
const LEAST_ALIKE = 0.45
const MOST_ALIKE = 0.8
/** The same for two that the article teaches by name, from this termhood on. */
const LEAST_ALIKE_TAUGHT = 0.35
const TAUGHT_SCORE = 0.35
/** Of their last words. */
const LEAST_ALIKE_HEADS = 0.35
/** Termhood of any option. */
const LEAST_SCORE = 0.2
/** With so many of the stem's words in one of its sentences, an option may be true here as well. */
const MOST_SHARED = 3

/**
 * Other terms that the article teaches in the place of one: as many words, the same number, fit for the same article, alike in
 * class by their vectors, and not told of in the stem's words.
 */
export function findConcepts(request: DistractorRequest): Distractor[] {
  const { document, claim, mention, seed } = request
  const { tokens } = claim.sentence
  const last = tokens.findLastIndex(({ start, end }) => mention.start <= start && end <= mention.end)
  const first = tokens.findIndex(({ start }) => start >= mention.start)
  const [key, before] = [tokens[last], tokens[first - 1]]
  if (key === undefined) return []
  const here = new Set(tokens.map(({ lemma }) => lemma))
  const said = listContentLemmas(tokens, [mention])
  const terms = listTerms(document)
  const own = wordsOf(mention.text)
  const wanted = terms.get(keyOf(own, key))
  const vector = meanOf(document, own)
  const fit = listPhrases(document).flatMap((phrase) => {
    const words = wordsOf(phrase.text)
    if ((phrase.head.fineTag === 'NNS') !== (key.fineTag === 'NNS')) return []
    if (here.has(phrase.head.lemma) || words.some((word) => own.includes(word))) return []
    const term = terms.get(keyOf(words, phrase.head))
    if (term === undefined || term.score < LEAST_SCORE || !fitsArticle(document, { phrase, before }))
      return []
    // What the article teaches by name is of one class, whether or not the words are known.
    const areTaught = isTaught(wanted) && isTaught(term)
    const alike = product(vector, meanOf(document, words)) ?? (areTaught ? MOST_ALIKE : 0)
    if (alike < (areTaught ? LEAST_ALIKE_TAUGHT : LEAST_ALIKE) || alike > MOST_ALIKE) return []
    const heads = document.words.similarity(own.at(-1) ?? '', words.at(-1) ?? '')
    if (!areTaught && ((heads !== null && heads < LEAST_ALIKE_HEADS) || words.length > 1 !== own.length > 1))
      return []
    return isToldAlike(document, { said, sentences: term.sentences })
      ? []
      : [{ phrase, weight: alike + term.score }]
  })
  const isCapital = /^\p{Lu}/u.test(mention.text)
  return orderByHash(seed, fit, ({ phrase }) => phrase.text)
    .sort((a, b) => Math.round(b.weight * 8) - Math.round(a.weight * 8))
    .map(({ phrase: { text, start, end } }): Distractor => ({
      text: isCapital ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text,
      origin: 'article',
      source: isCapital ? null : { start, end, quote: text },
    }))
}

function keyOf(words: readonly string[], { lemma }: Token): string {
  return [...words.slice(0, -1), lemma].join(' ')
}

/** Named as a term, or rare and more than once. */
function isTaught(term: Term | undefined): boolean {
  return (
    term !== undefined &&
    term.score >= TAUGHT_SCORE &&
    (term.isIntroduced || term.rarity > 0 || term.key.includes(' '))
  )
}

/** "a" and "an" tell the first letter and that it can be counted; no article that it cannot. */
function fitsArticle(
  document: AnalysedDocument,
  { phrase, before }: { phrase: Phrase; before: Token | undefined },
): boolean {
  if (phrase.head.fineTag === 'NNS') return true
  const uses = listUses(document)
  const { lemma } = phrase.head
  const article = before?.text.toLowerCase() ?? ''
  if (/^an?$/u.test(article))
    return uses.counted.has(lemma) && /^[aeio]/iu.test(phrase.text) === (article === 'an')
  return before?.tag === 'DET' || uses.bare.has(lemma)
}

/** The nouns that the article has with "a" or in the plural, and those that it has in the singular without any article. */
const listUses = oncePer(({ sentences }: AnalysedDocument) => {
  const [counted, bare] = [new Set<string>(), new Set<string>()]
  for (const { tokens } of sentences)
    for (const [at, token] of tokens.entries()) {
      if (token.tag !== 'NOUN' || token.relation === 'compound') continue
      const determiners = tokens.filter(
        ({ head, relation, start }) =>
          head === at && /^(?:det|nmod:poss|nummod)$/u.test(relation) && start < token.start,
      )
      if (
        token.fineTag === 'NNS' ||
        determiners.some(({ text }) => /^(?:an?|one|each|every|another)$/iu.test(text))
      )
        counted.add(token.lemma)
      else if (determiners.length === 0) bare.add(token.lemma)
    }
  return { counted, bare }
})

function isToldAlike(
  { sentences }: AnalysedDocument,
  { said, sentences: of }: { said: ReadonlySet<string>; sentences: ReadonlySet<number> },
): boolean {
  return [...of].some((index) => {
    const shared = [...listContentLemmas(sentences[index]?.tokens ?? [])].filter((lemma) => said.has(lemma))
    return shared.length >= Math.min(MOST_SHARED, said.size / 2)
  })
}

function meanOf({ words }: AnalysedDocument, texts: readonly string[]): Float32Array | null {
  const vectors = texts.flatMap((text) => words.vector(text) ?? [])
  const [sum] = vectors
  if (sum === undefined || vectors.length < texts.length) return null
  const mean = new Float32Array(sum.length)
  for (const vector of vectors)
    for (let j = 0; j < mean.length; j++) mean[j] = (mean[j] ?? 0) + (vector[j] ?? 0)
  return mean
}

function product(a: Float32Array | null, b: Float32Array | null): number | null {
  if (a === null || b === null) return null
  let [sum, left, right] = [0, 0, 0]
  for (let j = 0; j < a.length; j++) {
    const [x, y] = [a[j] ?? 0, b[j] ?? 0]
    sum += x * y
    left += x * x
    right += y * y
  }
  return sum / (Math.sqrt(left * right) || 1)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/u)
}

import { orderByHash } from '@/lib/domain/article/stable-id'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import type { Distractor, DistractorRequest, DistractorSource } from './distractor'

/** A word of the article's own comes back; one said once is a word in passing. A phrase of several words is a term sooner. */
const MIN_SENTENCES = 2
/** Cosine of two words' vectors: below, another kind of thing; above, nearly the same thing, so perhaps also right. */
const LEAST_ALIKE = 0.42
const MOST_ALIKE = 0.72
const GENERAL =
  /^(?:thing|people|person|way|part|time|day|year|month|week|example|number|lot|kind|type|case|result|fact|place|one|figure|chapter|section|use|amount|level|range|form|set|area|end|side|point|order|sort|bit|series|member|group|others?)s?$/iu

type Phrase = { text: string; start: number; end: number; head: Token; sentences: Set<number> }

/** Other things that the article comes back to: alike in kind by their vectors, alike in form, and not nearly the same. */
export const termDistractors: DistractorSource = {
  id: 'term',
  find: (request) => {
    const { document, claim, mention, seed } = request
    if (mention.type !== 'term') return null
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
    return orderByHash(seed, fit, ({ phrase }) => phrase.text)
      .sort((a, b) => Math.round(b.alike * 8) - Math.round(a.alike * 8))
      .map(({ phrase: { text, start, end } }): Distractor => ({
        text: isCapital ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text,
        origin: 'article',
        source: isCapital ? null : { start, end, quote: text },
      }))
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

const cache = new WeakMap<AnalysedDocument, readonly Phrase[]>()

/** The article's noun phrases without articles: each noun by itself, and with the words that narrow it. */
function listPhrases(document: AnalysedDocument): readonly Phrase[] {
  const known = cache.get(document)
  if (known !== undefined) return known
  const phrases = new Map<string, Phrase>()
  for (const sentence of document.sentences) {
    for (const [at, head] of sentence.tokens.entries()) {
      if (head.tag !== 'NOUN' || !/^\p{Ll}{4,}$/u.test(head.text) || GENERAL.test(head.text)) continue
      add(phrases, { sentence, from: at, at })
      const from = startOfPhrase(sentence.tokens, at)
      if (from < at) add(phrases, { sentence, from, at })
    }
  }
  const list = [...phrases.values()]
  cache.set(document, list)
  return list
}

/** Where the adjectives and nouns that narrow a noun begin, right before it. */
function startOfPhrase(tokens: readonly Token[], at: number): number {
  let from = at
  while (
    from > 0 &&
    /^(?:amod|compound)$/u.test(tokens[from - 1]?.relation ?? '') &&
    isNarrowing(tokens[from - 1])
  )
    from--
  return from
}

function isNarrowing(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:JJ|NN|VBG|VBN)$/u.test(token.fineTag) &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(token.text)
  )
}

function add(
  phrases: Map<string, Phrase>,
  { sentence, from, at }: { sentence: AnalysedSentence; from: number; at: number },
): void {
  const first = sentence.tokens[from]
  const head = sentence.tokens[at]
  if (first === undefined || head === undefined) return
  const text = sentence.text.slice(first.start - sentence.start, head.end - sentence.start)
  const known = phrases.get(text)
  if (known !== undefined) known.sentences.add(sentence.index)
  else if (!/\n/u.test(text))
    phrases.set(text, { text, start: first.start, end: head.end, head, sentences: new Set([sentence.index]) })
}

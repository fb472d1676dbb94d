import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { oncePer } from '@/lib/domain/article/once-per'
import type { Span } from '@/lib/domain/article/span'

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const LIGHT = new Set(
  'be have do make take get go come say use include become give see show find know call other such many much more most first new one two also very own same well part number way year time people'.split(
    ' ',
  ),
)

/** The base forms that carry a sentence's content, without those of the given stretches. */
export function listContentLemmas(
  tokens: readonly Token[],
  without: readonly Span[] = [],
): ReadonlySet<string> {
  return without.length === 0 ? listAll(tokens) : listBeside(tokens, without)
}

/** Whole sentences are asked for again and again. */
const listAll = oncePer((tokens: readonly Token[]) => listBeside(tokens, []))

function listBeside(tokens: readonly Token[], without: readonly Span[]): Set<string> {
  const lemmas = new Set<string>()
  for (const token of tokens) {
    if (!CONTENT.has(token.tag) || LIGHT.has(token.lemma) || token.text.length < 2) continue
    if (without.some((span) => span.start <= token.start && token.end <= span.end)) continue
    lemmas.add(token.lemma)
  }
  return lemmas
}

/** For each base form, the sentences that hold it: keeps the comparison of all sentences with all others near linear. */
export function indexLemmas(sentences: readonly AnalysedSentence[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const sentence of sentences) {
    for (const lemma of listContentLemmas(sentence.tokens)) {
      const list = index.get(lemma)
      if (list === undefined) index.set(lemma, [sentence.index])
      else list.push(sentence.index)
    }
  }
  return index
}

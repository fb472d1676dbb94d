import type { Span } from '@/lib/domain/article/span'
import type { MentionType, Token } from './token'

/** A name that the model itself recognised; rules fill in the rest. */
export type EntityHint = Span & {
  type: MentionType
  /** How likely the type is, 0 to 1. */
  certainty: number
}

export type Analysis = { tokens: Token[] }

/** What the model knows of words out of any sentence. */
export type WordKnowledge = {
  /** A word's vector of length 1, whatever its case; null for a word that the model does not know. */
  vector: (word: string) => Float32Array | null
  /** True for a word that has a vector. */
  knows: (word: string) => boolean
  /** The cosine of two words' vectors, -1 to 1: about 0.6 and more for words of one kind. Null when either is unknown. */
  similarity: (a: string, b: string) => number | null
}

/**
 * What the engine asks of a language model: words, tags and base forms of one sentence. Everything after it depends on
 * this type only, so that another model can take its place.
 */
export type Analyser = WordKnowledge & {
  /** Goes into the engine's name, for the same text must give the same facts only with the same model. */
  id: string
  /** Deterministic, total, and blind to other sentences. Offsets are those of `text`. */
  analyse: (text: string, sentence: Span) => Analysis
  /**
   * The names of the sentences of one text, from what {@link Analyser.analyse} gave for each: what a name is elsewhere in the text counts. Nothing
   * for an analysis that came from elsewhere.
   */
  findEntities: (analyses: readonly Analysis[]) => EntityHint[][]
}

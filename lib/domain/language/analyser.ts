import type { Span } from '@/lib/domain/article/span'
import type { MentionType, Token } from './token'

/** A name that the model itself recognised; rules fill in the rest. */
export type EntityHint = Span & { type: MentionType }

export type Analysis = { tokens: Token[]; entities: EntityHint[] }

/**
 * What the engine asks of a language model: words, tags and base forms of one sentence. Everything after it depends on
 * this type only, so that another model can take its place.
 */
export type Analyser = {
  /** Goes into the engine's name, for the same text must give the same facts only with the same model. */
  id: string
  /** Deterministic, total, and blind to other sentences. Offsets are those of `text`. */
  analyse: (text: string, sentence: Span) => Analysis
}

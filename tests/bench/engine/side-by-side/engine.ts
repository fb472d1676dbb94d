import type { Span } from '@/lib/domain/article/span'
import { splitSentences } from '@/lib/domain/language/split-sentences'
import { getEngineAnalyser } from '../engine-access'

export type TaggedWord = Span & { tag: string }

/** The engine's own words and universal tags of one sentence. */
export function tagWithEngine(text: string): TaggedWord[] {
  return getEngineAnalyser()
    .analyse(text, { start: 0, end: text.length })
    .tokens.map(({ start, end, tag }) => ({ start, end, tag }))
}

/** The engine's sentences of one paragraph. */
export function splitWithEngine(text: string): Span[] {
  return splitSentences(text, { start: 0, end: text.length })
}

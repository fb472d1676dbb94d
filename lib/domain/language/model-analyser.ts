import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import type { Span } from '@/lib/domain/article/span'
import type { Analyser, Analysis as SentenceAnalysis, EntityHint } from './analyser'
import { lemmatise } from './lemmatise'
import { mergeTokens } from './merge-tokens'
import { loadLanguageModel, type Analysis } from './model/language-model'
import type { Mention } from './model/mentions'
import { tokenise } from './tokenise'
import type { MentionType, Token } from './token'
import { toUniversalTag } from './universal-tags'

const NAME_TYPES: Record<string, MentionType> = {
  person: 'person',
  place: 'place',
  organization: 'organisation',
  event: 'event',
}

/**
 * The project's own tagger, parser and name finder behind the engine's interface. It holds working memory: one a thread.
 *
 * @param weights the bytes of `model/weights/english.bin`
 * @throws WeightsError when the bytes are not a whole weights file of this version
 */
export function createModelAnalyser(weights: Uint8Array): Analyser {
  const model = loadLanguageModel(weights)
  const known = new WeakMap<SentenceAnalysis, Known>()
  return {
    id: 'model-3',
    vector: (word) => model.words.vector(word),
    knows: (word) => model.words.knows(word),
    similarity: (a, b) => model.words.similarity(a, b),
    analyse: (text, sentence) => {
      const spans = tokenise(text, sentence)
      if (spans.length === 0) return { tokens: [] }
      const spelled = spans.map(({ start, end }) => sliceNarrow(text, start, end))
      const words = spelled.map(plainWord)
      const analysis = model.analyse(words)
      const result = { tokens: mergeTokens(text, toTokens({ spelled, spans, analysis })) }
      known.set(result, { spans, words, analysis })
      return result
    },
    findEntities: (analyses) => {
      const read = analyses.map((analysis) => known.get(analysis) ?? NOTHING_KNOWN)
      const names = model.settleNames(
        read.map(({ words, analysis }) => model.readNames(words, analysis.tags, analysis)),
      )
      return read.map(({ spans }, index) => toHints(names[index] ?? [], spans))
    },
  }
}

/** A sentence as the model read it, kept for as long as its analysis is. */
type Known = { spans: readonly Span[]; words: readonly string[]; analysis: Analysis }

const NOTHING_KNOWN: Known = {
  spans: [],
  words: [],
  analysis: {
    tags: [],
    heads: new Int32Array(0),
    relations: [],
    confidence: new Float32Array(0),
    namePrior: new Float32Array(0),
  },
}

function toHints(names: readonly Mention[], spans: readonly Span[]): EntityHint[] {
  return names.flatMap((mention): EntityHint[] => {
    const type = NAME_TYPES[mention.type]
    const first = spans[mention.start]
    const last = spans[mention.end - 1]
    if (type === undefined || first === undefined || last === undefined) return []
    return [{ start: first.start, end: last.end, type, certainty: mention.certainty }]
  })
}

/** Brackets and quotation marks as most of the trees have them. */
function plainWord(word: string): string {
  if (!/[‘’“”]/u.test(word)) return word
  return word.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"')
}

function toTokens({
  spelled,
  spans,
  analysis,
}: {
  spelled: readonly string[]
  spans: readonly Span[]
  analysis: Analysis
}): Token[] {
  return spans.map(({ start, end }, index) => {
    const word = spelled[index] ?? ''
    const fineTag = analysis.tags[index] ?? 'NN'
    const relation = analysis.relations[index] ?? 'dep'
    return {
      start,
      end,
      text: word,
      tag: toUniversalTag({ tag: fineTag, relation, word }),
      fineTag,
      lemma: lemmatise(word, fineTag),
      head: analysis.heads[index] ?? -1,
      relation,
      confidence: Math.round((analysis.confidence[index] ?? 0) * 1000) / 1000,
    }
  })
}

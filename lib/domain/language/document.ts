import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import type { Block } from '@/lib/domain/article/article'
import type { Span } from '@/lib/domain/article/span'
import { findAcronyms, type AcronymDefinition } from './acronyms'
import type { Analyser, Analysis, WordKnowledge } from './analyser'
import { linkEntities } from './entities'
import { findQuotes } from './find-quotes'
import type { Mention } from './mention'
import type { CaseCounts } from './mentions/name-parts'
import { findNames } from './mentions/names'
import { findValues } from './mentions/values'
import { splitSentences } from './split-sentences'
import { linkTitlePerson } from './title-person'
import type { Token } from './token'

export type AnalysedSentence = Span & {
  index: number
  /** Index of the block that it stands in. */
  block: number
  text: string
  tokens: readonly Token[]
  /** Names, dates and numbers in order, without overlap. */
  mentions: readonly Mention[]
  acronyms: readonly AcronymDefinition[]
  /** The stretches between quotation marks that touch it. */
  quotes: readonly Span[]
}

/** An article after reading: what facts are made from. */
export type AnalysedDocument = {
  text: string
  title: string | null
  sentences: readonly AnalysedSentence[]
  acronyms: readonly AcronymDefinition[]
  /** Likeness of words, for choosing words of one kind. */
  words: WordKnowledge
  /** Reads other words in the way that the document was read: for checking what is written from it. */
  reread: Analyser['analyse']
  /** When the article says that it was published (ISO); null when it does not. */
  publishedAt: string | null
}

export type DocumentSource = {
  text: string
  title: string | null
  blocks: readonly Block[]
  publishedAt?: string | null
}

/** A sentence longer than this is a run-on list or a broken paste; it stays a sentence but is not analysed. */
const MAX_ANALYSED = 1200

/** Reads the kept blocks. Headings name what follows and claim nothing: they make no sentences. */
export function analyseDocument(
  { text, title, blocks, publishedAt = null }: DocumentSource,
  analyser: Analyser,
): AnalysedDocument {
  const drafts = blocks.flatMap((block, index) =>
    block.kept && block.kind !== 'heading' ? readBlock({ text, block, index, analyser }) : [],
  )
  const counts = countCases(drafts)
  const entities = analyser.findEntities(drafts.map((draft) => draft.analysis))
  const names = drafts.map(({ tokens }, index) =>
    findNames({ text, tokens, hints: entities[index] ?? [], counts }),
  )
  const acronyms = drafts.flatMap((draft) => draft.acronyms)
  const linked = linkTitlePerson(linkEntities(names.flat(), acronyms), title)
  let cursor = 0
  const sentences = drafts.map((draft, index) => {
    const own = joinExpansions(linked.slice(cursor, (cursor += names[index]?.length ?? 0)), draft.acronyms)
    const { analysis: _, ...rest } = draft
    return { ...rest, index, mentions: mergeMentions(own, findValues(draft)) }
  })
  return {
    text,
    title,
    sentences,
    acronyms,
    words: analyser,
    reread: (words, span) => analyser.analyse(words, span),
    publishedAt,
  }
}

type Draft = Omit<AnalysedSentence, 'index' | 'mentions'> & {
  analysis: Analysis
}

function readBlock({
  text,
  block,
  index,
  analyser,
}: {
  text: string
  block: Block
  index: number
  analyser: Analyser
}): Draft[] {
  const quotes = findQuotes(text, block)
  return splitSentences(text, block).map((span) => {
    const analysis = span.end - span.start > MAX_ANALYSED ? { tokens: [] } : analyser.analyse(text, span)
    return {
      ...span,
      block: index,
      text: sliceNarrow(text, span.start, span.end),
      tokens: analysis.tokens,
      analysis,
      acronyms: findAcronyms(text, span),
      quotes: quotes.filter((quote) => quote.start < span.end && span.start < quote.end),
    }
  })
}

function countCases(drafts: readonly Draft[]): CaseCounts {
  const upper = new Map<string, number>()
  const lower = new Map<string, number>()
  for (const { tokens } of drafts) {
    for (const token of tokens.slice(1)) {
      const map = /^\p{Lu}/u.test(token.text) ? upper : lower
      map.set(token.text, (map.get(token.text) ?? 0) + 1)
    }
  }
  return { upper, lower }
}

/** The words that an acronym stands for are one name, whatever names are in them. */
function joinExpansions(names: readonly Mention[], acronyms: readonly AcronymDefinition[]): Mention[] {
  return acronyms.reduce<Mention[]>(
    (list, { long }) => {
      const inside = list.filter((name) => long.start <= name.start && name.end <= long.end)
      const [first] = inside
      if (first === undefined) return list
      const whole: Mention = { ...first, ...long, detail: 'name', entity: long.text.toLowerCase() }
      return [...list.filter((name) => !inside.includes(name)), whole]
    },
    [...names],
  )
}

/** Values win over names where both claim a stretch, except inside a longer name ("Convention 81"). */
function mergeMentions(names: readonly Mention[], values: readonly Mention[]): Mention[] {
  const kept = names.filter(
    (name) => !values.some((value) => value.start <= name.start && name.end <= value.end),
  )
  const free = values.filter(
    (value) => !kept.some((name) => name.start < value.end && value.start < name.end),
  )
  return [...kept, ...free].sort((a, b) => a.start - b.start)
}

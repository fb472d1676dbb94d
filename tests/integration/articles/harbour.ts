import type { Block, Sentence } from '@/lib/domain/article/article'
import type { Extraction, GeneratedItem } from '@/lib/domain/engine/types'
import type { Fact } from '@/lib/domain/facts/fact'

// A small article with everything the desk deals with, and what an engine could make of it.

export const HARBOUR_TEXT = [
  'How the harbour town learned to live with the tide',
  'The tide gate was built in 1987. According to the Harbour Office, it has closed nearly 400 times since.',
  'Share this',
  'The gate was designed by Ilse Brandt. It will have to be raised before the century is half over.',
  'A. Lindqvist writes about the coast. The coast is long.',
].join('\n\n')

function findSpan(quote: string) {
  const start = HARBOUR_TEXT.indexOf(quote)
  if (start < 0) throw new Error(`not in the text: ${quote}`)
  return { start, end: start + quote.length, quote }
}

function makeFact(id: string, quote: string, fields: Partial<Fact> = {}): Fact {
  return {
    id,
    ...findSpan(quote),
    kind: 'event',
    status: 'stated',
    holder: null,
    hedge: null,
    arguments: {},
    salience: 0.8,
    asOf: null,
    warnings: [],
    ...fields,
  }
}

function makeShortAnswer({
  id,
  fact,
  stem,
  key,
}: {
  id: string
  fact: Fact
  stem: string
  key: string
}): GeneratedItem {
  const { start, end, quote } = fact
  return {
    id,
    type: 'short-answer',
    factIds: [fact.id],
    content: { stem, source: { start, end, quote }, feedback: null, key, accepted: [] },
    score: 0.7,
    flaws: [],
  }
}

const built = makeFact('f-built', 'The tide gate was built in 1987.', { kind: 'date' })
const { start, end } = findSpan('the Harbour Office')
const closed = makeFact(
  'f-closed',
  'According to the Harbour Office, it has closed nearly 400 times since.',
  {
    kind: 'count',
    status: 'attributed',
    holder: { start, end, text: 'the Harbour Office' },
    hedge: 'nearly',
    warnings: ['unresolved-context'],
  },
)
const designed = makeFact('f-designed', 'The gate was designed by Ilse Brandt.', { kind: 'role' })
const coast = makeFact('f-coast', 'A. Lindqvist writes about the coast.', { kind: 'role', salience: 0.1 })

const card: GeneratedItem = {
  id: 'c-built',
  type: 'flashcard',
  factIds: ['f-built'],
  content: {
    stem: 'When was the tide gate built?',
    source: { start: built.start, end: built.end, quote: built.quote },
    feedback: null,
    back: '1987',
  },
  score: 0.5,
  flaws: [],
}

function makeBlocks(isBioKept: boolean): Block[] {
  const blocks: Block[] = []
  let at = 0
  for (const [index, words] of HARBOUR_TEXT.split('\n\n').entries()) {
    const isShare = words === 'Share this'
    const isBio = index === 4
    blocks.push({
      start: at,
      end: at + words.length,
      kind: index === 0 ? 'heading' : 'paragraph',
      kept: !isShare && (!isBio || isBioKept),
      reason: isShare ? 'share' : isBio && !isBioKept ? 'author-bio' : null,
      doubt: null,
    })
    at += words.length + 2
  }
  return blocks
}

const sentences: Sentence[] = [
  { start: built.start, end: built.end, status: 'stated', holder: null },
  { start: closed.start, end: closed.end, status: 'attributed', holder: closed.holder },
  { start: designed.start, end: designed.end, status: 'stated', holder: null },
  (({ start, end }) => ({ start, end, status: 'prediction' as const, holder: null }))(
    findSpan('It will have to be raised before the century is half over.'),
  ),
]

/** What the engine says of the harbour article, with or without the author's note at its end. */
export function extractHarbour({ isBioKept = false, isDesignerFound = true } = {}): Extraction {
  const facts = [built, closed, ...(isDesignerFound ? [designed] : []), ...(isBioKept ? [coast] : [])]
  const items = [
    makeShortAnswer({
      id: 'i-built',
      fact: built,
      stem: 'In what year was the tide gate built?',
      key: '1987',
    }),
    makeShortAnswer({
      id: 'i-closed',
      fact: closed,
      stem: 'According to the Harbour Office, about how often has the gate closed?',
      key: 'nearly 400 times',
    }),
    ...(isDesignerFound
      ? [
          makeShortAnswer({
            id: 'i-designed',
            fact: designed,
            stem: 'Who designed the gate?',
            key: 'Ilse Brandt',
          }),
        ]
      : []),
    ...(isBioKept
      ? [
          makeShortAnswer({
            id: 'i-coast',
            fact: coast,
            stem: 'What does A. Lindqvist write about?',
            key: 'the coast',
          }),
        ]
      : []),
  ]
  return {
    engine: 'test-engine 1.0.0',
    article: {
      title: 'How the harbour town learned to live with the tide',
      byline: 'A. Lindqvist',
      publishedAt: null,
      language: 'en',
      text: HARBOUR_TEXT,
      sha256: 'harbour',
      blocks: makeBlocks(isBioKept),
    },
    sentences,
    facts,
    items,
    cards: [card],
  }
}

import { listContentLemmas } from '@/lib/domain/facts/check/content-words'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { ItemSigns } from './item-signs'

/** How an item stands to the rest of its article. */
export type TopicSigns = Record<
  | 'salience'
  | 'key recurs'
  | 'key in title'
  | 'stem in title'
  | 'stem recurs'
  | 'lead'
  | 'opens paragraph'
  | 'late in sentence'
  | 'nearness of key and stem',
  number
>

/** Signs of what the article is about. */
export function describeTopic({ document, claim, stem, key }: ItemSigns): TopicSigns {
  const { sentence, mention, answer, fact } = claim
  const { lemmas, entities } = countTopics(document)
  const title = (document.title ?? '').toLowerCase()
  const own = [...listContentLemmas(sentence.tokens)]
  const seen = mention === null ? 0 : (entities.get(mention.entity) ?? 0)
  return {
    salience: fact.salience,
    'key recurs': Math.min(4, Math.max(0, seen - 1)) / 4,
    'key in title': title.includes(key.toLowerCase()) ? 1 : 0,
    'stem in title': shareOf(own, (lemma) => lemma.length > 3 && title.includes(lemma)),
    'stem recurs': shareOf(own, (lemma) => (lemmas.get(lemma) ?? 0) >= 3),
    lead: sentence.index < Math.max(3, document.sentences.length * 0.15) ? 1 : 0,
    'opens paragraph': document.sentences[sentence.index - 1]?.block !== sentence.block ? 1 : 0,
    'late in sentence': (answer.start - sentence.start) / Math.max(1, sentence.end - sentence.start),
    'nearness of key and stem': findNearness(document, key, stem),
  }
}

type Topics = { lemmas: ReadonlyMap<string, number>; entities: ReadonlyMap<string, number> }
const TOPICS = new WeakMap<AnalysedDocument, Topics>()

/** In how many sentences each lemma and each thing stands; counted once for a document. */
function countTopics(document: AnalysedDocument): Topics {
  const known = TOPICS.get(document)
  if (known !== undefined) return known
  const lemmas = new Map<string, number>()
  const entities = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { tokens, mentions } of document.sentences) {
    for (const lemma of listContentLemmas(tokens)) count(lemmas, lemma)
    for (const entity of new Set(mentions.map((mention) => mention.entity))) count(entities, entity)
  }
  const topics = { lemmas, entities }
  TOPICS.set(document, topics)
  return topics
}

/** The greatest likeness of a word of the key to a word of the stem: "Greece" is near "Athens". */
function findNearness({ words }: AnalysedDocument, key: string, stem: string): number {
  const inStem = stem.match(/\p{L}{4,}/gu) ?? []
  const inKey = key.match(/\p{L}{4,}/gu) ?? []
  return Math.max(0, ...inKey.flatMap((a) => inStem.map((b) => words.similarity(a, b) ?? 0)))
}

function shareOf(lemmas: readonly string[], is: (lemma: string) => boolean): number {
  return lemmas.length === 0 ? 0 : lemmas.filter(is).length / lemmas.length
}

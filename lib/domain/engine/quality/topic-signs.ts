import { oncePer } from '@/lib/domain/article/once-per'
import type { Claim } from '@/lib/domain/facts/claim'
import { listContentLemmas } from '@/lib/domain/facts/check/content-words'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { ItemSigns, Sign } from './item-signs'

/** Signs of what the article is about, and how an item stands to it. */
export function describeTopic({ document, claim, stem, key }: ItemSigns): Sign[] {
  const { title } = countTopics(document)
  const { recurring, place } = describeClaim(claim, document)
  return [
    ...recurring,
    ['key in title', title.includes(key.toLowerCase()) ? 1 : 0],
    ...place,
    ['nearness of key and stem', findNearness(document, key, stem)],
  ]
}

/** The signs that all items of a claim share, in two parts, for the model adds up its signs in their order. */
const describeClaim = oncePer(
  (
    { sentence, mention, answer, fact }: Claim,
    document: AnalysedDocument,
  ): { recurring: Sign[]; place: Sign[] } => {
    const { lemmas, entities, title } = countTopics(document)
    const own = [...listContentLemmas(sentence.tokens)]
    const seen = mention === null ? 0 : (entities.get(mention.entity) ?? 0)
    const isLead = sentence.index < Math.max(3, document.sentences.length * 0.15)
    const isFirst = document.sentences[sentence.index - 1]?.block !== sentence.block
    return {
      recurring: [
        ['salience', fact.salience],
        ['key recurs', Math.min(4, Math.max(0, seen - 1)) / 4],
      ],
      place: [
        ['stem in title', shareOf(own, (lemma) => lemma.length > 3 && title.includes(lemma))],
        ['stem recurs', shareOf(own, (lemma) => (lemmas.get(lemma) ?? 0) >= 3)],
        ['lead', isLead ? 1 : 0],
        ['opens paragraph', isFirst ? 1 : 0],
        ['late in sentence', (answer.start - sentence.start) / Math.max(1, sentence.end - sentence.start)],
      ],
    }
  },
)

/** In how many sentences each lemma and each thing stands, and the title in small letters. */
const countTopics = oncePer((document: AnalysedDocument) => {
  const lemmas = new Map<string, number>()
  const entities = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { tokens, mentions } of document.sentences) {
    for (const lemma of listContentLemmas(tokens)) count(lemmas, lemma)
    for (const entity of new Set(mentions.map((mention) => mention.entity))) count(entities, entity)
  }
  return { lemmas, entities, title: (document.title ?? '').toLowerCase() }
})

function findNearness({ words }: AnalysedDocument, key: string, stem: string): number {
  const inKey = key.match(/\p{L}{4,}/gu)
  if (inKey === null) return 0
  const inStem = stem.match(/\p{L}{4,}/gu) ?? []
  return Math.max(0, ...inKey.flatMap((a) => inStem.map((b) => words.similarity(a, b) ?? 0)))
}

function shareOf(lemmas: readonly string[], is: (lemma: string) => boolean): number {
  return lemmas.length === 0 ? 0 : lemmas.filter(is).length / lemmas.length
}

import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { FactDraft } from '../claim'
import { listContentLemmas } from './content-words'
import { scorePlace } from './place-in-sentence'

/** How much each sign of being worth knowing weighs; the sum is cut to 0–1. */
const WEIGHTS = {
  base: 0.25,
  title: 0.2,
  lead: 0.1,
  recurs: 0.2,
  central: 0.25,
  figure: 0.1,
  taught: 0.15,
  place: 0.15,
  incidental: -0.35,
}
/** Kinds whose sentence itself says that the reader should know it. */
const TAUGHT: ReadonlySet<FactDraft['kind']> = new Set([
  'definition',
  'alias',
  'cause',
  'comparison',
  'membership',
])

export type SalienceModel = {
  title: ReadonlySet<string>
  counts: ReadonlyMap<string, number>
  entities: ReadonlyMap<string, number>
  sentences: number
}

/** What the article is about, from its title and what recurs. */
export const makeSalienceModel = oncePer((document: AnalysedDocument): SalienceModel => {
  const counts = new Map<string, number>()
  const entities = new Map<string, number>()
  for (const sentence of document.sentences) {
    for (const lemma of listContentLemmas(sentence.tokens)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
    for (const entity of new Set(sentence.mentions.map((mention) => mention.entity)))
      entities.set(entity, (entities.get(entity) ?? 0) + 1)
  }
  const title = new Set((document.title ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
  return { title, counts, entities, sentences: document.sentences.length }
})

/** 0 to 1: higher is more worth knowing. */
export function scoreSalience(
  model: SalienceModel,
  { draft, sentence }: { draft: FactDraft; sentence: AnalysedDocument['sentences'][number] },
): number {
  const lemmas = [...listContentLemmas(sentence.tokens)]
  const inTitle = lemmas.filter((lemma) => model.title.has(lemma)).length
  const recurring = lemmas.filter((lemma) => (model.counts.get(lemma) ?? 0) >= 3).length
  const entity = draft.mention?.entity
  const seen = entity === undefined ? 0 : (model.entities.get(entity) ?? 0)
  const score =
    WEIGHTS.base +
    WEIGHTS.title * Math.min(1, inTitle / 2) +
    WEIGHTS.lead * (sentence.index < Math.max(3, model.sentences * 0.15) ? 1 : 0) +
    WEIGHTS.recurs * Math.min(1, Math.max(0, seen - 1) / 2) +
    WEIGHTS.central * (lemmas.length === 0 ? 0 : recurring / lemmas.length) +
    WEIGHTS.figure * (draft.kind === 'date' || draft.kind === 'count' || draft.kind === 'acronym' ? 1 : 0) +
    (TAUGHT.has(draft.kind) ? WEIGHTS.taught : 0) +
    (draft.mention === null ? 0 : WEIGHTS.place * scorePlace(sentence, draft.mention)) +
    (isIncidental(draft, sentence) ? WEIGHTS.incidental : 0)
  return Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000
}

const PRICE =
  /(?<!\p{L})(?:costs?|costing|priced?|prices|tickets?|fares?|fees?|rent|rents|sells? for|cheap|expensive)(?!\p{L})/iu

/** A phone number or an address is looked up, never learnt, whatever of it is asked for. */
const isLookedUp = oncePer(({ text }: AnalysedDocument['sentences'][number]) =>
  /(?<!\p{L})(?:phone|tel|fax|hotline|e-?mail|zip code|postcode|opening hours|open (?:daily|from)|per night|admission (?:is|was|costs?))(?!\p{L})|☎|\+\d{1,3}[ -]\d|(?<!\p{L})\d{1,4} \p{Lu}\p{L}+ (?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard)(?!\p{L})/iu.test(
    text,
  ),
)

/** Small counts in words ("two bags"), prices of entry, clock times and the like: true, and not worth remembering. */
function isIncidental({ mention }: FactDraft, sentence: AnalysedDocument['sentences'][number]): boolean {
  if (isLookedUp(sentence)) return true
  if (mention === null || mention.type !== 'number') return false
  if (mention.detail === 'money' && PRICE.test(sentence.text)) return true
  const around = sentence.text.slice(
    Math.max(0, mention.start - sentence.start - 40),
    mention.end - sentence.start + 30,
  )
  if (
    /(?<!\p{L})(?:tickets?|admission|entry fee|entrance fee|fare|opening hours|open daily|a\.?m|p\.?m|o[’']clock|parking|bus|buses|per night)(?!\p{L})/iu.test(
      around,
    )
  )
    return true
  return mention.detail === 'count' && (mention.value ?? 0) <= 4 && /^\p{L}+$/u.test(mention.text)
}

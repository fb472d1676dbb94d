import { decodePackedTable, encodeTable, quantise } from '../lib/domain/language/model/table-codec'
import type { FeatureTable } from '../lib/domain/language/model/feature-table'
import { canHeadMention, toNameInput, toParsedCodes } from '../lib/domain/language/model/mentions'
import { findListed } from '../lib/domain/language/model/name-lists'
import { createNameScratch, findNameOpinions } from '../lib/domain/language/model/name-opinions'
import { PAD } from '../lib/domain/language/model/sentence-codes'
import { MENTION_TYPES, TYPER_FEATURES, writeTyperFeatures } from '../lib/domain/language/model/typer'
import { FeatureRows } from './feature-rows'
import type { ReadDocument } from './jackknife'
import { findGoldNames, findSpanHead } from './name-data'
import { listNouns, numberNouns } from './noun-cases'
import { createRandom } from './random'
import { trainClassifier, type ClassifierExample } from './train-classifier'
import { trainEvidence, type EvidenceText } from './train-evidence'
import { listChoices, trainInOrders } from './train-names'

const TYPER_EPOCHS = 6
/** Features of the typer updated fewer times are dropped: they cost room and know little. */
const MIN_UPDATES = 2

/** The orders in which names are learned: what one order alone finds is as much as a point better or worse by luck. */
const NAME_SEEDS = [61, 62, 63]

/** Learns to choose names from documents read by networks that have not seen them. */
export function trainNames(documents: readonly ReadDocument[]): FeatureTable {
  const rows = new FeatureRows()
  const sentences = documents.flatMap((document) => document.sentences)
  const choices = sentences.flatMap(({ right, read }) =>
    listChoices(toNameInput(read), findGoldNames(right), rows),
  )
  const nouns = numberNouns(
    sentences.flatMap(({ right, read }) => listNouns(toNameInput(read), right)),
    rows,
  )
  return rows.toTable(trainInOrders({ choices, nouns, rowCount: rows.size }, NAME_SEEDS))
}

/** Learns what the rest of a text is worth, from opinions on each part of the documents by weights learned on the other parts. */
export function trainNameEvidence(documents: readonly ReadDocument[]): number[] {
  const parts = [...new Set(documents.map(({ part }) => part))]
  const scratch = createNameScratch()
  const texts = parts.flatMap((part) => {
    const table = decodePackedTable(
      encodeTable(quantise(trainNames(documents.filter((document) => document.part !== part)))),
    )
    return documents
      .filter((document) => document.part === part)
      .map(({ sentences }): EvidenceText => ({
        sentences: sentences.map(({ read }) => {
          const opinions = findNameOpinions(table, toNameInput(read), scratch)
          return {
            words: read.words,
            opinions,
            listed: findListed(
              opinions.map(({ head }) => head),
              read,
            ),
          }
        }),
        wanted: sentences.map(({ right, read }) =>
          listChoices(toNameInput(read), findGoldNames(right), new FeatureRows()).map(({ wanted }) => wanted),
        ),
      }))
  })
  return trainEvidence(texts, createRandom(67))
}

/** Learns what each noun that can head a mention stands for; a noun that heads none is `none`. */
export function trainTyper(documents: readonly ReadDocument[]): FeatureTable {
  const heads: ClassifierExample[] = []
  for (const { right, read } of documents.flatMap(({ sentences }) => sentences)) {
    const coded = toParsedCodes(read)
    const types = new Map(right.entities.map((span) => [findSpanHead(right, span), span.type]))
    for (let i = 0; i < read.words.length; i++) {
      if (!canHeadMention(read.tags[i] ?? '', read.relations[i] ?? '')) continue
      const features = new Int32Array(TYPER_FEATURES)
      writeTyperFeatures(coded, i + PAD, features)
      const type = MENTION_TYPES.findIndex((name) => name === types.get(i))
      heads.push({ features, label: Math.max(0, type) })
    }
  }
  return trainClassifier(MENTION_TYPES.length, heads, TYPER_EPOCHS, MIN_UPDATES, createRandom(53))
}

import type { ModelParts } from '../lib/domain/language/model/language-model'
import { EMPTY_LEXICON, buildLexicon } from '../lib/domain/language/model/lexicon'
import { buildNetwork } from './build-network'
import { learnLexicon, type LexiconData } from './clusters'
import { listRelations, listTags, makeExamples } from './examples'
import { readUnseen } from './jackknife'
import { trainNameEvidence, trainNames, trainTyper } from './stages'
import type { Document } from './treebank'
import type { WordVectors } from './vectors'

const NETWORK_EPOCHS = 20

/** Weights before rounding, and the lexicon in a form that can be written. */
export type BuiltModel = { readonly parts: ModelParts; readonly lexicon: LexiconData }

/**
 * Trains every part from the documents. Deterministic: each stage has its own seed, so stages do not disturb each other.
 * @param say told of each stage as it ends
 */
export function buildModel(
  documents: readonly Document[],
  vectors: WordVectors,
  say: (line: string) => void,
): BuiltModel {
  const classes = { tags: listTags(documents), relations: listRelations(documents) }
  const lexiconData = learnLexicon(vectors)
  const lexicon =
    vectors.words.length === 0 ? EMPTY_LEXICON : buildLexicon(lexiconData.keys, lexiconData.values)
  say(`lexicon: ${vectors.words.length} words`)
  const read = readUnseen(documents, classes, vectors, lexicon, say)
  const names = trainNames(read)
  const evidence = trainNameEvidence(read)
  const typer = trainTyper(read)
  say('names and types')
  const { network, embeddings } = buildNetwork(
    makeExamples(documents, classes.tags, lexicon),
    classes,
    vectors,
    NETWORK_EPOCHS,
    say,
  )
  return {
    parts: { about: { ...classes, evidence }, lexicon, network, embeddings, names, typer },
    lexicon: lexiconData,
  }
}

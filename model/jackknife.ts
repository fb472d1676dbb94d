import { buildTable } from '../lib/domain/language/model/feature-table'
import { assembleLanguageModel } from '../lib/domain/language/model/language-model'
import { EMPTY_LEXICON, type Lexicon } from '../lib/domain/language/model/lexicon'
import { encodeSentence } from '../lib/domain/language/model/sentence-codes'
import { codeTags } from '../lib/domain/language/model/tag-codes'
import type { ParsedSentence } from '../lib/domain/language/model/mentions'
import { NAME_CLASSES } from '../lib/domain/language/model/name-opinions'
import { buildNetwork, type NetworkClasses } from './build-network'
import type { Sentence } from './conllu'
import { makeExamples } from './examples'
import type { Document } from './treebank'
import type { WordVectors } from './vectors'

/** A document that marks entities, as a network reads it that has not seen it, beside the right answers. */
export type ReadDocument = {
  readonly name: string
  /** Which part of the documents it was put aside with. */
  readonly part: number
  readonly sentences: readonly { readonly right: Sentence; readonly read: ParsedSentence }[]
}

/** How often a part is put aside, and how often each network passes over the rest: fewer than the one that ships, to save hours. */
const PARTS = 5
const EPOCHS = 12

/**
 * Reads each document that marks entities with a network trained on the others: what builds on the network's tags, trees and opinions must meet the
 * mistakes that it will meet in use. Document `i` of them is put aside in part `i mod 5`.
 */
export function readUnseen(
  documents: readonly Document[],
  classes: NetworkClasses,
  vectors: WordVectors,
  lexicon: Lexicon,
  say: (line: string) => void,
): ReadDocument[] {
  const marked = documents.filter(({ sentences }) =>
    sentences.some((sentence) => sentence.entities.length > 0),
  )
  const partOf = new Map(marked.map((document, i) => [document, i % PARTS]))
  const none = buildTable(new Int32Array(0), new Float32Array(0), NAME_CLASSES, 1)
  return Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
    const aside = marked.filter((document) => partOf.get(document) === part)
    if (aside.length === 0) return []
    const examples = makeExamples(
      documents.filter((document) => partOf.get(document) !== part),
      classes.tags,
      EMPTY_LEXICON,
    )
    const { network, embeddings } = buildNetwork(examples, classes, vectors, EPOCHS, () => {})
    const model = assembleLanguageModel({
      about: { ...classes, evidence: [] },
      lexicon: EMPTY_LEXICON,
      network,
      embeddings,
      names: none,
      typer: none,
    })
    say(`part ${part + 1} of ${PARTS} read by a network that has not seen it`)
    return aside.map(({ name, sentences }) => ({
      name,
      part,
      sentences: sentences.map((right) => ({
        right,
        read: readSentence(model, right, classes.tags, lexicon),
      })),
    }))
  })
}

/** Coded with the lexicon that names are found with. */
function readSentence(
  model: ReturnType<typeof assembleLanguageModel>,
  right: Sentence,
  tagNames: readonly string[],
  lexicon: Lexicon,
): ParsedSentence {
  const words = right.words.map((word) => word.form)
  const { tags, heads, relations, namePrior } = model.analyse(words)
  const numbers = new Map(tagNames.map((tag, i) => [tag, i]))
  return {
    words,
    tags,
    heads,
    relations,
    codes: encodeSentence(words, lexicon),
    tagCodes: codeTags(Int16Array.from(tags, (tag) => numbers.get(tag) ?? 0)),
    // To a thousandth: what is kept of a reading does not hang on the last bits.
    namePrior: namePrior.map((x) => Math.round(x * 1000) / 1000),
  }
}

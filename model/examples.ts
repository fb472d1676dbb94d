import type { Lexicon } from '../lib/domain/language/model/lexicon'
import { encodeSentence, type SentenceCodes } from '../lib/domain/language/model/sentence-codes'
import type { Sentence } from './conllu'
import type { Document } from './treebank'

/** A sentence of the treebank, coded, with its right tags as class numbers and whether its document marks entities. */
export type Example = {
  readonly sentence: Sentence
  readonly forms: readonly string[]
  readonly codes: SentenceCodes
  readonly goldTags: Int16Array
  readonly heads: Int32Array
  readonly hasEntities: boolean
}

/** All tags of the documents, sorted. */
export function listTags(documents: readonly Document[]): string[] {
  return [
    ...new Set(documents.flatMap((d) => d.sentences.flatMap((s) => s.words.map((word) => word.xpos)))),
  ].sort()
}

/** All relations seen at least `fewest` times, sorted, without the root's. */
export function listRelations(documents: readonly Document[], fewest = 5): string[] {
  const counts = new Map<string, number>()
  for (const { sentences } of documents) {
    for (const { words } of sentences)
      for (const { relation } of words) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  }
  return [...counts]
    .filter(([name, count]) => count >= fewest && name !== 'root')
    .map(([name]) => name)
    .sort()
}

/** Codes the sentences of documents. Entities count only in documents that have any: others were never annotated. */
export function makeExamples(
  documents: readonly Document[],
  tags: readonly string[],
  lexicon: Lexicon,
): Example[] {
  const numbers = new Map(tags.map((tag, i) => [tag, i]))
  return documents.flatMap(({ sentences }) => {
    const hasEntities = sentences.some((sentence) => sentence.entities.length > 0)
    return sentences.map((sentence) => {
      const forms = sentence.words.map((word) => word.form)
      return {
        sentence,
        forms,
        hasEntities,
        codes: encodeSentence(forms, lexicon),
        goldTags: Int16Array.from(sentence.words, (word) => numbers.get(word.xpos) ?? 0),
        heads: Int32Array.from(sentence.words, (word) => word.head),
      }
    })
  })
}

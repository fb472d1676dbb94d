import { readEntities, type EntitySpan } from './entities'

/** One syntactic word of the treebank. `head` is the index of the head in the sentence, -1 for the root. */
type Word = {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly relation: string
}

export type Sentence = { readonly words: readonly Word[]; readonly entities: readonly EntitySpan[] }

/**
 * Reads CoNLL-U text (universaldependencies.org/format.html). Ranges of fused words and empty nodes are left out, so that
 * indices and heads run over syntactic words. Entities come from GUM's `Entity=` in the last column.
 * @throws Error naming the line, when a word line has not ten columns or no numeric head.
 */
export function readConllu(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let words: Word[] = []
  let notes: string[] = []
  const close = (): void => {
    if (words.length > 0) sentences.push({ words, entities: readEntities(notes) })
    words = []
    notes = []
  }
  for (const [number, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '') close()
    if (line === '' || line.startsWith('#')) continue
    const [id = '', form = '', , upos = '', xpos = '', , head = '', relation = '', , note] = line.split('\t')
    if (note === undefined) throw new Error(`CoNLL-U line ${number + 1}: ten columns expected`)
    if (/[.-]/.test(id)) continue
    if (!/^\d+$/.test(head)) throw new Error(`CoNLL-U line ${number + 1}: the head is not a number`)
    words.push({ form, upos, xpos, head: Number(head) - 1, relation })
    notes.push(note)
  }
  close()
  return sentences
}

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConllu, type Sentence } from './conllu'

/** One file of the treebank. */
export type Document = { readonly name: string; readonly sentences: readonly Sentence[] }

/** FOOTNOTE_TREEBANK, or `../shared/treebank` beside the repository. */
export function findTreebank(): string {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
  return process.env.FOOTNOTE_TREEBANK ?? join(root, '..', 'shared', 'treebank')
}

/** Reads the documents of one part, in the order of their names; none when the folder is absent. */
export function readDocuments(part: 'train' | 'dev', folder = findTreebank()): Document[] {
  const path = join(folder, part)
  if (!existsSync(path)) return []
  const names = readdirSync(path)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
  return names.map((name) => ({ name, sentences: readConllu(readFileSync(join(path, name), 'utf8')) }))
}

/** Puts every `parts`-th document aside, to tune on: dev is looked at only to report. */
export function holdOut(
  documents: readonly Document[],
  parts = 10,
  which = 3,
): { kept: Document[]; aside: Document[] } {
  return {
    kept: documents.filter((_, i) => i % parts !== which),
    aside: documents.filter((_, i) => i % parts === which),
  }
}

/** Which half a text belongs to: engineers tune on the one and report on the other. */
export type Half = 'tune' | 'hold-out'

/** Where a text comes from. Only articles are real files; the others are joined from paragraphs. */
export type Corpus = 'articles' | 'treebank' | 'onestopqa' | 'xquad' | 'given'

export type BenchText = {
  /** The file's or document's name, for filters and label files. */
  name: string
  corpus: Corpus
  half: Half
  text: string
}

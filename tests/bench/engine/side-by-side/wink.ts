import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span } from '@/lib/domain/article/span'

const nlp = winkNLP(model, ['sbd', 'pos', 'ner'])
const { its } = nlp

/** Dates, numbers, sums and their like: the model has no names of people or places. */
export function listWinkEntities(text: string): string[] {
  return nlp.readDoc(text).entities().out().map(String)
}

/** Sentences in order. */
export function listWinkSentences(text: string): string[] {
  return nlp.readDoc(text).sentences().out().map(String)
}

/** Words with universal tags. Curly signs are made plain, one for one, so that offsets stay. */
export function tagWithWink(text: string): { word: string; tag: string }[] {
  const tokens = nlp.readDoc(text).tokens()
  const tags = tokens.out(its.pos).map(String)
  return tokens
    .out()
    .map(String)
    .map((word, index) => ({ word, tag: tags[index] ?? 'X' }))
}

/** Reads a text in full and throws the result away, for timing. */
export function readWithWink(text: string): number {
  return nlp.readDoc(text).tokens().length()
}

/** Finds each piece in the text again, in order; what cannot be found is left out. */
export function placePieces(text: string, pieces: readonly string[]): (Span & { index: number })[] {
  let cursor = 0
  return pieces.flatMap((piece, index) => {
    const words = piece.trim()
    const start = words === '' ? -1 : text.indexOf(words, cursor)
    if (start < 0) return []
    cursor = start + words.length
    return [{ start, end: cursor, index }]
  })
}

import type { Span } from '@/lib/domain/article/span'

/** A word of the treebank where the joined text has it. */
export type PlacedWord = Span & { form: string; upos: string; xpos: string }

export type TreebankText = {
  /** Paragraphs with an empty line between them, sentences with a blank. */
  text: string
  paragraphs: Span[]
  /** In order; each with its words in order. Words of a fused form ("don't") share its letters. */
  sentences: (Span & { words: PlacedWord[] })[]
}

/** Puts the words of a CoNLL-U document together as running text, and remembers where each one stands. */
export function readTreebankText(conllu: string): TreebankText {
  const builder = new TextBuilder()
  for (const raw of conllu.split(/\r?\n/u)) {
    if (/^# newpar\s*$/u.test(raw) || raw.startsWith('# newpar id')) builder.breakParagraph()
    else if (raw === '') builder.endSentence()
    else if (!raw.startsWith('#')) builder.addLine(raw.split('\t'))
  }
  builder.endSentence()
  return builder.finish()
}

class TextBuilder {
  #text = ''
  #sentences: TreebankText['sentences'] = []
  #paragraphStarts: number[] = [0]
  #words: PlacedWord[] = []
  #hasGap = false
  /** The fused form that the next words are part of: the last of their ids, and where the next one begins. */
  #fused: { last: number; at: number; end: number } | null = null

  breakParagraph(): void {
    if (this.#text === '') return
    this.#text = `${this.#text.trimEnd()}\n\n`
    this.#hasGap = false
    this.#paragraphStarts.push(this.#text.length)
  }

  addLine([id = '', form = '', , upos = '', xpos = '', , , , , note = '']: string[]): void {
    if (id.includes('.')) return
    const [first = '', last] = id.split('-')
    if (last !== undefined) {
      const { start, end } = this.#write(form, note)
      this.#fused = { last: Number(last), at: start, end }
      return
    }
    const span = this.#fused === null ? this.#write(form, note) : this.#takeFused(form, Number(first))
    this.#words.push({ ...span, form, upos, xpos })
  }

  endSentence(): void {
    const [first] = this.#words
    const end = this.#words.at(-1)?.end
    if (first !== undefined && end !== undefined) {
      this.#sentences.push({ start: first.start, end, words: this.#words })
      this.#hasGap = true
    }
    this.#words = []
    this.#fused = null
  }

  finish(): TreebankText {
    const text = this.#text.trimEnd()
    const starts = this.#paragraphStarts
    const paragraphs = starts.map((start, index) => ({
      start,
      end: Math.min(text.length, (starts[index + 1] ?? text.length + 2) - 2),
    }))
    return { text, paragraphs: paragraphs.filter(({ start, end }) => start < end), sentences: this.#sentences }
  }

  #write(form: string, note: string): Span {
    if (this.#hasGap && this.#text !== '' && !/\s$/u.test(this.#text)) this.#text += ' '
    const start = this.#text.length
    this.#text += form
    this.#hasGap = !note.includes('SpaceAfter=No')
    return { start, end: this.#text.length }
  }

  /** "do" and "n't" of "don't": found in the fused form where they are, else all that is left of it. */
  #takeFused(form: string, id: number): Span {
    const fused = this.#fused ?? { last: id, at: this.#text.length, end: this.#text.length }
    const fits = this.#text.startsWith(form, fused.at) && fused.at + form.length <= fused.end
    const span = { start: fused.at, end: id === fused.last || !fits ? fused.end : fused.at + form.length }
    this.#fused = id >= fused.last ? null : { ...fused, at: span.end }
    return span
  }
}

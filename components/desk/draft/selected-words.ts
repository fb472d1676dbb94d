import type { Span } from '@/lib/domain/article/span'
import { BLANK } from './item-draft'

/** What was selected in the article: where, and the sentence around it. */
export type Selection = { text: string; span: Span; sentence: Span }

/** What a question about selected words can begin with. */
export type SelectedWords = {
  /** The words as an answer; empty where they are a whole sentence or too long for one. */
  key: string
  /** The sentence around them. */
  sentence: string
  /** The sentence with a gap in their place; without one where they are all of it. */
  gapped: string
  /** The first figure among them; empty without one. */
  figure: string
}

const LONGEST_KEY = 120

export function readSelectedWords({ text, span, sentence }: Selection): SelectedWords {
  const words = joinLines(text.slice(span.start, span.end))
  const isWhole = span.start <= sentence.start && span.end >= sentence.end
  const whole = joinLines(text.slice(sentence.start, sentence.end))
  return {
    key: isWhole || words.length > LONGEST_KEY ? '' : words,
    sentence: whole,
    gapped: isWhole
      ? whole
      : joinLines(`${text.slice(sentence.start, span.start)}${BLANK}${text.slice(span.end, sentence.end)}`),
    figure: words.match(/\d[\d,.]*\d|\d/)?.[0] ?? '',
  }
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, ' ')
}

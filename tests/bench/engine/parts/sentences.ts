import type { Span } from '@/lib/domain/article/span'
import { readTreebankFiles } from '../data/shared-data'
import { readTreebankText } from '../data/treebank-text'
import { compareSets, Tally } from '../measures/f1'
import { formatShare, type Row } from '../row'
import { listCompromiseSentences } from '../side-by-side/compromise'
import { splitWithEngine } from '../side-by-side/engine'
import { listWinkSentences, placePieces } from '../side-by-side/wink'

const SPLITTERS: readonly (readonly [string, (paragraph: string) => Span[]])[] = [
  ['engine', splitWithEngine],
  ['wink-nlp', (paragraph) => placePieces(paragraph, listWinkSentences(paragraph))],
  ['compromise', (paragraph) => placePieces(paragraph, listCompromiseSentences(paragraph))],
]

/** Sentences of the dev part's paragraphs: right is from the same letter to the same letter. */
export function benchSentences(): Row[] {
  const files = readTreebankFiles()
  console.log('\nSENTENCES (treebank, dev part, paragraph by paragraph)')
  if (files.length === 0) {
    console.log('skipped: there is no treebank')
    return []
  }
  for (const [name, split] of SPLITTERS) {
    const tally = new Tally()
    for (const { text, paragraphs, sentences } of files.map(({ conllu }) => readTreebankText(conllu))) {
      for (const { start, end } of paragraphs) {
        const gold = sentences.filter((sentence) => start <= sentence.start && sentence.end <= end)
        const write = (spans: readonly Span[]) => spans.map((span) => `${span.start} ${span.end}`)
        const found = split(text.slice(start, end)).map((span) => ({
          start: span.start + start,
          end: span.end + start,
        }))
        tally.add(compareSets(write(found), write(gold)))
      }
    }
    console.log(
      `${name.padEnd(12)} F1 ${formatShare(tally.f1, 1)}   precision ${formatShare(tally.precision, 1)}   recall ${formatShare(tally.recall, 1)}   of ${tally.wanted}`,
    )
  }
  return []
}

import { readTreebankFiles } from '../data/shared-data'
import { readTreebankText } from '../data/treebank-text'
import { formatShare, type Row } from '../row'
import { evaluateModel } from '../side-by-side/model'
import { toCoarseTag } from '../side-by-side/coarse-tags'
import { tagWithCompromise } from '../side-by-side/compromise'
import { tagWithEngine, type TaggedWord } from '../side-by-side/engine'
import { placePieces, tagWithWink } from '../side-by-side/wink'

/** Tagging and trees on the dev part: the model on the treebank's own words, then all taggers on plain text. */
export function benchParsing(): Row[] {
  const files = readTreebankFiles()
  console.log('\nTAGS AND TREES (treebank, dev part)')
  if (files.length === 0) {
    console.log('skipped: there is no treebank')
    return []
  }
  const { tagging, unlabelled, labelled, words } = evaluateModel()
  console.log(
    `model on the treebank's words (${words})   tags ${formatShare(tagging, 1)}   UAS ${formatShare(unlabelled, 1)}   LAS ${formatShare(labelled, 1)}`,
  )
  console.log(
    'on plain text, coarse tags            words cut as the treebank does   right tags of those   right of all',
  )
  for (const [name, tag] of TAGGERS) {
    const { gold, cut, right } = compareTags(
      files.map(({ conllu }) => conllu),
      tag,
    )
    console.log(
      `${name.padEnd(36)}  ${formatShare(cut, gold).padEnd(31)}  ${formatShare(right, cut).padEnd(20)}  ${formatShare(right, gold)}`,
    )
  }
  return [
    {
      measure: 'tagging on the dev part',
      reached: '',
      holdOut: formatShare(tagging, 1),
      target: '≥ .965',
      ok: tagging >= 0.965,
    },
    {
      measure: 'UAS on the dev part',
      reached: '',
      holdOut: formatShare(unlabelled, 1),
      target: '≥ .85',
      ok: unlabelled >= 0.85,
    },
  ]
}

type Tagger = (sentence: string) => TaggedWord[]

const TAGGERS: readonly (readonly [string, Tagger])[] = [
  ['engine', tagWithEngine],
  ['wink-nlp', (sentence) => place(sentence, tagWithWink(plain(sentence)))],
  ['compromise', (sentence) => place(sentence, tagWithCompromise(plain(sentence)))],
]

/** Signs that the packages know, one for one, so that offsets stay. */
function plain(text: string): string {
  return text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/[–—]/gu, '-')
}

function place(sentence: string, tagged: readonly { word: string; tag: string }[]): TaggedWord[] {
  const places = placePieces(
    plain(sentence),
    tagged.map(({ word }) => word),
  )
  return places.map(({ start, end, index }) => ({ start, end, tag: tagged[index]?.tag ?? 'X' }))
}

/** A word counts where the tool cuts it as the treebank does. Signs are left out: compromise has no words for them. */
function compareTags(
  documents: readonly string[],
  tag: Tagger,
): { gold: number; cut: number; right: number } {
  const figures = { gold: 0, cut: 0, right: 0 }
  for (const { text, sentences } of documents.map(readTreebankText)) {
    for (const { start, end, words } of sentences) {
      const own = new Map(tag(text.slice(start, end)).map((word) => [`${word.start} ${word.end}`, word.tag]))
      for (const word of words) {
        if (toCoarseTag(word.upos) === 'PUNCT') continue
        const found = own.get(`${word.start - start} ${word.end - start}`)
        figures.gold += 1
        if (found === undefined) continue
        figures.cut += 1
        if (toCoarseTag(found) === toCoarseTag(word.upos)) figures.right += 1
      }
    }
  }
  return figures
}

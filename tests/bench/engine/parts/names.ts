import type { Span } from '@/lib/domain/article/span'
import { readConllu, type Sentence } from '@/model/conllu'
import { isName } from '@/model/name-data'
import { readTreebankFiles } from '../data/shared-data'
import { readTreebankText, type TreebankText } from '../data/treebank-text'
import { asParagraph, readSentences } from '../engine-access'
import { compareSets, Tally } from '../measures/f1'
import { formatShare, type Row } from '../row'
import { listCompromiseNames } from '../side-by-side/compromise'
import { evaluateModel } from '../side-by-side/model'

const TYPES = ['person', 'place', 'organization'] as const
const TARGETS = { person: 0.75, place: 0.75, organization: 0.6 }

type TypedName = { type: string; text: string }

/** Names by type on the dev part. wink-nlp's model has none to compare with. */
export function benchNames(): Row[] {
  const files = readTreebankFiles()
  console.log('\nNAMES (treebank, dev part)')
  if (files.length === 0) {
    console.log('skipped: there is no treebank')
    return []
  }
  const documents = files.map(({ name, conllu }) => ({ name, sentences: readConllu(conllu) }))
  const { names } = evaluateModel()
  const texts = files.map(({ conllu }) => readTreebankText(conllu))
  console.log('F1                                            person  place   organisation')
  const print = (name: string, shares: readonly number[]) =>
    console.log(`${name.padEnd(45)} ${shares.map((share) => formatShare(share, 1).padEnd(7)).join(' ')}`)
  print(
    'model, strict: same words of same sentence',
    TYPES.map((type) => names[type]?.f1 ?? 0),
  )
  const gold = documents.map(({ sentences }, index) => listGold(sentences, texts[index]))
  print(
    'engine as it runs: same text, per article',
    TYPES.map((type) => compareNames({ texts, gold, type, find: findEngineNames })),
  )
  print(
    'compromise: same text, per article',
    TYPES.map((type) => compareNames({ texts, gold, type, find: listCompromiseNames })),
  )
  print('wink-nlp: has no such names', [])
  return TYPES.map((type) => {
    const f1 = names[type]?.f1 ?? 0
    return {
      measure: `named ${type.replace('z', 's')} F1, strict, dev part`,
      reached: '',
      holdOut: formatShare(f1, 1),
      target: `≥ ${formatShare(TARGETS[type], 1)}`,
      ok: f1 >= TARGETS[type],
    }
  })
}

/** Names of the trees as running text. */
function listGold(sentences: readonly Sentence[], text: TreebankText | undefined): TypedName[] {
  return sentences.flatMap((sentence, index) => {
    const words = text?.sentences[index]?.words ?? []
    const cut = ({ start, end }: Span) =>
      text?.text.slice(words[start]?.start ?? 0, words[end - 1]?.end ?? 0) ?? ''
    return sentence.entities
      .filter((span) => isName(sentence, span))
      .map((span) => ({ type: span.type, text: cut(span) }))
  })
}

function findEngineNames(text: string): TypedName[] {
  const paragraphs = text.split('\n\n')
  return paragraphs.flatMap((paragraph) =>
    readSentences(asParagraph(paragraph)).document.sentences.flatMap(({ mentions }) =>
      mentions.map(({ type, text: name }) => ({
        type: type === 'organisation' ? 'organization' : type,
        text: name,
      })),
    ),
  )
}

/** Different names of one type in each document, without article or possessive: kinder than strict, and the same for all tools. */
function compareNames({
  texts,
  gold,
  type,
  find,
}: {
  texts: readonly TreebankText[]
  gold: readonly TypedName[][]
  type: string
  find: (text: string) => TypedName[]
}): number {
  const tally = new Tally()
  const list = (names: readonly TypedName[]) =>
    names.filter((name) => name.type === type).map((name) => plainName(name.text))
  for (const [index, { text }] of texts.entries())
    tally.add(compareSets(list(find(text)), list(gold[index] ?? [])))
  return tally.f1
}

function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[’']s?$/u, '')
    .replace(/\s+/gu, ' ')
}

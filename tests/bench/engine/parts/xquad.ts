import nlp from 'compromise'
import { readEval, type XquadParagraph } from '../data/shared-data'
import { asParagraph, extractPrinted, listProposals, readSentences } from '../engine-access'
import { compareSets, Tally } from '../measures/f1'
import { formatShare, type Row } from '../row'
import { listWinkEntities } from '../side-by-side/wink'
import { plainAnswer } from '../words'

type Finder = { name: string; find: (context: string) => string[] }

/** Keys of what the engine would show: facts' own arguments named "value", else the items' answers. */
function findKeys(context: string): string[] {
  const printed = extractPrinted(context)?.printed
  return (printed?.items ?? []).filter(({ type }) => type !== 'true-false').map(({ answer }) => answer.text)
}

const FINDERS: readonly Finder[] = [
  { name: 'engine: keys of items', find: findKeys },
  {
    name: 'engine: all considered',
    find: (context) => listProposals(readSentences(asParagraph(context))).map(({ answer }) => answer.quote),
  },
  {
    name: 'engine: all mentions',
    find: (context) =>
      readSentences(asParagraph(context)).document.sentences.flatMap(({ mentions }) =>
        mentions.map(({ text }) => text),
      ),
  },
  { name: 'wink-nlp: entities', find: listWinkEntities },
  { name: 'compromise: topics, dates, numbers', find: listCompromise },
]

/** Whether what people ask about is among what the engine would ask about. An answer counts once for a paragraph, without its article. */
export function benchXquad(): Row[] {
  const paragraphs = readEval<XquadParagraph[]>('xquad-dev.json')
  console.log('\nHUMAN ANSWERS AMONG CANDIDATES (XQuAD)')
  if (paragraphs === null) {
    console.log('skipped: there is no eval/xquad-dev.json')
    return []
  }
  console.log(`${''.padEnd(36)}  recall  precision  candidates`)
  const tallies = FINDERS.map(({ name, find }) => {
    const tally = new Tally()
    for (const { context, qas } of paragraphs)
      tally.add(
        compareSets(
          find(context).map(plainAnswer),
          qas.map(({ answer }) => plainAnswer(answer)),
        ),
      )
    console.log(
      `${name.padEnd(36)}  ${formatShare(tally.right, tally.wanted).padEnd(6)}  ${formatShare(tally.right, tally.found).padEnd(9)}  ${tally.found}`,
    )
    return tally
  })
  // Of the engine's own sets the best that keeps the precision.
  const own = tallies.slice(0, 3).filter(({ precision }) => precision >= 0.15)
  const best = [...own].sort((a, b) => b.recall - a.recall)[0] ?? tallies[1]
  const reached =
    best === undefined
      ? '–'
      : `${formatShare(best.right, best.wanted)} at ${formatShare(best.right, best.found)}`
  return [
    {
      measure: 'XQuAD answers among candidates, recall at precision',
      reached,
      holdOut: '',
      target: '≥ .25 at ≥ .15',
      ok: best !== undefined && best.recall >= 0.25 && best.precision >= 0.15,
    },
  ]
}

function listCompromise(context: string): string[] {
  const doc = nlp(context)
  const topics = doc.topics().out('array') as string[]
  const numbers = doc.numbers().out('array') as string[]
  return [...topics, ...numbers].map((each) => each.replace(/[.,;:]+$/u, ''))
}

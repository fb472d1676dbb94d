import { readEval } from '../data/shared-data'
import { listProposals, readArticle, readSentences } from '../engine-access'
import type { BenchItem, Outcome } from '../outcome'
import type { Row } from '../row'
import { contentStems, plainAnswer, shareIn } from '../words'

const SEED = 'isis-k-kabul.txt'

/** A line of the issue's list: found in the article by words, and covered by an item whose source and key fit. */
type Line = { what: string; source: RegExp; key: RegExp; isForbidden?: boolean }

const LINES: readonly Line[] = [
  { what: 'the 2,000-member estimate', source: /estimates nearly/u, key: /2,?000/u },
  { what: '“killing 20 in a maternity ward”: left out or well formed', source: /maternity ward/u, key: /./u },
  { what: 'the Sahel’s countries', source: /^The Sahel/u, key: /Sahel|Nigeria|Chad|Mali/u },
  {
    what: 'Boko Haram’s pledge',
    source: /pledged their allegiance|Boko Haram/u,
    key: /ISIS|Boko Haram|allegiance/u,
  },
  { what: 'Khorasan’s region', source: /stands for Khorasan/u, key: /Khorasan|Afghanistan|Iran|Pakistan/u },
  { what: 'founding year', source: /was founded in/u, key: /2015/u },
  { what: 'founder', source: /was founded in/u, key: /Khan/u },
  { what: '100 attacks, with the holder', source: /nearly 100 attacks/u, key: /100/u },
  { what: '819 killed, with the holder', source: /nearly 100 attacks/u, key: /819/u },
  { what: 'who killed Baghdadi', source: /Baghdadi was killed/u, key: /special forces|Baghdadi/u },
  {
    what: 'where the ideology spread',
    source: /ideology spread/u,
    key: /Nigeria|Somalia|Afghanistan|Philippines/u,
  },
  {
    what: 'must not appear: which group wants a caliphate in Afghanistan',
    source: /wants a caliphate|seeks to establish|wants a global/u,
    key: /^ISIS-K$|^(?:the )?Taliban$/iu,
    isForbidden: true,
  },
]

type Judged = { article: string; stem: string; answer: string; judgement: string; why: string }

/** The issue's list for the sample article, and which of the spike's items come again. */
export function benchSeed(outcomes: readonly Outcome[]): Row[] {
  const outcome = outcomes.find(({ name }) => name === SEED)
  console.log('\nTHE SAMPLE ARTICLE')
  if (outcome?.printed === undefined || outcome.printed === null) {
    console.log('skipped: it is not among the texts')
    return []
  }
  const covers = LINES.map((line) => printLine(line, outcome))
  printRepeats(outcome.items)
  const asked = covers.filter((cover) => cover === 'asked').length
  return [
    {
      measure: 'sample article: lines asked; the others explained',
      reached: `${asked} of ${LINES.length}; ${covers.filter((cover) => cover === 'open').length} open`,
      holdOut: '',
      target: 'none open',
      ok: !covers.includes('open'),
    },
  ]
}

/** Prints what covers a line or why nothing does. @returns how far it is covered; a forbidden line is "asked" when it is absent */
function printLine(
  { what, source, key, isForbidden = false }: Line,
  { items, text, printed }: Outcome,
): Cover {
  const words = printed?.article.text ?? text
  const near = items.filter((item) => source.test(words.slice(item.source.start, item.source.end)))
  const asked = near.filter((item) => item.type !== 'true-false' && key.test(item.answer.text))
  const told = near.filter((item) => key.test(item.stem))
  const reasons = isForbidden || asked.length > 0 ? [] : listReasons(words, source, key)
  const forbidden = asked.filter(({ stem }) => /caliphate/u.test(stem) && !/target|global/u.test(stem))
  const cover = isForbidden
    ? forbidden.length === 0
      ? 'asked'
      : 'open'
    : findCover({ asked, told, reasons })
  console.log(`${cover.padEnd(10)} ${what}`)
  for (const item of isForbidden ? forbidden : [...asked, ...told].slice(0, 3))
    console.log(`             ${item.type}: ${item.stem} [${item.answer.text}]`)
  for (const reason of reasons.slice(0, 4)) console.log(`             not asked: ${reason}`)
  return cover
}

/** An item asks for it; a stem says it; or a reason is known why nothing does. */
type Cover = 'asked' | 'in a stem' | 'explained' | 'open'

function findCover({
  asked,
  told,
  reasons,
}: {
  asked: unknown[]
  told: unknown[]
  reasons: string[]
}): Cover {
  if (asked.length > 0) return 'asked'
  if (told.length > 0) return 'in a stem'
  return reasons.length > 0 ? 'explained' : 'open'
}

/** Why nothing was asked: the status of the sentence, or what its drafts were turned down for. */
function listReasons(text: string, source: RegExp, key: RegExp): string[] {
  const article = readArticle(text)
  if (article === null) return ['the article could not be read']
  const reading = readSentences(article)
  const sentence = reading.document.sentences.find((each) => source.test(each.text))
  if (sentence === undefined) return ['its sentence was not found']
  const status = reading.statuses[sentence.index]?.status ?? 'unknown'
  const reasons = listProposals(reading)
    .filter((each) => each.start === sentence.start && key.test(each.answer.quote))
    .map(
      ({ answer, kind, reason }) =>
        `${answer.quote} (${kind}): ${reason ?? 'found, but no item of it was kept'}`,
    )
  return reasons.length > 0 ? reasons : [`no pattern proposes it; the sentence is taken as "${status}"`]
}

/** Stems of the spike that come again, with what was thought of them then. */
function printRepeats(items: readonly BenchItem[]): void {
  const judged = (readEval<Judged[]>('judged-items.json') ?? []).filter(({ article }) => article === 'seed')
  for (const old of judged) {
    const words = contentStems(old.stem)
    const twin = items.find(
      (item) =>
        plainAnswer(item.answer.text) === plainAnswer(old.answer) &&
        shareIn(words, new Set(contentStems(item.stem))) >= 0.6,
    )
    if (twin !== undefined)
      console.log(
        `again (${old.judgement}${old.why === '' ? '' : `: ${old.why}`})  ${old.stem} [${old.answer}]\n       now: ${twin.stem}`,
      )
  }
}

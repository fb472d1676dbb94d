import { countBy, formatPercent, printCounts, type Row } from '../row'
import { ofHalf, type Outcome } from '../outcome'
import { measureYield } from '../measures/yields'

/** How many items, of which kinds, and where there are too few. */
export function benchArticles(outcomes: readonly Outcome[]): Row[] {
  console.log('\nYIELD')
  console.log('half      corpus      texts   words   facts   items   per 1,000   < 5 items   thirds covered')
  for (const half of ['tune', 'hold-out'] as const) {
    for (const corpus of [...new Set(ofHalf(outcomes, half).map((outcome) => outcome.corpus))]) {
      const part = ofHalf(outcomes, half).filter((outcome) => outcome.corpus === corpus)
      const figures = measureYield(part)
      const columns = [
        figures.articles,
        figures.words,
        figures.facts,
        figures.items,
        figures.perThousand.toFixed(1),
        figures.few.length,
        formatPercent(figures.thirds, 1),
      ]
      console.log(
        [
          half.padEnd(9),
          corpus.padEnd(10),
          ...columns.map((value, index) => String(value).padStart([6, 7, 7, 7, 11, 11, 16][index] ?? 8)),
        ].join(' '),
      )
      if (figures.few.length > 0) console.log(`          few: ${figures.few.join(', ')}`)
    }
  }
  const items = outcomes.flatMap((outcome) => outcome.items)
  printCounts(
    'items by type',
    countBy(items, ({ type }) => type),
  )
  printCounts(
    'items by fact kind',
    countBy(items, ({ kind }) => kind),
  )
  printCounts(
    'facts by kind',
    countBy(
      outcomes.flatMap(({ printed }) => printed?.facts ?? []),
      ({ kind }) => kind,
    ),
  )
  printCounts(
    'facts by status',
    countBy(
      outcomes.flatMap(({ printed }) => printed?.facts ?? []),
      ({ status }) => status,
    ),
  )
  printCounts(
    'cards',
    new Map([['cards', outcomes.reduce((sum, { printed }) => sum + (printed?.cards.length ?? 0), 0)]]),
  )
  printCounts(
    'soft flaws',
    countBy(
      items.flatMap(({ flaws }) => flaws),
      (flaw) => flaw,
    ),
  )
  const tune = measureYield(ofHalf(outcomes, 'tune'))
  // Too few items is a matter of whole articles: five joined paragraphs about five things are none.
  const held = measureYield(ofHalf(outcomes, 'hold-out'))
  return [
    {
      measure: 'items per 1,000 words, as they are',
      reached: tune.perThousand.toFixed(1),
      holdOut: held.perThousand.toFixed(1),
      target: '≥ 12 good ones',
      ok: held.perThousand >= 12,
    },
    {
      measure: 'articles with < 5 items',
      reached: `${tune.few.length} of ${tune.articles}`,
      holdOut: `${held.few.length} of ${held.articles}`,
      target: '≤ 10 %',
      ok: held.few.length <= 0.1 * held.articles,
    },
  ]
}

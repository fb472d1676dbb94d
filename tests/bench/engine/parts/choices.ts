import { measureChoices, testUniform } from '../measures/choices'
import { measureGuesser } from '../measures/guesser'
import { ofHalf, type Outcome } from '../outcome'
import { countBy, formatPercent, printCounts, type Row } from '../row'

/** What the options give away without the article. */
export function benchChoices(outcomes: readonly Outcome[]): Row[] {
  console.log('\nMULTIPLE CHOICE')
  const measure = (part: readonly Outcome[]) => measureChoices(part.flatMap(({ items }) => items))
  const [all, tune, held] = [
    measure(outcomes),
    measure(ofHalf(outcomes, 'tune')),
    measure(ofHalf(outcomes, 'hold-out')),
  ]
  const { chiSquare, p } = testUniform(all.positions)
  console.log(
    `sets                         ${all.sets}, with four options ${all.full} (${formatPercent(all.full, all.sets)})`,
  )
  console.log(`all options of one shape     ${formatPercent(all.sameShape, all.sets)}`)
  console.log(
    `longest / shortest option    ${all.sets === 0 ? '–' : (all.lengthRatios / all.sets).toFixed(2)} on average`,
  )
  console.log(
    `shortest option is the key   ${formatPercent(all.shortestIsKey, all.full)} of four-option sets`,
  )
  console.log(
    `key position                 ${all.positions.join(' / ')}, chi-square ${chiSquare.toFixed(1)}, p ${p.toFixed(2)}`,
  )
  const wrong = outcomes.flatMap(({ items }) =>
    items
      .filter(({ type }) => type === 'multiple-choice')
      .flatMap(({ options }) => options.filter(({ correct }) => !correct)),
  )
  printCounts(
    'distractors by origin',
    countBy(wrong, ({ origin }) => origin ?? 'none'),
  )
  const longest = all.full === 0 ? 0 : all.longestIsKey / all.full
  return [
    {
      measure: 'longest option is the key (4 options)',
      reached: formatPercent(tune.longestIsKey, tune.full),
      holdOut: formatPercent(held.longestIsKey, held.full),
      target: '20–30 %',
      ok: all.full === 0 ? null : longest >= 0.2 && longest <= 0.3,
    },
    {
      measure: 'key position uniform (chi-square)',
      reached: `p ${p.toFixed(2)}`,
      holdOut: '',
      target: 'p ≥ .05',
      ok: all.full === 0 ? null : p >= 0.05,
    },
  ]
}

/** Somebody who has not read the article. Trained and measured over all texts, leaving each article out in its turn. */
export function benchGuesser(outcomes: readonly Outcome[]): Row[] {
  const { sets, right, longest } = measureGuesser(outcomes.flatMap(({ items }) => items))
  console.log('\nGUESSER WITHOUT THE ARTICLE (four options; chance is 25 %)')
  console.log(`trained on other articles    ${formatPercent(right, sets)} of ${sets}`)
  console.log(`always the longest           ${formatPercent(longest, sets)}`)
  return [
    {
      measure: 'source-blind guesser on 4 options',
      reached: formatPercent(right, sets),
      holdOut: '',
      target: '≤ 35 %',
      ok: sets === 0 ? null : right / sets <= 0.35,
    },
  ]
}

import { expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import type { ItemCandidate } from './item-candidate'
import { areNearlyOne } from './near-stems'

const [CLAIM] = analyse('The mill at Oxbow was built by Ada Marsh in 1874.').claims

function make(stem: string, key: string): ItemCandidate {
  if (CLAIM === undefined) throw new Error('the sample sentence gives no claim')
  return {
    item: { id: stem, type: 'cloze', factIds: [], content: {}, score: 0, flaws: [] },
    claim: CLAIM,
    key,
    stem,
  }
}

const MILL = 'The old stone mill at Oxbow was built by'

it.each([
  [
    'told twice',
    make(`${MILL} _____ in 1874.`, 'Ada Marsh'),
    make(`The stone mill at Oxbow was built by _____ in 1874.`, 'Ilse Marsh'),
    true,
  ],
  [
    'two right answers',
    make(
      'In Elm, as in _____, only trusted members of the fishing guild may vote, marry or sell salt abroad.',
      'Oak',
    ),
    make(
      'In which town may only trusted members of the fishing guild vote, marry or sell salt abroad?',
      'Elm',
    ),
    true,
  ],
  [
    'two gaps of one sentence',
    make(`${MILL} _____ in 1874.`, 'Ada Marsh'),
    make(`${MILL} Ada Marsh in _____ (year).`, '1874'),
    false,
  ],
  [
    'two things',
    make('The mill at Oxbow was built by _____.', 'Ada Marsh'),
    make('The mill at Elm was burnt down by _____.', 'Otto Lang'),
    false,
  ],
])('%s', (_, one, other, is) => {
  expect(areNearlyOne(one, other)).toBe(is)
})

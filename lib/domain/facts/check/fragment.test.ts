import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { cutStatement, makeStatement } from '../statement'
import { findFragment } from './fragment'

/** The first sentence without the words between the bars. */
function fragmentOf(marked: string) {
  const [before = '', cut = '', after = ''] = marked.split('|')
  const text = `${before}${cut}${after}`
  const [sentence] = readArticle(text).sentences
  if (sentence === undefined) throw new Error('no sentence')
  const whole = makeStatement({ text, sentence, keep: [], swaps: [] })
  return findFragment(
    sentence,
    cut === '' ? whole : cutStatement(text, whole, { start: before.length, end: before.length + cut.length }),
  )
}

describe('findFragment', () => {
  it.each([
    ['half-clause', 'Since Elm was sold to Norway|, the harbour has been closed|.'],
    ['half-comparison', 'The new tower of Elm is taller| than the old one of Dover|.'],
    ['half-comparison', 'A study found that the more boats are built in Elm|, the fewer are sold|.'],
    ['answers-another', 'Yes, the harbour of Elm was sold to Norway in 1902.'],
    ['answers-another', 'An example is the harbour of Elm, which was sold to Norway.'],
    ['half-clause', 'In 1902, Elm and Dover did.'],
    ['half-clause', 'Although shows that salt is dear in all of Norway, Elm has the highest price.'],
    ['half-comparison', 'The price of salt hit its highest level| since 1931|.'],
    [
      'half-list',
      'In 1902, forty towns wanted a pier of stone, six towns sold the old harbour|, and two towns of Elm bought ships|.',
    ],
    ['no-verb', 'The harbour of Elm in the north of Norway.'],
    [
      'half-clause',
      'Between the autumn of 1902, when two sailors robbed a ferry of Elm in Norway|, and the spring of 1904, Edward Hill built a harbour|.',
    ],
    ['half-clause', 'Edward Hill| sold the harbour of Elm, who| was born in Norway.'],
    [
      'half-clause',
      'Edward Hill sold the harbour of Elm, whereas boats for the crew, licences for old sailors| were kept|.',
    ],
    [
      'half-comparison',
      'Between the autumn of 1902| and the spring of 1904|, Edward Hill built a harbour in Elm.',
    ],
    [
      'half-comparison',
      'Edward Hill was the owner not only of the harbour of Elm| but also of the mills of Dover|.',
    ],
    [
      'half-list',
      'Edward Hill declared war on Dover, blamed Martha Stone for the fire|, and sold the harbour of Elm|.',
    ],
    ['half-list', 'Edward Hill built a harbour, founded a school in Elm|, and moved to Norway|.'],
    ['half-clause', 'In 1902, Edward Hill convinced several merchants| to build a mill in Elm|.'],
    ['half-clause', 'Edward Hill approached the king of Norway| for permission to build a canal|.'],
    ['half-list', 'Irish sailors received thirty dollars a month; masters of Elm, forty dollars.'],
    [
      'half-list',
      'The ports were scenes of strife from which sailors like Hill, who left the old masters|, were driven|.',
    ],
  ])('%s: %s', (code, marked) => {
    expect(fragmentOf(marked)).toBe(code)
  })

  it.each([
    'Justin Hill also focused on keeping the harbour of Elm clean.',
    'The strike began the year of the mills and, within two months, the strikes had spread to Elm.',
    'Since 1902, the harbour of Elm has been closed to boats.',
    'As of 2010, Elm has a harbour of its own.',
    'When Elm was sold to Norway, the harbour was closed.',
    'The new tower of Elm is taller than the old one of Dover.',
    'After the storm of 1902, the harbour of Elm was closed.',
    'Between the autumn of 1902 and the spring of 1904, Edward Hill built a harbour.',
    'Trade between the islands of Norway grew in 1902|, and Edward Hill moved to Elm|.',
    'Edward Hill was the owner not only of the harbour of Elm but also of the mills of Dover.',
    'Edward Hill built a harbour in Elm, whereas Martha Stone built a mill.',
    'Edward Hill wrote a book about whales while abroad.',
    'After whaling was banned through the 3rd Act in 1902, envy and prejudice against poor people persisted.',
    'Edward Hill convinced several merchants of Elm to build a mill| in 1902|.',
    'Edward Hill led the army of Norway to the coast.',
    'The fleet of Elm had three ships: the Gull, of oak; the Swan, of pine.',
    'Edward Hill closed the harbour| and sold the ferry of Elm|.',
    '|Edward Hill said that |the harbour of Elm was sold to Norway in 1902.',
  ])('whole: %s', (marked) => {
    expect(fragmentOf(marked)).toBeNull()
  })
})

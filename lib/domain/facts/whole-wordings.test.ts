import { describe, expect, it } from 'vitest'
import { listWordings } from '@/tests/fixtures/facts/list-wordings'
import { analyse } from '@/tests/fixtures/import/analyse'

describe('what cuts leave', () => {
  it('keeps "now" where a place is told by what it is today', () => {
    const text = 'The old town of Elm stands in what is now southern Norway near the Danish border.'
    expect(listWordings(text).join('\n')).not.toContain('what is southern')
  })

  it('asks nothing of "more than a third" as of a name', () => {
    const text =
      'More than a quarter have bought software through spam letters and 24% have bought lamps or jewellery.'
    expect(listWordings(text).join('\n')).not.toMatch(/More than,/u)
  })

  it('keeps both commas of a pair', () => {
    const text = 'An updated version, titled the Elm-5 Text Revision (or TR), was published in 2022.'
    expect(listWordings(text)).toContain(
      'An updated version, titled the Elm-5 Text Revision, was published in 2022.',
    )
  })

  it('takes an adverb and its participle with the words before them', () => {
    const text =
      'Hill worked with friends in the oil trade near the harbour of Dover, but by 1870, Edward Hill ventured out on his own, using his savings and founding the Elm Oil Company of Norway, initially valued at $1 million.'
    expect(listWordings(text).join('\n')).not.toContain('his own initially')
  })

  it('does not cut a verb that lost its subject to the parser', () => {
    const text =
      "Adrian Hill was dropped after suggesting the signing of the Elm Treaty, under Henry Stone's government, was an act of treason."
    expect(listWordings(text).filter((words) => /Who was dropped/u.test(words))).toEqual([])
  })

  it('does not give one thing\'s "its" to many', () => {
    const text =
      'The Danes were made rich as the keepers of this harbour and had a keen interest in protecting its role in the trade with Norway.'
    expect(listWordings(text).join('\n')).not.toMatch(/^The Danes had a keen interest/mu)
  })

  it.each([
    ['Like Carnegie, John Hill was born in 1839 in Norway.', 'John Hill was born in 1839 in Norway.'],
    [
      'Shortly thereafter, Henry Hill sold the Elm Mill to Norway in 1902.',
      'Henry Hill sold the Elm Mill to Norway in 1902.',
    ],
  ])('leaves out an opener that hangs on another: %s', (text, wording) => {
    expect(listWordings(text)).toContain(wording)
  })
})

describe('wordings that are found where the sentence as it stands is not fit', () => {
  it.each([
    [
      'In 1911, Martha Stone published The Low Tide in which she doubted the belief that it was the duty of sailors to marry.',
      'In 1911, Martha Stone published The Low Tide.',
    ],
    [
      'Around the same time, Hill’s Elm Talks, printed in 1931, helped to found the study of the tides, which studies how water and wind work on each other. [1] [2]',
      'Hill’s Elm Talks, printed in 1931, helped to found the study of the tides, which studies how water and wind work on each other.',
    ],
    [
      'Edward Hill spent ten years at the Elm Academy and a year as a keeper of the northern lighthouse before joining the navy of Norway in the city of Oakham for the summer season in 1971. [1]',
      'Edward Hill spent ten years at the Elm Academy and a year as a keeper of the northern lighthouse.',
    ],
    [
      'Other towns, such as Oakford in Norway, left the union because it had raised a harbour tax.',
      'Towns, such as Oakford in Norway, left the union.',
    ],
    [
      'Norway built courts in Elm, which was then part of Denmark, and in the port of Dover.',
      'Norway built courts in Elm, which was then part of Denmark, and in the port of Dover.',
    ],
    [
      'Keepers such as Martha Stone have changed the lamps of Elm to make them more exact and useful.',
      'Keepers such as Martha Stone have changed the lamps of Elm to make them more exact and useful.',
    ],
    [
      'Forty sailors from the Danish harbours gathered in 1831 near the old mill.',
      'Forty sailors from the Danish harbours gathered in 1831 near the old mill.',
    ],
    [
      'Around age fifteen, boys donned the red cap of their island, a sign of their new rights.',
      'Around age fifteen, boys donned the red cap of their island, a sign of their new rights.',
    ],
  ])('%s', (text, wording) => {
    expect(listWordings(text)).toContain(wording)
  })

  it('asks for the age of many, not of one', () => {
    const ages = (text: string) => analyse(text).claims.filter(({ answer }) => answer.quote === 'fifteen')
    expect(
      ages('Around age fifteen, boys donned the red cap of their island, a sign of their new rights.'),
    ).toHaveLength(1)
    expect(ages('At the age of fifteen, Edward Hill received a knife and a boat.')).toEqual([])
  })

  it('leaves no list without its last member', () => {
    const text =
      'Forty sailors from the Danish harbours gathered in 1831 to demand the end of all customs duties on oak, the return of the ships, better protection from the storms, the building of a wall, and the creation of a free harbour in Elm.'
    expect(listWordings(text).join('\n')).not.toContain('from the storms.')
  })

  it('asks for a treaty together with its year', () => {
    expect(listWordings('The Elm Treaty of 1921 ended the war with Norway.')).toContain(
      'Which treaty of 1921 ended the war with Norway?',
    )
  })

  it('asks who did what is told behind the noun', () => {
    const text = 'The Elm Lighthouse, designed by Edward Hill and his pupils, was opened to sailors in 1931.'
    expect(listWordings(text)).toContain('Who designed the Elm Lighthouse?')
  })
})

describe('a definite noun that other words only seem to tell', () => {
  it.each([
    'Edward Hill had a cut on his hand. Edward Hill suffered the cut playing against France at Elm in 1931.',
    'Edward Hill made the claim about Norway in the Elm Bill debate of 1931.',
    'The amount of energy involved corresponds to a wave with a length of 21 metres in Norway.',
  ])('is asked of nothing: %s', (text) => {
    expect(listWordings(text).filter((words) => /the (?:cut|claim|amount)/iu.test(words))).toEqual([])
  })

  it('is told by "that"', () => {
    expect(
      listWordings('Edward Hill made the claim that Norway lost 40 ships in 1931.').length,
    ).toBeGreaterThan(0)
  })
})

describe('questions in the sentence’s own form', () => {
  it('keeps a past that looks like a present', () => {
    const text = 'Before the mills, strong customs bound the young to care for the old in Norway.'
    expect(listWordings(text)).toContain('What bound the young to care for the old in Norway?')
  })

  it('keeps the capital of a name before the noun', () => {
    expect(listWordings('Ireland coach Edward Hill bought the harbour in Elm in 1920.')).toContain(
      'Which Ireland coach bought the harbour in Elm in 1920?',
    )
  })

  it('asks for a dynasty as one', () => {
    const text = 'After the reign of Hill, the Oak dynasty encountered numerous difficulties in Norway.'
    expect(listWordings(text).join('\n')).not.toMatch(/What encountered/u)
  })

  it.each([
    [
      'During the war, Edward Hill extensively researched persuasion for the Elm Army in Norway.',
      /What did Edward/u,
    ],
    [
      'The Elm Guide of 1902, for example, listed lameness as a disorder of ships in Norway.',
      /What did the Elm/u,
    ],
  ])('asks for no object that is half a phrase or one of many: %s', (text, question) => {
    expect(listWordings(text).filter((words) => question.test(words))).toEqual([])
  })
})

describe('definitions that define nothing', () => {
  it.each([
    'Direct imaging is an important technique for studying a distant planet. Direct imaging needs a large mirror. Most imaging is slow.',
    'Fort Marrow, the old arsenal town in Norway, sold bullets to Elm in 1902.',
  ])('are not asked backwards: %s', (text) => {
    expect(listWordings(text).filter((words) => /What is the (?:term|name)/u.test(words))).toEqual([])
  })
})

describe('half a sentence', () => {
  it.each([
    [
      'a time whose clause is gone',
      'Hill won a victory in August 1824 at the Battle of Elm, and in December 1824, his skilled chief of staff Antonio Stone defeated a much larger force at the Battle of Oak.',
      /and in December 1824\.$/u,
    ],
    [
      'a phrase that is a heading',
      'On what we know about Norway and on the Elm-Oak mission to explore further.',
      /^On what/u,
    ],
    [
      'a clause with "when" alone',
      'When the Elm Supreme Court ruled that the Oak Oil Company must dissolve, as its monopoly control over all refining operations in the U.S. was in violation of state and federal statutes, Hill shifted to yet another legal entity, called a holding company model.',
      /in the U\.S\.$/u,
    ],
    [
      'a meaning cut before its "but"',
      'Features of the message include subtlety (the quality of being important, but not obvious) in Norway.',
      /being important\?/u,
    ],
  ])('is asked of nothing: %s', (_, text, wording) => {
    expect(listWordings(text).filter((words) => wording.test(words))).toEqual([])
  })
})

describe('whose deed it is', () => {
  it.each([
    [
      'Dean confessed, and on April 30, Henry Stone fired him and requested the resignation of his aides John Hill and Edward Elm, also implicated.',
      /Dean requested|Who requested/u,
    ],
    [
      'Edward Hill’s psychodynamic view of the mind was the first comprehensive theory of the mind, explaining a wide variety of both normal and odd behaviour.',
      /^Who was the first/u,
    ],
  ])('is not told of another: %s', (text, wording) => {
    expect(listWordings(text).filter((words) => wording.test(words))).toEqual([])
  })

  it('is of no time that anybody knows without a name or figure', () => {
    expect(listWordings('At that time, the two chambers of a council were divided based on class.')).toEqual(
      [],
    )
  })
})

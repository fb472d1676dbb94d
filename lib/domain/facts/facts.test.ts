import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { findContextNeed } from './check/context'
import { isListMember } from './check/uniqueness'
import { findProtagonist } from './find-protagonist'
import { resolveSubjects } from './resolve-subjects'
import { makeStatement, renderStatement } from './statement'
import { eachVariant } from './statement-variants'

const answersOf = (text: string, title: string | null = null) =>
  analyse(text, title).claims.map((claim) => claim.answer.quote)

function stateFirst(text: string) {
  const { document } = analyse(text)
  const [sentence] = document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  return { document, sentence, statement: makeStatement({ text, sentence, keep: [], swaps: [] }) }
}

describe('makeStatement', () => {
  it.each([
    ['However, the tower was built in 1874. [4]', 'The tower was built in 1874.'],
    ['On Thursday, the army took the town of Elm.', 'The army took the town of Elm.'],
    ['The army took the town on Thursday in the rain.', 'The army took the town in the rain.'],
    [
      'Rather than being glad, Norway sold the harbour of Elm in 1902.',
      'Norway sold the harbour of Elm in 1902.',
    ],
    ['Beginning with the local races, Norway won two harbours in Elm.', 'Norway won two harbours in Elm.'],
    [
      'Four students of Elm—Edward Hill, Martha Stone, and two of their friends—entered the shop.',
      'Four students of Elm entered the shop.',
    ],
    ['The mill of Elm - the oldest in Norway - fell in 1902.', 'The mill of Elm fell in 1902.'],
    ['By contrast the mill of Elm fell in 1902.', 'The mill of Elm fell in 1902.'],
    ['As shown in, the tower was built in 1874.', 'The tower was built in 1874.'],
    ['The tower (French: la tour) was built in 1874.', 'The tower was built in 1874.'],
    ['The keeper has also painted the tower.', 'The keeper has painted the tower.'],
    ['A storm yesterday broke the pier of Elm.', 'A storm broke the pier of Elm.'],
    ['But the tower stood.', 'The tower stood.'],
    ['• The tower stood.', 'The tower stood.'],
    ['The town recently bought the tower.', 'The town bought the tower.'],
    ['Friday, July 21, 2017 The tower was sold.', 'The tower was sold.'],
    ['In exchange, Norway gave up the harbour of Elm.', 'Norway gave up the harbour of Elm.'],
    [
      'Soon sailors of Elm were hunting whales with iron hooks.',
      'Sailors of Elm were hunting whales with iron hooks.',
    ],
    ['Outraged, Martha Hill sold the brass lamp.', 'Martha Hill sold the brass lamp.'],
    ['Soon after the war the tower fell.', 'Soon after the war the tower fell.'],
    ['Martha Hill then sold the brass lamp.', 'Martha Hill sold the brass lamp.'],
    [
      'In painting, for example, Hill’s stages are abstract ideas.',
      'In painting, Hill’s stages are abstract ideas.',
    ],
    ['The keeper also sold the lamp.', 'The keeper sold the lamp.'],
    ['Norway took the rest of Elm as well.', 'Norway took the rest of Elm.'],
    ['The keeper, however, sold the lamp.', 'The keeper sold the lamp.'],
    ['The poems of Li Wen 李文 were lost in 1902.', 'The poems of Li Wen were lost in 1902.'],
    [
      'The port has boats from Elm (two); Oak (three); and Dover (one).',
      'The port has boats from Elm, Oak, and Dover.',
    ],
  ])('%s → %s', (text, expected) => {
    const { statement } = stateFirst(text)
    expect(renderStatement(text, statement)).toBe(expected)
  })

  it('never cuts what it is told to keep', () => {
    const text = 'The tower (built in 1874) stood.'
    const { sentence } = stateFirst(text)
    const statement = makeStatement({ text, sentence, keep: [{ start: 20, end: 24 }], swaps: [] })
    expect(renderStatement(text, statement)).toBe(text)
  })
})

describe('eachVariant', () => {
  const variantsOf = (text: string) => {
    const { sentence, statement } = stateFirst(text)
    return [...eachVariant({ text, sentence, statement, keep: [] })].map((variant) =>
      renderStatement(text, variant),
    )
  }

  it.each([
    [
      'The old keeper sold the brass lamp in 1931, which made the town angry.',
      'The old keeper sold the brass lamp in 1931.',
    ],
    [
      'The old keeper, who was from Elm, sold the brass lamp in 1931.',
      'The old keeper sold the brass lamp in 1931.',
    ],
    [
      'No keeper was ever hurt on the rock, but the storm killed 19 sailors of the brig.',
      'The storm killed 19 sailors of the brig.',
    ],
    [
      'The old keeper sold the brass lamp in 1931; the town was angry with him.',
      'The old keeper sold the brass lamp in 1931.',
    ],
    [
      'The old keeper painted the high tower in 1880 and sold the brass lamp of it.',
      'The old keeper painted the high tower in 1880.',
    ],
    [
      'Although he was ill, the old keeper sold the brass lamp in 1931.',
      'The old keeper sold the brass lamp in 1931.',
    ],
    ['Elm, is the oldest town of the north coast.', 'Elm is the oldest town of the north coast.'],
  ])('of %s has %s', (text, expected) => {
    expect(variantsOf(text)).toContain(expected)
  })

  it.each([
    // What limits a claim stays: without it the rest would say more than the article.
    ['In 2010, the port of Elm had 40 boats and two piers.', 'The port of Elm had 40 boats and two piers.'],
    ['Peter Hill, known as Long Peter, was the keeper of the light.', 'Peter Hill.'],
    ['The ship sailed to Elm, Dover, and the islands of the north.', 'The ship sailed to Elm, Dover.'],
  ])('of %s has not %s', (text, unwanted) => {
    expect(variantsOf(text)).not.toContain(unwanted)
  })
})

describe('a sentence of two matters', () => {
  const firstFor = (text: string, answer: string) => {
    const { sentence } = stateFirst(text)
    const keep = [{ start: text.indexOf(answer), end: text.indexOf(answer) + answer.length }]
    const statement = makeStatement({ text, sentence, keep, swaps: [] })
    const [first] = [...eachVariant({ text, sentence, statement, keep })]
    return first === undefined ? null : renderStatement(text, first)
  }
  const TWO =
    'Elm was made a town with two harbours in 1950 and in 1954, Oak was sold to the harbour of Dover.'

  it.each([
    [TWO, '1950', 'Elm was made a town with two harbours in 1950.'],
    [TWO, '1954', 'In 1954, Oak was sold to the harbour of Dover.'],
    [
      'Norway agreed and sent 200 sailors to Elm in June 1917.',
      '200',
      'Norway sent 200 sailors to Elm in June 1917.',
    ],
    [
      'Norway agreed and slowly sent 200 sailors to Elm in June 1917.',
      'June 1917',
      'Norway slowly sent 200 sailors to Elm in June 1917.',
    ],
    // Too little would be left to tell which fact is meant.
    [
      'Martha Hill met Stone and sold her old house in Elm.',
      'Stone',
      'Martha Hill met Stone and sold her old house in Elm.',
    ],
  ])('is shortened to the answer’s own: %s (%s)', (text, answer, expected) => {
    expect(firstFor(text, answer)).toBe(expected)
  })
})

describe('findContextNeed', () => {
  const needOf = (text: string) => {
    const { document, claims } = analyse(text)
    void claims
    const sentence = document.sentences.at(-1)
    if (sentence === undefined) throw new Error('no sentence')
    return findContextNeed(document, {
      sentence,
      statement: makeStatement({ text, sentence, keep: [], swaps: [] }),
    })
  }

  it.each([
    'They attacked the town of Elm in 1902.',
    'This tower was built in Elm in 1874.',
    'Its walls were built in 1874 by monks.',
    'The company bought the lamp in 1931.',
    'Edward Hill sold it in 1931 to Norway.',
    'Poisson asked him to come to Paris.',
    'Three years ago Edward Hill left Paris.',
    'Edward Hill lived there for ten years.',
    'There the 62 wrecks of Elm lay on the reef.',
    'A big roadblock to its goals is the Navy.',
    'Such towers were built by Edward Hill.',
    'Edward Hill left the town for the same reason.',
    'By 1950, that share had grown to seven in ten.',
    'By 1950, that percentage had grown to seven in ten, as more than two million sailors of Elm took advantage of the law.',
    'General Edward Hill followed them over the border in March 1818.',
    'In Norway, a similar law led to the rise of Elm.',
    'Norway was given 25 years to carry out the ban.',
    'The second test was done with a lost purse in Elm.',
    'Norway said its views were shared by Elm.',
    'The chapter on work shows the wealth of Norway.',
    'In some cases the wall of Elm was broken in 1902.',
    'Wounded in his shoulder, Martha Hill was taken to Elm in 1918.',
    'There the boats of Elm lay in 1902.',
    'Edward Hill followed his tax laws in Norway.',
    'The Council of Elm sought to have them work together in 1902.',
    'There is a delicate line to walk in Elm.',
  ])('sees that this cannot stand alone: %s', (text) => {
    expect(needOf(text)).not.toBeNull()
  })

  it.each([
    'Edward Hill sold his boat in 1931 to Norway.',
    'As Rome lost ground, its law spread to Gaul.',
    'The town of Elm bought the lamp in 1931.',
    'The largest ship sank off Elm in 1851.',
    'Members of the navy said that Elm was lost in 1851.',
    'The United Nations moved to New York in 1951.',
    'There are three kinds of harbour in Norway.',
    'Wounded in his shoulder, Edward Hill was taken to Elm in 1918.',
    'Norway lies far from both Elm Town and Dover.',
    'The industrial era saw many poor workers in Elm.',
    'One of the last painters of Elm, Hill sold his house in 1902.',
    'Most children in Elm learn to sail at seven.',
    'More than 40 boats of Elm sank in 1902.',
    'Norway lost 40 ships, and their captains fled in 1902.',
    'The war in Norway began in 1902.',
    'In the 1500s Norway sold forty ships to Denmark.',
    'One farm in Norway was sold for forty dollars in 1931.',
    'Only Norway and Denmark stayed in the union of Elm.',
    'In 1991, Elm, Dover, and Norway declared their independence.',
    'Norway have lost both their games in Elm, but travel to Dover with high hopes.',
    'The two harbours of Elm were closed in 1902.',
    'The book, Low Tide, was sold to Norway in 1931.',
  ])('lets this stand alone: %s', (text) => {
    expect(needOf(text)).toBeNull()
  })

  it('knows a definite noun by the article’s title', () => {
    const text = 'The crane fell on the market of Elm in 1902.'
    const { document } = analyse(text, 'Crane falls in Elm')
    const [sentence] = document.sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(
      findContextNeed(document, {
        sentence,
        statement: makeStatement({ text, sentence, keep: [], swaps: [] }),
      }),
    ).toBeNull()
  })
})

describe('opening pronouns', () => {
  it('are resolved in a clause that opens the sentence', () => {
    const { document } = analyse('Edward Hill was born in Elm. When he died in 1902, Dover was at war.')
    expect([...resolveSubjects(document, null).values()].map((swap) => swap.by)).toEqual(['Edward Hill'])
  })

  it('are resolved by subject continuity', () => {
    const { document } = analyse('Edward Hill was born in Elm. He died in Dover in 1902.')
    expect([...resolveSubjects(document, null).values()].map((swap) => swap.by)).toEqual(['Edward Hill'])
  })

  it.each([
    'Edward Hill met Henry Stone in Elm. He died in Dover in 1902.',
    'The tower was built in Elm. It fell in Dover in 1902.',
    'Edward Hill was born in Elm. The town was small. He died in Dover in 1902.',
  ])('are left alone in doubt: %s', (text) => {
    expect(resolveSubjects(analyse(text).document, null).size).toBe(0)
  })

  const LIFE =
    'In 1850 Hill was born in Elm. He studied in Dover. The school was small. He left it in 1890. His boat sank in 1895. Hill was saved. He wrote a book. Hill died in 1902. Hill had a son.'

  it('are the one person’s whose life it is', () => {
    expect(findProtagonist(analyse(LIFE, 'Edward Hill').document)).toMatchObject({
      entity: 'hill',
      gender: 'he',
    })
  })

  it('are a person’s of the title, however often what they played in is named', () => {
    const text =
      'Martha Stone was born in Elm. She was known for Marrow. Stone starred in Marrow. She left Marrow in 1950. Stone died in Dover. She was buried in Marrow. Her son played in Marrow.'
    expect(findProtagonist(analyse(text, 'Marrow star Martha Stone dies').document)?.name).toBe(
      'Martha Stone',
    )
    expect(findProtagonist(analyse(text, 'An old play').document)).toBeNull()
  })

  it('are not somebody’s who is only named often', () => {
    expect(
      findProtagonist(analyse(LIFE.replace(/1850 Hill was/u, '1850 he was'), 'Martha Stone').document),
    ).toBeNull()
  })
})

describe('isListMember', () => {
  it.each([
    ['Its law spread to Mali, Chad, and Niger.', 'Chad', true],
    ['Its law spread to Mali and Niger.', 'Mali', true],
    ['It works with groups such as the Boko Haram.', 'Boko Haram', true],
    ['He was born in Paris, France, to a painter.', 'Paris', false],
    ['The storm killed 107 people and wounded 238 others.', '107', false],
    ['It lies in Mali near the old salt road.', 'Mali', false],
  ])('%s: %s is %s', (text, answer, expected) => {
    const { document } = analyse(text)
    const sentence = document.sentences[0]
    const mention = sentence?.mentions.find((other) => other.text === answer)
    if (sentence === undefined || mention === undefined) throw new Error('no mention')
    expect(isListMember(sentence, mention)).toBe(expected)
  })
})

describe('findClaims', () => {
  it('asks for an acronym, and for a letter with the name that it stands in', () => {
    const text =
      'The Northern Rail Company (NRC) ran it. NRC-E came later. The E stands for Elm, a town in the hills.'
    expect(analyse(text).claims.map((claim) => claim.question)).toEqual(
      expect.arrayContaining(['What does NRC stand for?', 'What does the E in NRC-E stand for?']),
    )
  })

  it('asks nothing that two could answer', () => {
    expect(
      answersOf(
        'The Redcaps want a free port in Elm. While the mayor wants peace, the Blackcaps want a free port in Elm.',
      ),
    ).not.toContain('Redcaps')
  })

  it('asks nothing of opinions, forecasts, quotations, pronoun holders or broken sentences', () => {
    const text = [
      'In my opinion, Edward Hill left Paris in 1902.',
      'Edward Hill will leave Paris for Rome in 2031.',
      '“Edward Hill left Paris for Rome in 1902,” she said.',
      'She said that Edward Hill left Paris for Rome in 1902.',
      'Edward Hill held strongholds from 1902 on in Eastern.',
    ].join('\n')
    expect(answersOf(text)).toEqual([])
  })

  it('keeps the holder of a figure', () => {
    const { claims } = analyse('The Coastal Society estimates that nearly 62 ships sank off Elm.')
    expect(claims.find((claim) => claim.answer.quote === '62')?.fact).toMatchObject({
      status: 'attributed',
      hedge: 'nearly',
      holder: { text: 'The Coastal Society' },
    })
  })

  it('gives verbatim spans for facts, answers and arguments, on any words', () => {
    const words = fc.constantFrom(
      'Edward Hill',
      'Paris',
      'the',
      'tower',
      'was',
      'built',
      'in',
      '1874',
      'by',
      'nearly',
      '62',
      'ships',
      '.',
      '. The',
      ',',
      '“',
      '”',
      '(CHS)',
      'Coastal Heritage Society',
      'he',
      'said',
      '\n',
      'According to',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ')
        for (const { fact, answer } of analyse(text).claims) {
          for (const quote of [fact, answer, ...Object.values(fact.arguments)])
            expect(text.slice(quote.start, quote.end)).toBe(quote.quote)
          if (fact.holder !== null)
            expect(text.slice(fact.holder.start, fact.holder.end)).toBe(fact.holder.text)
        }
      }),
      { numRuns: 150 },
    )
  })
})

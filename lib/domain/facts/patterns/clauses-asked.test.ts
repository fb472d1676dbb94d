import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { isSomebody } from './who-or-what'

/** Questions of some patterns that a sentence is asked with, with their keys. */
function ask(text: string, pattern: string): string[] {
  return analyse(text).claims.flatMap((claim) =>
    claim.question === null || claim.pattern !== pattern ? [] : [`${claim.question} ${claim.answer.quote}`],
  )
}

describe('a longer subject', () => {
  it.each([
    [
      'Rising prices of winter fodder drove salt farmers from Elm to Norway.',
      'What drove salt farmers from Elm to Norway? Rising prices of winter fodder',
    ],
    [
      'Silt traps are used to measure the growth of salt marshes.',
      'What is used to measure the growth of salt marshes? Silt traps',
    ],
    [
      'Salt marsh populations began to recover from the oil spill in 1931.',
      'Who began to recover from the oil spill in 1931? Salt marsh populations',
    ],
    [
      'Weapons made of flint helped early farmers to defend their cattle against wolves.',
      'What helped early farmers to defend their cattle against wolves? Weapons made of flint',
    ],
  ])('%s', (text, question) => {
    expect(ask(text, 'subject')).toContain(question)
  })

  it.each([
    'The study of the tide gates showed that the lower streets of Elm were safe.',
    'Marsh water in the cellars of Elm may cause a rot of the old beams.',
    'The result of the long quarrel united the rival guilds of Elm against the crown.',
    'Its resistance to the salt tax united the rival guilds of Elm against the crown.',
    'Nothing in the law of the marsh created a new guild of salt farmers at Elm.',
  ])('is not asked where it says little, may be so or points elsewhere: %s', (text) => {
    expect(ask(text, 'subject')).toEqual([])
  })
})

describe('what something is said to be', () => {
  it('asks for what is described', () => {
    expect(
      ask('A shingle bank is a natural wall that keeps the sea out of low marshes.', 'identity'),
    ).toEqual(['What is a natural wall that keeps the sea out of low marshes? shingle bank'])
  })

  it('asks for nothing that is only judged', () => {
    expect(ask('The shingle bank is an important part of the story.', 'identity')).toEqual([])
  })

  it('asks for what has a quality, with its measure', () => {
    expect(ask('Young eels are very sensitive to small changes of salt in the water.', 'quality')).toEqual([
      'What are very sensitive to small changes of salt in the water? Young eels',
    ])
    expect(ask('Young eels are important to the fishermen of the marsh.', 'quality')).toEqual([])
  })

  it('asks for a body, too', () => {
    expect(
      ask('The Coastal Society is responsible for counting the wrecks of the winter storms.', 'quality'),
    ).toEqual([
      'Which organisation is responsible for counting the wrecks of the winter storms? Coastal Society',
    ])
  })
})

describe('what a clause behind its comma tells', () => {
  it('asks for the thing', () => {
    expect(
      ask(
        'The guild drained the reed ponds, which had served as nurseries for eels and young herring.',
        'aside-clause',
      ),
    ).toEqual(['What had served as nurseries for eels and young herring? reed ponds'])
  })

  it('asks for nothing where the clause may hang on more than the noun', () => {
    expect(
      ask(
        'The guild sold its boats and ponds, which had served as nurseries for eels and herring.',
        'aside-clause',
      ),
    ).toEqual([])
  })
})

describe('whose view it is', () => {
  it('is asked of a name, however uncertain the view', () => {
    expect(
      ask('The geographer Ada Hill believed that salt marshes were the beds of old rivers.', 'believer'),
    ).toEqual(['Which geographer believed that salt marshes were the beds of old rivers? Ada Hill'])
  })

  it('is not asked of a view that points elsewhere', () => {
    expect(
      ask('The geographer Ada Hill believed that these marshes were the beds of old rivers.', 'believer'),
    ).toEqual([])
  })
})

describe('what is named behind the verb', () => {
  it('is asked by the words before it', () => {
    expect(
      ask('Two branches of the Salt River meet below Elm at a place called the Gullet.', 'called-there'),
    ).toEqual(['What is the place called at which two branches of the Salt River meet below Elm? Gullet'])
  })

  it('is not asked of half a clause', () => {
    expect(ask('They meet the Salt River below Elm at a place called the Gullet.', 'called-there')).toEqual(
      [],
    )
  })
})

describe('what was acted on', () => {
  it.each([
    [
      'Early engineers built stone harbours with lime mortar that hardens under water.',
      'What did early engineers build with lime mortar that hardens under water? stone harbours',
    ],
  ])('%s', (text, question) => {
    expect(ask(text, 'acted-on')).toContain(question)
  })

  it('is not asked where the verb says too little of it', () => {
    expect(ask('Salt farmers provided winter fodder for the cattle of Elm in 1822.', 'acted-on')).toEqual([])
  })
})

describe('who does something, and by whom it is done', () => {
  it('asks for somebody with "by whom"', () => {
    expect(
      ask('The wooden harbour of Elm, built in 1911, was largely ignored by coastal traders.', 'acted-on'),
    ).toEqual(['By whom was the wooden harbour of Elm largely ignored? coastal traders'])
  })

  it.each([
    [
      'doer',
      'A union leader has withdrawn proposals to give female members of the Royal Fleet the same rights as males.',
    ],
    [
      'subject',
      'The depths of the old harbour can be measured accurately, however, and their slow change is relatively simple to detect.',
    ],
    ['doer', 'An official complaint has been made to local watchdogs by the Harbour Board of Elm.'],
    ['subject', "The success of the team's long actions surprised the governor of Elm in 1931."],
  ])('%s asks nothing vague: %s', (pattern, text) => {
    expect(ask(text, pattern)).toEqual([])
  })

  it.each(['Indians', 'farmers', 'team', 'Norwegians'])('%s are somebody', (word) => {
    const [token] = readArticle(`${word} were anxious to see the harbour.`).sentences[0]?.tokens ?? []
    expect(token !== undefined && isSomebody(token)).toBe(true)
  })
})

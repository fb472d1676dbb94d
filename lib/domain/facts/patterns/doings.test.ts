import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'

/** Questions that a sentence is asked with, with their keys. */
function ask(text: string, title: string | null = null): string[] {
  return analyse(text, title).claims.flatMap(({ question, answer, isOpen }) =>
    question === null || isOpen === true ? [] : [`${question} ${answer.quote}`],
  )
}

describe('who or what did it', () => {
  it.each([
    [
      'Cheap river coal allowed the glassmakers of Elm to work through the winter.',
      'What allowed the glassmakers of Elm to work through the winter? Cheap river coal',
    ],
    [
      'Low water levels expose the old piers of Elm at the end of the summer.',
      'What exposes the old piers of Elm at the end of the summer? Low water levels',
    ],
    [
      'Cold river water allowed the glassmakers of Elm to work through the winter.',
      'What allowed the glassmakers of Elm to work through the winter? Cold river water',
    ],
    [
      'In 1820, local fishermen forced the Coastal Society to open its archive.',
      'Who forced the Coastal Society to open its archive in 1820? local fishermen',
    ],
  ])('%s', (text, question) => {
    expect(ask(text)).toContain(question)
  })

  it.each([
    'Other new laws allowed the glassmakers of Elm to work through the winter.',
    'These low levels expose the old piers of Elm at the end of the summer.',
    'The captain Edward Hill forced the Coastal Society to open its archive in 1820.',
    'Local fishermen forced the guild to open an old archive for the whole winter.',
  ])('is not asked where it points elsewhere, is named or could be anybody: %s', (text) => {
    expect(
      ask(text).filter(
        (each) => /^(?:What|Who|In 1820, who) (?:allow|expose|force)/u.test(each) && !/Hill$/u.test(each),
      ),
    ).toEqual([])
  })

  it('is not asked where the title has it', () => {
    expect(
      ask('Cheap river coal allowed the glassmakers of Elm to work through the winter.', 'Cheap river coal'),
    ).toEqual([])
  })
})

describe('what was done to what', () => {
  it.each([
    [
      'Edward Hill dissolved the harbour guild in 1822.',
      'What did Edward Hill dissolve in 1822? harbour guild',
    ],
    [
      'In 1822, Edward Hill repaired the salt pumps at Elm.',
      'What did Edward Hill repair at Elm in 1822? salt pumps',
    ],
  ])('%s', (text, question) => {
    expect(ask(text)).toContain(question)
  })

  it.each([
    'Edward Hill dissolved it in 1822.',
    'Edward Hill wrote an article in 1822 for the harbour guild of Elm.',
    'Edward Hill dissolved the harbour guild and the council in 1822.',
    'Edward Hill shut down the salt pumps at Elm in 1822.',
  ])('is not asked where it says too little or is one of several: %s', (text) => {
    expect(ask(text).filter((each) => each.startsWith('What did'))).toEqual([])
  })
})

describe('kinds that an article sets against each other', () => {
  const text =
    'Closed harbours and open harbours differ in the age of their walls.\nClosed harbours let in little water between the two tides.\nOpen harbours need a long wall of stone against the storms.'

  it('are asked for by what is said of one', () => {
    expect(ask(text)).toContain('Which harbours need a long wall of stone against the storms? Open harbours')
  })

  it('but not where there is only one kind', () => {
    expect(
      ask('Open harbours need a long wall of stone against the storms.').filter((each) =>
        each.startsWith('Which'),
      ),
    ).toEqual([])
  })
})

describe('what some things are examples of', () => {
  it.each([
    [
      'Smuggling, piracy, and wrecking are all types of coastal crime.',
      'What are smuggling, piracy, and wrecking types of? coastal crime',
    ],
    [
      'Tidal mammals such as seals, otters, and walruses rest on the piers of Elm.',
      'What are seals, otters, and walruses examples of? Tidal mammals',
    ],
  ])('%s', (sentence, question) => {
    expect(ask(sentence)).toContain(question)
  })

  it.each([
    'Various animals such as seals, otters, and walruses rest on the piers of Elm.',
    'Its tidal mammals such as seals, otters, and walruses rest on the piers of Elm.',
  ])('is not asked where it says nothing: %s', (sentence) => {
    expect(ask(sentence).filter((each) => each.includes('examples of'))).toEqual([])
  })
})

describe('the name that a thing is given', () => {
  it.each([
    [
      'A coastal movement called Tidalism formed in 1820 to save the salt marshes of Elm.',
      'Which coastal movement formed in 1820 to save the salt marshes of Elm? Tidalism',
    ],
    [
      'The treaty, known as the Elm Accord, ended the long war of the herring fleets.',
      'Which treaty ended the long war of the herring fleets? Elm Accord',
    ],
  ])('%s', (sentence, question) => {
    expect(ask(sentence)).toContain(question)
  })

  it('is not asked for where two are named', () => {
    expect(
      ask('A coastal movement called Elm and Oak formed in 1820 to save the salt marshes of Norway.').filter(
        (each) => /^Which coastal movement/u.test(each),
      ),
    ).toEqual([])
  })

  it('is a gap where no question can be written', () => {
    const { claims } = analyse(
      'In 1820 the shipwrights of Elm built long boats called tidewings for the herring fleet.',
    )
    expect(
      claims
        .filter(({ question, statement }) => question === null && statement !== null)
        .map(({ answer }) => answer.quote),
    ).toContain('tidewings')
  })
})

describe('what a thing is, said in passing', () => {
  it.each([
    [
      'Edward Hill joined the Salt Guild, a society of farmers founded in 1821, in that winter.',
      'What is the name of the society of farmers founded in 1821? Salt Guild',
    ],
    [
      'The work of Elm is now better and includes watching longshore drift (the means by which sand moves along the coast of Elm), trading, and fishing.',
      'What is the term for the means by which sand moves along the coast of Elm? longshore drift',
    ],
    [
      'In winter they hire sluicers, or farmers who look after the gates of the marsh, for the night.',
      'What is the term for farmers who look after the gates of the marsh? sluicers',
    ],
    [
      'Perhaps they meant longshore drift, the movement of sand along a coast.',
      'What is the term for the movement of sand along a coast? longshore drift',
    ],
    [
      'The term reclamation refers to the process of winning fields, meadows, and gardens from the sea.',
      'What is the term for the process of winning fields, meadows, and gardens from the sea? reclamation',
    ],
  ])('%s', (sentence, question) => {
    expect(ask(sentence)).toContain(question)
  })

  it.each([
    'They paid a tax on tea, glass, or goods made of paper in that winter.',
    'They paid a tax on nets, lamps, or boats made of paper in that winter.',
    'Metropolitan Plants, a haven for lovers of flowers, was opened in that winter.',
  ])('is not asked of the last of a row, or where it would fit others: %s', (sentence) => {
    expect(ask(sentence).filter((each) => /^What is the (?:term|name)/u.test(each))).toEqual([])
  })
})

describe('what some things are, all of them named', () => {
  it.each([
    [
      'After tin and lead, the most common metals of Norway are iron, copper (Cu), and zinc.',
      'After tin and lead, what are the three most common metals of Norway? iron, copper (Cu), and zinc',
    ],
    ['They are cod, hake, and sea bass.', null],
    ['The fish are cod, hake, and sea bass.', null],
  ])('%s', (sentence, question) => {
    const asked = ask(sentence).filter((each) => /what are/iu.test(each))
    expect(asked).toEqual(question === null ? [] : [question])
  })
})

describe('what something relies on or is made of', () => {
  it.each([
    ['Tidal farming depends on fresh river mud.', 'What does tidal farming depend on? fresh river mud'],
    ['Old sluice gates are covered with oak bark.', 'What are old sluice gates covered with? oak bark'],
  ])('%s', (sentence, question) => {
    expect(ask(sentence)).toContain(question)
  })
})

describe('what only some do', () => {
  it('is not asked as if all did', () => {
    expect(
      ask('Many tidal farms depend on fresh river mud.').filter((each) => each.startsWith('What do')),
    ).toEqual([])
  })
})

describe('a question whose "his" is somebody of another sentence', () => {
  it('is not asked', () => {
    const text =
      'Edward Hill lost the harbour guild of Elm.\nA long trial in Norway ruined his salt trade in 1822.'
    expect(ask(text).filter((each) => / his /u.test(each))).toEqual([])
  })
})

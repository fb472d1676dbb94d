import { describe, expect, it } from 'vitest'
import { findDrafts, listAsked } from '@/tests/fixtures/facts/find-drafts'
import { apposition } from './apposition'
import { called } from './called'
import { consists } from './consists'
import { definition } from './definition'
import { refers } from './refers'

describe('definition', () => {
  it('asks both ways', () => {
    expect(
      listAsked(
        definition,
        'An estuary is a body of water where a river meets the sea. Every estuary has tides.',
      ),
    ).toEqual([
      'What is the term for a body of water where a river meets the sea? → estuary',
      'What is an estuary? → a body of water where a river meets the sea',
    ])
  })

  it('takes what the tree hung elsewhere up to the stop, and plurals as they are', () => {
    expect(
      listAsked(definition, 'Enzymes are proteins that speed up reactions in the cell. Enzymes need warmth.'),
    ).toEqual([
      'What is the term for proteins that speed up reactions in the cell? → Enzymes',
      'What are enzymes? → proteins that speed up reactions in the cell',
    ])
  })

  it('asks for no term whose words are in its definition', () => {
    expect(
      listAsked(definition, 'Tidal power is the kind of power that the moon gives us. Tidal power is new.'),
    ).toEqual([])
    expect(
      listAsked(
        definition,
        'Marine biology is the branch of biology that studies life in the sea. Marine biology is young.',
      ),
    ).toEqual([
      '– → Marine biology',
      'What is marine biology? → the branch of biology that studies life in the sea',
    ])
  })

  it('names term and definition', () => {
    const [draft] = findDrafts(
      definition,
      'In biology, a niche is the role that a species plays in its surroundings. Each niche is small.',
    )
    expect(
      Object.fromEntries(Object.entries(draft?.arguments ?? {}).map(([name, { quote }]) => [name, quote])),
    ).toEqual({
      term: 'niche',
      definition: 'the role that a species plays in its surroundings',
    })
  })

  it.each([
    'The habit is an action that a person repeats. Each habit has a trigger.',
    'An estuary is a problem for ships from abroad. Every estuary has tides.',
    'An estuary is not a body of water that freezes. Every estuary has tides.',
    'A person is a being that can speak and think. Every person is new.',
    'An estuary is a body of water where a river meets the sea.',
    'It is a body of water where a river meets the sea. Water is wet.',
    'An estuary is wide. Every estuary has tides.',
  ])('finds none in: %s', (text) => {
    expect(listAsked(definition, text)).toEqual([])
  })
})

describe('called', () => {
  it.each([
    [
      'The movement of water through a membrane is called osmosis.',
      'What is the movement of water through a membrane called? → osmosis',
    ],
    [
      'Rock that has melted below the ground is called magma.',
      'What is rock that has melted below the ground called? → magma',
    ],
    [
      'A person who studies insects is known as an entomologist.',
      'What is a person who studies insects called? → entomologist',
    ],
    [
      'Animals that eat only plants are called herbivores.',
      'What are animals that eat only plants called? → herbivores',
    ],
    [
      'The loss of water from leaves is referred to as transpiration.',
      'What is the loss of water from leaves called? → transpiration',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(called, text)).toContain(asked)
  })

  it.each([
    'Light is bent by a piece of glass called a prism.',
    'The tower was called on by the keepers of Elm.',
    'The tower of the old town is called Marrow Point.',
    'This is called transpiration.',
    'The keeper called the boat.',
  ])('finds none in: %s', (text) => {
    expect(listAsked(called, text)).toEqual([])
  })
})

describe('refers', () => {
  it.each([
    [
      'The term erosion refers to the wearing away of rock by wind and water.',
      'What is the term for the wearing away of rock by wind and water? → erosion',
    ],
    [
      'Literacy refers to the ability to read and write a language.',
      'What is literacy? → the ability to read and write a language',
    ],
    [
      'Density is defined as the mass of a substance in a given volume.',
      'What is density? → the mass of a substance in a given volume',
    ],
    [
      'Fermentation means the change of sugar into alcohol by yeast.',
      'What is the term for the change of sugar into alcohol by yeast? → Fermentation',
    ],
    [
      'The word monsoon describes a wind that turns with the seasons.',
      'What is the term for a wind that turns with the seasons? → monsoon',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(refers, text)).toContain(asked)
  })

  it.each([
    'The keeper refers to the book of tides on the shelf.',
    'It refers to the mass of a substance in a volume.',
    'The law means the end of the old fishing fleet.',
  ])('finds none in: %s', (text) => {
    expect(listAsked(refers, text)).toEqual([])
  })
})

describe('apposition', () => {
  it.each([
    [
      'Osmosis, the movement of water through a membrane, keeps plants upright.',
      'What is the term for the movement of water through a membrane? → Osmosis',
    ],
    [
      'The Tide Society (a charity that looks after old piers) bought the lamp.',
      'What is the Tide Society? → a charity that looks after old piers',
    ],
    [
      'The Tide Society, a charity for the care of old piers, shaped as an eye, bought it.',
      'What is the Tide Society? → a charity for the care of old piers',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(apposition, text)).toContain(asked)
  })

  it.each([
    // A person's is a role; a list names other things; a vague class says nothing.
    'Edward Hill, a painter of ships, lived in Elm.',
    'The Tide Society, a school for the sons of sailors, and a church were built.',
    'The Tide Society, a part of the old town, was closed.',
    'It was paid by a plan to build ports on the Indian Ocean (a project known as the Tide Silk Road).',
    'In May, a group of sailors left Elm.',
    'As the storms would bring fire damage, a compact town of stone with many towers seemed to be safe.',
    'Reasons for it were better shipbuilding, the rise of the coast guilds, the fall of Elm, and a storm.',
  ])('finds none in: %s', (text) => {
    expect(listAsked(apposition, text)).toEqual([])
  })
})

describe('consists', () => {
  it.each([
    [
      'The human heart is divided into four chambers and two halves.',
      'What is the human heart divided into? → four chambers and two halves',
    ],
    [
      'An atom is composed of protons, neutrons and electrons.',
      'What is an atom composed of? → protons, neutrons and electrons',
    ],
    [
      'The lamp of Elm was made of brass, glass and iron.',
      'What was the lamp of Elm made of? → brass, glass and iron',
    ],
  ])('%s', (text, asked) => {
    expect(listAsked(consists, text)).toEqual([asked])
  })

  it('is said in passing of a name', () => {
    expect(
      listAsked(
        consists,
        'The Benelux, consisting of Belgium, Luxembourg, and the Netherlands, was founded in 1944.',
      ),
    ).toEqual(['Which countries does the Benelux consist of? → Belgium, Luxembourg, and the Netherlands'])
  })

  it('names each part', () => {
    const [draft] = findDrafts(consists, 'An atom is composed of protons, neutrons and electrons.')
    expect(Object.values(draft?.arguments ?? {}).map(({ quote }) => quote)).toEqual([
      'An atom',
      'protons',
      'neutrons',
      'electrons',
    ])
    expect(draft?.list).toMatchObject({
      wanted: 3,
      parts: [{ text: 'protons' }, { text: 'neutrons' }, { text: 'electrons' }],
    })
  })

  it('is open where its parts have many wordings', () => {
    const [draft] = findDrafts(
      consists,
      'An atom is composed of small heavy positive protons, neutrons and electrons.',
    )
    expect([draft?.isOpen, draft?.list]).toEqual([true, undefined])
  })

  it.each([
    'The lamp was made of brass.',
    'It is composed of protons, neutrons and electrons.',
    'The lamp of Elm was made in Dover and Oslo.',
  ])('finds none in: %s', (text) => {
    expect(listAsked(consists, text)).toEqual([])
  })
})

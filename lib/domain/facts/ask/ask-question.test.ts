import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { makeStatement } from '../statement'
import { classifyStatus } from '../status/classify-status'
import { listPropositions } from '../tree/propositions'
import { askQuestion } from './ask-question'

/** What is asked for an answer of a text's first sentence; later sentences may say what a name is. */
function ask(text: string, answer: string): string | null {
  const { document } = analyse(text)
  const sentence = document.sentences[0]
  const mention = sentence?.mentions.find((other) => other.text === answer)
  if (sentence === undefined || mention === undefined) throw new Error(`no mention of ${answer}`)
  const { holder } = classifyStatus(sentence, document.words)
  const keep = [mention, ...(holder === null ? [] : [holder])]
  const statement = makeStatement({ text, sentence, keep, swaps: [] })
  return askQuestion({ document, sentence, statement, mention, holder })
}

describe('askQuestion: when and where', () => {
  it.each([
    [
      'The high tower was founded in 2015 under Edward Hill.',
      '2015',
      'In what year was the high tower founded under Edward Hill?',
    ],
    [
      'According to CHS, the tower was built in 1874 by monks.',
      '1874',
      'According to CHS, in what year was the tower built by monks?',
    ],
    [
      'In 1880, Martha Hill painted the whole tower.',
      '1880',
      'In what year did Martha Hill paint the whole tower?',
    ],
    [
      'Martha Hill has painted in Norway since 1880.',
      '1880',
      'Since what year has Martha Hill painted in Norway?',
    ],
    [
      'The old bridge of Elm collapsed on 4 May 1902 in a storm.',
      '4 May 1902',
      'On what date did the old bridge of Elm collapse in a storm?',
    ],
    [
      'The old bridge over the river opened in May 1902.',
      'May 1902',
      'In what month and year did the old bridge over the river open?',
    ],
    [
      'Edward Hill worked in Norway as a painter of ships.',
      'Norway',
      'In which country did Edward Hill work as a painter of ships?',
    ],
    [
      'Edward Hill moved to Paris with his son in 1902.',
      'Paris',
      'To which city did Edward Hill move with his son in 1902?',
    ],
    [
      'The Coastal Society reported that the keeper left Elm in 1851.',
      '1851',
      'According to the Coastal Society, in what year did the keeper leave Elm?',
    ],
    [
      'Edward Hill, a painter from Elm, sold the brass lamp in 1931.',
      '1931',
      'In what year did Edward Hill sell the brass lamp?',
    ],
    [
      'Martha Hill opened a rich trading firm in Norway.',
      'Norway',
      'In which country did Martha Hill open a rich trading firm?',
    ],
    [
      'Edward Hill was wounded at the Battle of Dover in 1660.',
      '1660',
      'In what year was Edward Hill wounded at the Battle of Dover?',
    ],
    [
      "L'Enfant's first school opened in Elm on April 17, 1789.",
      'April 17, 1789',
      "On what date did L'Enfant's first school open in Elm?",
    ],
    [
      'In the summer of 1819, Martha Hill sold the brass lamp.',
      '1819',
      'In the summer of what year did Martha Hill sell the brass lamp?',
    ],
    [
      'In 1902, forty boats of Elm were sold, the vast majority in Norway.',
      '1902',
      'In what year were forty boats of Elm sold?',
    ],
    [
      'Edward Hill was born in Paris, into a family of painters.',
      'Paris',
      'In which city was Edward Hill born?',
    ],
    [
      'Harbour keeper Edward Hill sold the brass lamp in 1931.',
      '1931',
      'In what year did harbour keeper Edward Hill sell the brass lamp?',
    ],
    [
      'Most of the boats had sunk by the end of 1902.',
      '1902',
      'By the end of what year had most of the boats sunk?',
    ],
  ])('%s → %s', (text, answer, question) => {
    expect(ask(text, answer)).toBe(question)
  })
})

describe('askQuestion: the subject', () => {
  it.each([
    ['Edward Hill died in Dover of a fever.', 'Edward Hill', 'Who died in Dover of a fever?'],
    ['France has sold its old coins to Norway.', 'France', 'Which country has sold its old coins to Norway?'],
    [
      'In 1902, Edward Hill sold the brass lamp to a museum.',
      'Edward Hill',
      'Who sold the brass lamp to a museum in 1902?',
    ],
    [
      'The Redcap Guard attacked the port of Elm in 1902. The Redcap Guard is a militia.',
      'Redcap Guard',
      'Which militia attacked the port of Elm in 1902?',
    ],
    [
      'British painter Martha Hill is opening a school in Elm.',
      'Martha Hill',
      'Which British painter is opening a school in Elm?',
    ],
    [
      'The Harbour Act shut down the port of Elm in 1902.',
      'Harbour Act',
      'Which act shut down the port of Elm in 1902?',
    ],
    [
      'In Norway, Edward Hill sold two boats: the Gull and the Tern.',
      'Edward Hill',
      'In Norway, who sold two boats: the Gull and the Tern?',
    ],
    ['The Treaty of Dover ended the war of 1902.', 'Treaty of Dover', 'Which treaty ended the war of 1902?'],
    [
      'France’s coast was known for its old towns in 1902.',
      'France',
      'Which country’s coast was known for its old towns in 1902?',
    ],
  ])('%s → %s', (text, answer, question) => {
    expect(ask(text, answer)).toBe(question)
  })
})

describe('askQuestion: figures', () => {
  it.each([
    [
      'The storm killed 107 sailors off Elm in 1851.',
      '107',
      'How many sailors did the storm kill off Elm in 1851?',
    ],
    ['Nearly 62 ships sank off Elm in the storm.', '62', 'About how many ships sank off Elm in the storm?'],
    ['Edward Hill left the school at the age of 14.', '14', 'At what age did Edward Hill leave the school?'],
    [
      'As an island nation, Norway lacked iron ore.',
      'Norway',
      'As an island nation, which country lacked iron ore?',
    ],
    [
      'The museum spent $3 million on the brass lamp in 1999.',
      '$3 million',
      'How much money did the museum spend on the brass lamp in 1999?',
    ],
    [
      'There are three main kinds of tide: spring, neap and storm tides.',
      'three',
      'How many main kinds of tide are there?',
    ],
    [
      'In 1940, 5.5 percent of the sailors had a house.',
      '5.5 percent',
      'What percentage of the sailors had a house in 1940?',
    ],
    [
      'The share of students rose to 7.3 percent in 1950.',
      '7.3 percent',
      'To what percentage did the share of students rise in 1950?',
    ],
    [
      'The new lamp reduced the deaths of sailors by 15%.',
      '15%',
      'By what percentage did the new lamp reduce the deaths of sailors?',
    ],
    [
      'The new bridge is expected to carry 40 cars in an hour.',
      '40',
      'How many cars is the new bridge expected to carry in an hour?',
    ],
    [
      'Within two years of the storm, Edward Hill was offered the harbour of Elm.',
      'two',
      'Within how many years of the storm was Edward Hill offered the harbour of Elm?',
    ],
    [
      'The keeper’s daughter has two older brothers, both of whom are in work.',
      'two',
      'How many older brothers does the keeper’s daughter have?',
    ],
  ])('%s → %s', (text, answer, question) => {
    expect(ask(text, answer)).toBe(question)
  })
})

describe('askQuestion: what opens the sentence', () => {
  it.each([
    [
      'After the storm had broken the pier, Edward Hill sold the brass lamp.',
      'Edward Hill',
      'Who sold the brass lamp after the storm had broken the pier?',
    ],
    [
      'After his brother had left the town, Edward Hill sold the brass lamp.',
      'Edward Hill',
      'After his brother had left the town, who sold the brass lamp?',
    ],
  ])('%s → %s', (text, answer, question) => {
    expect(ask(text, answer)).toBe(question)
  })
})

describe('askQuestion of a sentence made out of a longer one', () => {
  it('reads it anew', () => {
    const text = 'The lamp was sold to Edward Hill, who founded the school of Elm in 1902.'
    const { document } = analyse(text)
    const [sentence] = document.sentences
    const mention = sentence?.mentions.find((other) => other.text === '1902')
    if (sentence === undefined || mention === undefined) throw new Error('no mention')
    const whole = makeStatement({ text, sentence, keep: [mention], swaps: [] })
    const [statement] = listPropositions({ text, sentence, statement: whole, keep: [mention] })
    if (statement === undefined) throw new Error('no proposition')
    expect(askQuestion({ document, sentence, statement, mention, holder: null })).toBe(
      'In what year did Edward Hill found the school of Elm?',
    )
  })
})

describe('askQuestion asks nothing', () => {
  it.each([
    ['of two things done', 'The tower that stood in 1874 was sold to Norway.', '1874'],
    [
      'when of what has happened by now',
      'Norway has left the race in Elm on 12 March 1902.',
      '12 March 1902',
    ],
    [
      'of one count beside another',
      'Fifteen members of the council and two judges of Elm sold the mill in 1902.',
      'Fifteen',
    ],
    [
      'where another clause tells of the place',
      'The last sailors went on to Norway where they were held when they opened the harbour.',
      'Norway',
    ],
    ['of one of many', 'Norway is one of the countries with a long coast.', 'Norway'],
    ['of a kind that many are', 'Norway is a country with a long coast in the north.', 'Norway'],
    ['of a list member', 'Edward Hill and Martha Stone sold the brass lamp in 1931.', 'Edward Hill'],
    ['of what did not happen', 'Edward Hill did not sell the brass lamp in 1931.', '1931'],
    ['for an object', 'The museum praised Edward Hill for his brass lamp.', 'Edward Hill'],
    ['by whom', 'The brass lamp of Elm was made by Edward Hill in 1931.', 'Edward Hill'],
    [
      'who of a name that nothing shows to be somebody',
      'Last year Corvane sold the brass lamp to the museum of Elm.',
      'Corvane',
    ],
    ['where two years are told', 'Edward Hill painted the tower in 1880 and sold the lamp in 1931.', '1931'],
    [
      'with a bound that reads badly',
      'The museum spent more than $3 million on the lamp in 1999.',
      '$3 million',
    ],
    [
      'that runs on into another clause',
      'Norway began to sell ships to Dover in 1902 and many sailors of Elm lost work.',
      'Norway',
    ],
    ['where an old thing was', 'The keeper praised the old firm in Norway for its lamps.', 'Norway'],
    [
      'about an aside behind the subject',
      "Moretti, director of La Fenice since 1931, conducted at renowned opera houses worldwide including Elm's La Perla and the Dover State Opera.",
      '1931',
    ],
    [
      'with half a bound',
      'Guards can use reasonable force to detain sailors for up to 30 minutes while they wait for the captain to arrive.',
      '30',
    ],
    ['with two subjects', 'One of the last painters of Elm, Hill sold his house in 1902.', '1902'],
    ['what a number was', 'The number of boats in Elm reached 50 boats in 1902.', '50'],
    ['behind a judgement', 'Less convincingly, Norway has claimed the old harbour of Elm.', 'Norway'],
    [
      'for the wider place beside the narrower',
      'Edward Hill was born in Dover, in Norway, to a painter.',
      'Norway',
    ],
  ])('%s: %s', (_, text, answer) => {
    expect(ask(text, answer)).toBeNull()
  })
})

describe('a role before a name', () => {
  it.each([
    [
      'Conductor Edward Hill sold a boat in 1931. The conductor was born in Elm.',
      'In what year did conductor Edward Hill sell a boat?',
    ],
    ['President Edward Hill sold a boat in 1931.', 'In what year did President Edward Hill sell a boat?'],
  ])('has no capital unless it is a title: %s', (text, question) => {
    expect(analyse(text).claims.map((claim) => claim.question)).toContain(question)
  })
})

describe('what a relative clause says of its object', () => {
  it('is never asked as if the object had done it', () => {
    const text = 'In 1938 Hill marched into the Rhineland, which Norway had lost in 1919 as a result of war.'
    for (const { question } of analyse(text).claims)
      expect(question ?? '').not.toMatch(/the Rhineland Norway/u)
  })
})

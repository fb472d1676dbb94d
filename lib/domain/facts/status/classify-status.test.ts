import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'

const statusOf = (text: string) => analyse(text).statuses[0]

describe('classifyStatus', () => {
  it.each([
    ['The tower was built by the engineer in 1874.', 'stated'],
    [
      'A guild is a hypothetical society in which social ideals are determined by merit and effort.',
      'stated',
    ],
    ['Some 62 percent of the keepers said that the lamp was lit each night.', 'stated'],
    ['According to the Coastal Society, the tower was built in 1874.', 'attributed'],
    ['The society estimates that 62 ships sank on the reef.', 'attributed'],
    ['The tower is the oldest in the land, the minister said.', 'attributed'],
    ['“The tower will stand for a hundred years,” she said.', 'quoted'],
    ['The tower of Elm is one of the most beautiful buildings on that coast.', 'opinion'],
    ['The tower of Elm is one of the tallest on that coast.', 'opinion'],
    ['Long Tide is among the few unmissable plays of 1931.', 'opinion'],
    ['In 1931 Edward Hill gave a gripping account of the storm of Elm.', 'opinion'],
    ['The ferry company of Elm had a dismal year in 1931.', 'opinion'],
    ['The Glorious Revolution began with a landing at the harbour in 1688.', 'stated'],
    ['Hill died in the tower of Elm (probably of a fever) in 1931.', 'stated'],
    ['The Great Tower of Elm was built by monks nearly 900 years ago.', 'stated'],
    ['The lamp of the tower was sold to Will Stone in 1931.', 'stated'],
    ['The great tower of Elm was built by monks nearly 900 years ago.', 'opinion'],
    ['The bank of Elm had outstanding loans of 62 million pounds in 1931.', 'stated'],
    ['The most famous lamp of Norway was sold to monks in 1931.', 'opinion'],
    ['The tallest tower of Norway was sold to monks in 1931.', 'stated'],
    [
      'The sale of the lamp to the town in 1931 was a pragmatic decision made by the monks of Elm.',
      'opinion',
    ],
    ['The bridge is the beginning of the end for the ferry company of Elm.', 'opinion'],
    ['The council took its decision on the ferry in 1931.', 'stated'],
    ['In my opinion, the tower is too tall for its rock.', 'opinion'],
    ['The town must not spend all its money on the tower.', 'opinion'],
    ['The monks are in a powerful position in Elm.', 'opinion'],
    ['I saw the tower in the summer of that year.', 'opinion'],
    ['It was the most beautiful tower on the whole coast!', 'opinion'],
    ['The tower will most likely fall into the sea.', 'prediction'],
    ['The town is expected to build a second tower.', 'prediction'],
    ['The tower may have been built by the monks.', 'hedged'],
    ['The keeper was reportedly asleep on that night.', 'hedged'],
    ['If the lamp failed, the keeper lit a fire on the rock.', 'hypothetical'],
    ['Who built the tower on the granite reef?', 'question'],
    ['Take the ferry from the old harbour to the tower.', 'instruction'],
    ['You can see the tower from the old harbour wall.', 'instruction'],
    ['The army held strongholds in Eastern.', 'broken'],
    ['The group has suicide attacks on, mosques, hospitals, and schools.', 'broken'],
    ['the tower was built by the engineer in 1874.', 'broken'],
    ['The tower was built (in 1874 by the engineer.', 'broken'],
    ['The tower was was built by the engineer.', 'broken'],
    ['The tower of the old town.', 'broken'],
    ['Dedicated to the building of towers that shine over the whole coast.', 'broken'],
    ['There is much to explore in the old tower.', 'instruction'],
    ['Towers tend to lean towards the sea (Hill & Dale, 2003).', 'stated'],
    ['Towers tend to lean towards the sea.', 'hedged'],
    ['The ships of Marrow Point In the east the tower was built.', 'broken'],
  ])('%s is %s', (text, status) => {
    expect(statusOf(text)?.status).toBe(status)
  })

  it.each([
    ['The ship was one that the town came to depend on, and it sank in 1851.'],
    ['The keeper moved in, and later on, in 1880, he painted the tower.'],
    ['In May 1931 the US government bought the lamp.'],
    ['Pope Pius I was buried in the town.'],
  ])('does not take for worse than it is: %s', (text) => {
    expect(statusOf(text)?.status).toBe('stated')
  })

  it.each([
    ['According to the Coastal Society, the tower was built in 1874.', 'the Coastal Society'],
    ['The Coastal Society estimates that 62 ships sank on the reef.', 'The Coastal Society'],
    ['The tower is old, says author Edward Hill.', 'author Edward Hill'],
    [
      'A study done by the Coastal Society estimates nearly 62 wrecks.',
      'A study done by the Coastal Society',
    ],
  ])('names the holder in %s', (text, holder) => {
    const found = statusOf(text)?.holder
    expect(found?.text).toBe(holder)
    expect(found === null || found === undefined ? '' : text.slice(found.start, found.end)).toBe(holder)
  })

  it('knows a holder that is nobody in particular', () => {
    expect(statusOf('She said that 62 ships sank on the reef.')).toMatchObject({ isNameless: true })
    expect(statusOf('According to them, 62 ships sank on the reef.')).toMatchObject({ isNameless: true })
  })

  it('does not take "the largest they found" for a claim of somebody', () => {
    expect(statusOf('The divers found three anchors on the reef.')?.status).toBe('stated')
    expect(statusOf('A letter was written to explain the loss of the ship.')?.status).toBe('stated')
  })
})

describe('classifyStatuses', () => {
  const LESSON = [
    'A lock is a chamber with a gate at either end of it.',
    'Water enters through small openings in the upper gate.',
    'The rising water lifts the boats in the chamber.',
    'The space between two gates is called the pound.',
    'A staircase of locks joins several chambers to one another.',
    'The lower gate holds back the water of the pound.',
  ]
  /** The status of a sentence at the end of a lesson, and by itself. */
  const readBoth = (text: string) => [
    analyse([...LESSON, text].join(' ')).statuses.at(-1)?.status,
    statusOf(text)?.status,
  ]

  it.each([
    ['The council must approve every new lamp.', 'opinion'],
    ['The harbour master may close the gates in a storm.', 'hedged'],
    ['The height of the water will vary with the size of the lock.', 'prediction'],
    ['Clay is one of the most common linings of a canal.', 'opinion'],
    ['A big obstacle to freedom is the blind faith in power.', 'opinion'],
  ])('is stated in a lesson: %s (elsewhere %s)', (text, alone) => {
    expect(readBoth(text)).toEqual(['stated', alone])
  })

  it.each([
    ['The flooding of the meadows was a terrible loss.', 'opinion'],
    ['The town should rebuild the lock.', 'opinion'],
    ['The lock may have been built by monks.', 'hedged'],
    ['If the gate broke, the sea would flood the town.', 'hypothetical'],
    ['You see the gate from the bank.', 'instruction'],
    ['As we will see, the gate is made of oak.', 'opinion'],
  ])('stays what it is in a lesson: %s', (text, status) => {
    expect(readBoth(text)).toEqual([status, status])
  })
})

import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { maskInnocent } from './innocent'

/** The words left of a sentence, without the gaps. */
function left(text: string, isAfterPast = false) {
  const [sentence] = readArticle(text).sentences
  if (sentence === undefined) throw new Error('no sentence')
  return maskInnocent({ sentence, own: sentence.text, isAfterPast }).replace(/\s+/gu, ' ')
}

describe('maskInnocent', () => {
  it.each([
    ['must', 'A keeper must be at least 21 years old to serve on the island.'],
    ['must', 'The council must approve every new lamp.'],
    ['may', 'The harbour master may close the gates in a storm.'],
    ['will', 'The height of the water will vary with the size of the lock.'],
    ['will', 'The monks believed that the flood was the will of God.'],
    ['should', 'The monk argued that all people should be free to fish.'],
    ['would', 'In 1502 the law would have kept all women from the lock.'],
    ['would', 'A sailor of that school would say that the tide rules the land.'],
    ['would', 'The keeper planned a gate that would hold back the sea.'],
    ['could', 'Under the law of 1502, no miller could own a lock.'],
    ['if', 'If the council rejects a plan, it goes back to the engineer.'],
    ['might', 'The monks suggested that the tide might follow the Moon.'],
    ['whether', 'The voters decided whether the lock was sold.'],
    ['tend to', 'Small locks tend to leak more water than large ones.'],
    ['more likely', 'Old gates are four times more likely to break than new ones.'],
    ['was predicted to', 'The ferry was predicted to carry 900 people, and carried 38.'],
    ['is to', 'The purpose of the gate is to hold back the sea.'],
    ['our', 'The Moon is far smaller than our own world.'],
    ['we', 'The bombardment of the planets made the craters that we see on them.'],
    ['one of the most', 'Clay is one of the most common linings of a canal.'],
  ])('leaves out "%s" of %s', (word, text) => {
    expect(left(text)).not.toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu'))
  })

  it.each([
    ['must', 'We must save the lock for our children.'],
    ['should', 'The town should rebuild the lock.'],
    ['will', 'Soon the lock will be as old as the harbour.'],
    ['may', 'The lock may have been built by monks.'],
    ['may', 'The lock may be the oldest on that coast.'],
    ['would', 'If the gate broke, the sea would flood the town.'],
    ['would', 'A second gate would help the ships.'],
    ['could', 'A second gate could help the ships.'],
    ['if', 'If the gate broke, the sea would flood the town.'],
    ['likely', 'The gate will likely break.'],
    ['we', 'As we will see, the gate is made of oak.'],
    ['our', 'In our discussion of locks, the gate came first.'],
    ['might', 'The gate might hold back the sea.'],
  ])('keeps "%s" of %s', (word, text) => {
    expect(left(text)).toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu'))
  })

  it('takes what was to come in a story of the past for a part of it', () => {
    expect(left('Edward Hill would rule the island for sixty years.', true)).not.toMatch(/would/u)
    expect(left('Edward Hill would rule the island for sixty years.')).toMatch(/would/u)
  })
})

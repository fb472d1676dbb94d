import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'
import { isPartOfName } from './part-of-name'

function isPart(text: string, answer: string): boolean {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === answer)
  if (sentence === undefined || mention === undefined)
    throw new Error(`no ${answer}: ${sentence?.mentions.map((each) => each.text).join(' | ') ?? ''}`)
  return isPartOfName(sentence, mention)
}

describe('isPartOfName', () => {
  it.each([
    ['The crew of Elm was praised in the film Blazer 9/12 by Martha Stone.', 'Blazer'],
    ["The song of Hill was played in Harbour Radio 6's morning show in Elm.", 'Harbour Radio'],
    ["A man was met outside the port's Cold 62 studios in Elm.", '62'],
    ['The lamp was stolen in Elm while 62 Blazer was on the stage.', '62'],
    ['The board of Elm was sued under Article 15 of the treaty.', '15'],
    ['In 1931 Martha Stone of Elm sang in Best of the Blazers for a year.', 'Blazers'],
    ['In 1931 Martha Stone of Elm played a queen in Blazer - the Harbour Story.', 'Harbour Story'],
    ['In 1931 Martha Stone of Elm played a queen in Blazer - the Harbour Story.', 'Blazer'],
    ["The crew of Elm met the Blazers at St Martha's in 1931.", 'St Martha'],
    ['The crew of Elm sailed with Sir Edward Hill in 1931.', 'Edward Hill'],
    ['The keeper of Elm moved to Washington, DC with Hill.', 'DC'],
    ["The show was opened by the group Marble's Daughter in 1931.", 'Marble'],
    ["The show was opened in 1931 by Hill and the group Marble's Stone.", 'Stone'],
    ["The book, Stone's Norway, was sold in Elm in 1931.", 'Stone'],
    ['Hill collects Harbour Radio and film posters in Elm.', 'Harbour Radio'],
    ['Hill also hosted the show Blazer the Crew Sail? for the ferry company of Elm.', 'Blazer'],
    ['In 1931 the council of Elm chose Edward “Salty” Stone as its head.', 'Stone'],
  ])('%s (%s)', (text, answer) => {
    expect(isPart(text, answer)).toBe(true)
  })

  it.each([
    ['In Norway 62 ships sank in 1931.', '62'],
    ['In 1931 some 62 Norwegian ships of Elm sank.', '62'],
    ['In 1931 some 62 Vikings left Elm.', '62'],
    ['In May on Friday 62 ships of Elm sank.', '62'],
    ['In 1931 the pilot Edward Hill of the Harbour Board sailed to Norway.', 'Harbour Board'],
    ['About 62 ships of Elm sank in 1931.', '62'],
    ['In Elm the storm of May 62 sank a ship of Edward Hill.', 'Edward Hill'],
    ['Leaders of the Harbour Board met in Elm.', 'Harbour Board'],
    ['In 1931 Edward Hill became President of the Harbour Board in Elm.', 'Harbour Board'],
    ['The sale of Edward Hill – the pilot of Elm – ended in 1931.', 'Edward Hill'],
    ['Hill joined the Harbour Board and met older crews.', 'Harbour Board'],
    ["In 1931 Norway's Hill sailed to the harbour of Elm.", 'Norway'],
    ["In 1931 Norway's Hill sailed to the harbour of Elm.", 'Hill'],
    ["In 1931 Stone's friend Edward Hill sailed to the harbour of Elm.", 'Stone'],
    ['Did Edward Hill sail to Norway in 1931?', 'Edward Hill'],
  ])('but not: %s (%s)', (text, answer) => {
    expect(isPart(text, answer)).toBe(false)
  })
})

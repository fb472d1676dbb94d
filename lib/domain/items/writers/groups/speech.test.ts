import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { listSpeeches } from './speech'

/** Who speaks in each sentence that has a speaker. */
function speakersIn(text: string): string[] {
  const { document, statuses } = analyse(text)
  return listSpeeches({ document, statuses, claims: [], idParts: [] }).map(({ name }) => name.text)
}

describe('who speaks', () => {
  const QUOTED = '“The oak doors were old and leaked at every spring tide.” '
  const told = (between: string) =>
    `Ada Hill said the steel doors close in less than a minute. ${between}She said the northern doors were made in Dover.`

  it.each([
    ['right behind', '', ['Ada Hill', 'Ada Hill']],
    ['after a few of her own words', QUOTED.repeat(2), ['Ada Hill', 'Ada Hill']],
    ['not after many', QUOTED.repeat(5), ['Ada Hill']],
    ['not after somebody else', 'Mara Voss opened the gate. ', ['Ada Hill']],
    ['not after what nobody is named for', 'A keeper closed the gate. ', ['Ada Hill']],
  ])('is the last one named for "she": %s', (_, between, speakers) => {
    expect(speakersIn(told(between))).toEqual(speakers)
  })
})

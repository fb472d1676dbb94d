import { describe, expect, it } from 'vitest'
import { listWordings } from '@/tests/fixtures/facts/list-wordings'

describe('what a cut tears', () => {
  it.each([
    [
      'a list of places',
      'For two hundred years, the Amber Road connected Elm to northern Norway, Denmark, and the Baltic Sea and made fine glass available to the people of the coast.',
      /Norway, Denmark[.?]/u,
    ],
    [
      'a list of doings',
      'Beginning in 1811, a secret group of Danish weavers calling themselves Oakmen began breaking mill machinery, rioting, and setting fires in answer to the new mills.',
      /rioting\.$/u,
    ],
    [
      'a name that was a subject',
      'Danish forces withdrew from South Norway in 1973, and Elm, its capital, fell to North Norway and the rebels eighteen months later.',
      /and Elm\.$/u,
    ],
    [
      'a date and its subject',
      'Edward Hill was a sailor. In 1661, after more years as a soldier of fortune, he joined the Danish army under King Stone of Denmark, and in 1665 was sent on a secret mission to Norway. The town of Elm sold its ferry to Sweden in 1902.',
      /^In (?:1665|_+) was/u,
    ],
    [
      'whom a relative tells of',
      'Edward Hill is a writer. In a letter to the Elm Herald, Hill, who is president of the Society of Norway, makes a long defence of tides.',
      /(?:Herald|_), who is/u,
    ],
    [
      'a pair of dashes',
      'The Herald Group was bought by the Hill twins - Frederick and David - last year, having been owned by Lord Stone before.',
      /-[,.]/u,
    ],
  ])('is asked of nothing: %s', (_, text, torn) => {
    const wordings = listWordings(text)
    expect(wordings.length).toBeGreaterThan(0)
    expect(wordings.filter((words) => torn.test(words))).toEqual([])
  })
})

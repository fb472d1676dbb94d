import { describe, expect, it } from 'vitest'
import { EVIDENCE, gatherEvidence, settleOpinions, weighEvidence, type NameSentence } from './name-evidence'
import { NAME_TYPES } from './names'

/** A sentence of which the first `length` words are thought to be a name, with a share for each type and the rest for none. */
function sentence(text: string, length: number, shares: readonly number[]): NameSentence {
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0)
  return {
    words: text.split(' '),
    opinions: [{ head: 0, spans: [{ start: 0, end: length }], shares: Float64Array.of(...shares, rest) }],
  }
}

const PERSON = [0.9, 0, 0, 0]
const PLACE = [0, 0.9, 0, 0]
const OPEN = [0.3, 0.3, 0, 0]
const WEIGHTS = Array.from({ length: EVIDENCE }, () => 0.3)

const settle = (sentences: readonly NameSentence[]): number[] => [
  ...(settleOpinions(sentences, WEIGHTS).at(-1)?.[0]?.shares ?? []),
]

describe('evidence of a text', () => {
  it('moves an open name to what it is elsewhere', () => {
    const [person = 0, place = 0] = settle([
      sentence('Vesk spoke', 1, PERSON),
      sentence('Vesk grew', 1, OPEN),
    ])
    expect(person).toBeGreaterThan(place)
    const [other = 0, town = 0] = settle([
      sentence('Vesk lies north', 1, PLACE),
      sentence('Vesk grew', 1, OPEN),
    ])
    expect(town).toBeGreaterThan(other)
  })

  it('knows a word from inside of longer names', () => {
    const [person = 0, place = 0] = settle([
      sentence('Anna Vesk spoke', 2, PERSON),
      sentence('Vesk grew', 1, OPEN),
    ])
    expect(person).toBeGreaterThan(place)
  })

  it('hears the same name with an article or a possessive', () => {
    const rows = gatherEvidence([
      sentence('Hague lies north', 1, PLACE),
      sentence("Hague 's port", 2, OPEN),
    ])[1]?.[0]
    expect(rows?.[EVIDENCE + 7]).toBeGreaterThan(0)
  })

  it('hears what initials stand for, and the other way round', () => {
    const full = sentence('Skarn Institute of Trade grew', 4, [0, 0, 0.9, 0])
    const short = sentence('SIT grew', 1, OPEN)
    const rows = gatherEvidence([full, short])[1]?.[0]
    expect(rows?.[2 * EVIDENCE + 15]).toBeGreaterThan(0)
    expect(rows?.[15]).toBeLessThan(0)
    const back = gatherEvidence([sentence('SIT grew', 1, PLACE), full])[1]?.[0]
    expect(back?.[EVIDENCE + 16]).toBeGreaterThan(0)
    expect(gatherEvidence([sentence('SIX grew', 1, PLACE), full])[1]?.[0]?.[EVIDENCE + 16]).toBe(0)
  })

  it('hears that the word is mostly written small', () => {
    const small: NameSentence = { words: 'the vesk and a vesk'.split(' '), opinions: [] }
    const rows = gatherEvidence([small, sentence('Vesk grew', 1, OPEN)])[1]?.[0]
    expect(rows?.at(-1)).toBeGreaterThan(0)
    expect(rows?.[EVIDENCE - 1]).toBe(0)
  })

  it('hears the names that are listed with it', () => {
    const opinion = (head: number, shares: readonly number[]): NameSentence['opinions'][number] => ({
      head,
      spans: [{ start: head, end: head + 1 }],
      shares: Float64Array.of(...shares, 1 - shares.reduce((sum, share) => sum + share, 0)),
    })
    const list: NameSentence = {
      words: ['Skarn', 'and', 'Vesk'],
      opinions: [opinion(0, PLACE), opinion(2, OPEN)],
    }
    const settled = settleOpinions([{ ...list, listed: [[1], [0]] }], WEIGHTS)[0]?.[1]?.shares ?? []
    expect(settled[1]).toBeGreaterThan(2 * (settled[0] ?? 0))
    const [person = 0, place = 0] = settleOpinions([list], WEIGHTS)[0]?.[1]?.shares ?? []
    expect(place).toBeCloseTo(person, 9)
  })

  it('never hears a name on itself', () => {
    const rows = gatherEvidence([sentence('Vesk grew', 1, OPEN)])[0]?.[0] ?? new Float64Array(0)
    for (let k = 0; k < rows.length; k++) if (k % EVIDENCE > 0) expect(rows[k]).toBe(0)
  })

  it('leaves shares as they were with weight for nothing but themselves', () => {
    const own = Array.from({ length: EVIDENCE }, (_, j) => (j === 0 ? 1 : 0))
    const [rows] = gatherEvidence([sentence('Vesk grew', 1, OPEN)])[0] ?? []
    const shares = weighEvidence(rows ?? new Float64Array(0), own)
    expect(shares).toHaveLength(NAME_TYPES.length + 1)
    expect(shares[0]).toBeCloseTo(0.3, 4)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })
})

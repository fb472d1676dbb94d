import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEvidence, canApplyOnTop, rebuild } from './apply-evidence'
import { compareEvidence, listStandingEvidence, type Evidence } from './evidence'
import { DAY, MEMORY_STATE, MINUTE, type FactState } from './fact-state'
import { getRetrievability } from './scheduler'

const START = Date.UTC(2026, 0, 5, 9)

function makeEvidence(part: Partial<Evidence>): Evidence {
  const at = part.at ?? START
  return {
    id: `e${at}`,
    source: 'CARD',
    rating: null,
    isCorrect: null,
    at,
    clientKey: `k${at}`,
    undoesId: null,
    ...part,
  }
}
const rate = (rating: 1 | 2 | 3 | 4, at: number) => makeEvidence({ rating, at })
const answer = (isCorrect: boolean, at: number) => makeEvidence({ source: 'ASSIGNMENT', isCorrect, at })

describe('cards', () => {
  test('a new card rated good comes back within the sitting, then after days', () => {
    const first = applyEvidence(null, rate(3, START))
    expect(first).toMatchObject({
      state: MEMORY_STATE.LEARNING,
      dueAt: START + 10 * MINUTE,
      reps: 1,
      lapses: 0,
    })
    const second = applyEvidence(first, rate(3, START + 10 * MINUTE))
    expect(second?.state).toBe(MEMORY_STATE.REVIEW)
    expect(second?.dueAt).toBeGreaterThanOrEqual(START + 10 * MINUTE + DAY)
  })

  test('a lapse comes back in ten minutes and is counted', () => {
    const known = rebuild([rate(4, START), rate(3, START + 20 * DAY)])
    const lapsed = applyEvidence(known, rate(1, START + 60 * DAY))
    expect(lapsed).toMatchObject({
      state: MEMORY_STATE.RELEARNING,
      dueAt: START + 60 * DAY + 10 * MINUTE,
      lapses: 1,
    })
  })

  test('a better rating never comes back sooner', () => {
    const state = rebuild([rate(3, START), rate(3, START + 10 * MINUTE), rate(3, START + 4 * DAY)])
    const dues = ([1, 2, 3, 4] as const).map(
      (rating) => applyEvidence(state, rate(rating, START + 12 * DAY))?.dueAt ?? 0,
    )
    expect(dues).toEqual(dues.toSorted((a, b) => a - b))
    expect(new Set(dues).size).toBe(4)
  })
})

describe('quizzes', () => {
  test('a wrong answer makes the fact due a day later, however well it was known', () => {
    const well = rebuild([rate(4, START), rate(4, START + 30 * DAY), rate(4, START + 200 * DAY)])
    const at = START + 210 * DAY
    expect(applyEvidence(well, answer(false, at))).toMatchObject({
      dueAt: at + DAY,
      state: MEMORY_STATE.REVIEW,
      scheduledDays: 1,
    })
    expect(applyEvidence(null, answer(false, at))).toMatchObject({
      dueAt: at + DAY,
      state: MEMORY_STATE.REVIEW,
    })
  })

  test('a right answer counts as good and needs no ten-minute step', () => {
    const state = applyEvidence(null, answer(true, START))
    expect(state).toMatchObject({ state: MEMORY_STATE.REVIEW, reps: 1 })
    expect(state?.dueAt).toBeGreaterThan(START + DAY)
  })

  test('a second attempt minutes later does not put off what is due tomorrow', () => {
    const state = rebuild([answer(false, START), answer(true, START + 8 * MINUTE)])
    expect(state?.dueAt).toBe(START + DAY)
  })

  test('asked twice in one attempt, right and wrong: due tomorrow', () => {
    const right = makeEvidence({ id: 'z', clientKey: 'z', source: 'ASSIGNMENT', isCorrect: true })
    const wrong = makeEvidence({ id: 'a', clientKey: 'a', source: 'ASSIGNMENT', isCorrect: false })
    expect(rebuild([right, wrong])?.dueAt).toBe(START + DAY)
    expect(rebuild([wrong, right])?.dueAt).toBe(START + DAY)
  })
})

describe('undo', () => {
  test('leaves the state as if the row had never been', () => {
    const rows = [rate(3, START), rate(1, START + 10 * MINUTE)]
    const undo = makeEvidence({
      id: 'u',
      clientKey: 'u',
      at: START + 11 * MINUTE,
      undoesId: `e${START + 10 * MINUTE}`,
    })
    expect(rebuild([...rows, undo])).toEqual(rebuild(rows.slice(0, 1)))
  })

  test('of the only row leaves nothing', () => {
    expect(
      rebuild([rate(3, START), makeEvidence({ id: 'u', clientKey: 'u', undoesId: `e${START}` })]),
    ).toBeNull()
  })
})

const evidenceList = fc
  .array(
    fc.record({
      gapMinutes: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 60 * 24 * 90 })),
      kind: fc.oneof(
        fc.constantFrom<Pick<Evidence, 'source' | 'rating' | 'isCorrect'>>(
          { source: 'CARD', rating: 1, isCorrect: null },
          { source: 'CARD', rating: 2, isCorrect: null },
          { source: 'CARD', rating: 3, isCorrect: null },
          { source: 'CARD', rating: 4, isCorrect: null },
          { source: 'LEARN', rating: null, isCorrect: true },
          { source: 'LEARN', rating: null, isCorrect: false },
          { source: 'ASSIGNMENT', rating: null, isCorrect: true },
          { source: 'ASSIGNMENT', rating: null, isCorrect: false },
        ),
      ),
      undoesEarlier: fc.option(fc.nat(), { freq: 5 }),
    }),
    { maxLength: 25 },
  )
  .map((steps) => {
    const rows: Evidence[] = []
    const undone = new Set<string>()
    let at = START
    for (const [index, step] of steps.entries()) {
      at += step.gapMinutes * MINUTE
      const target =
        step.undoesEarlier === null
          ? undefined
          : rows.filter((row) => row.undoesId === null && !undone.has(row.id)).at(-1)
      if (target) undone.add(target.id)
      rows.push({
        id: `e${index}`,
        clientKey: `k${index}`,
        at,
        ...(target
          ? { source: target.source, rating: null, isCorrect: null, undoesId: target.id }
          : { ...step.kind, undoesId: null }),
      })
    }
    return rows
  })

/** What the server does with each row as it arrives. */
function receive(rows: readonly Evidence[]): FactState | null {
  const seen: Evidence[] = []
  let state: FactState | null = null
  for (const row of rows) {
    seen.push(row)
    state = row.undoesId === null && canApplyOnTop(state, row.at) ? applyEvidence(state, row) : rebuild(seen)
  }
  return state
}

describe('the state is derivable from the evidence', () => {
  test('one by one, with undo rows, equals a rebuild', () => {
    fc.assert(
      fc.property(evidenceList, (rows) => void expect(receive(rows)).toEqual(rebuild(rows))),
      { numRuns: 400 },
    )
  })

  test('the order of arrival makes no difference', () => {
    const arrivals = evidenceList.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    )
    fc.assert(
      fc.property(arrivals, ([rows, shuffled]) => {
        // The server refuses an undo of a row that it does not hold yet.
        const arriving = shuffled.toSorted(
          (a, b) => Number(a.undoesId !== null) - Number(b.undoesId !== null),
        )
        expect(receive(arriving)).toEqual(rebuild(rows))
      }),
      { numRuns: 400 },
    )
  })

  test('numbers stay within bounds', () => {
    fc.assert(
      fc.property(evidenceList, fc.integer({ min: 0, max: 400 }), (rows, later) => {
        const state = rebuild(rows)
        const standing = listStandingEvidence(rows).toSorted(compareEvidence)
        expect(state === null).toBe(standing.length === 0)
        if (state === null) return
        expect(state.reps).toBe(standing.length)
        expect(state.stability).toBeGreaterThan(0)
        expect(state.difficulty).toBeGreaterThanOrEqual(1)
        expect(state.difficulty).toBeLessThanOrEqual(10)
        expect(Number.isSafeInteger(state.dueAt)).toBe(true)
        expect(state.dueAt).toBeGreaterThan(state.lastReviewAt)
        const recall = getRetrievability(state, state.lastReviewAt + later * DAY)
        expect(recall).toBeGreaterThan(0)
        expect(recall).toBeLessThanOrEqual(1)
      }),
      { numRuns: 400 },
    )
  })
})

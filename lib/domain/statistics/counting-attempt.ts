/** What choosing needs to know of an attempt. `score` is null until it is graded. */
export type AttemptSummary = { number: number; score: number | null }

/** Which of a student's finished attempts counts, by the assignment's rule. Of equal scores the earlier one. */
export function chooseCountingAttempt<A extends AttemptSummary>(
  attempts: readonly A[],
  counts: 'best' | 'last' | 'first',
): A | null {
  const graded = attempts.filter((attempt) => attempt.score !== null).sort((a, b) => a.number - b.number)
  if (counts === 'first') return graded[0] ?? null
  if (counts === 'last') return graded.at(-1) ?? null
  let best: A | null = null
  for (const attempt of graded) if (!best || (attempt.score ?? 0) > (best.score ?? 0)) best = attempt
  return best
}

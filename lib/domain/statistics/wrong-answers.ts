/** One answer that was not fully right; equal clusters are the same answer in other words. */
export type WrongAnswer = { cluster: string; text: string }

/** The wrong answer given most often; of equals, the one given first. Null when there is none. */
export function findCommonWrong<A extends WrongAnswer>(
  answers: readonly A[],
): { answer: A; count: number } | null {
  const counts = new Map<string, { answer: A; count: number }>()
  for (const answer of answers) {
    const entry = counts.get(answer.cluster)
    if (entry) entry.count += 1
    else counts.set(answer.cluster, { answer, count: 1 })
  }
  let most: { answer: A; count: number } | null = null
  for (const entry of counts.values()) if (!most || entry.count > most.count) most = entry
  return most
}

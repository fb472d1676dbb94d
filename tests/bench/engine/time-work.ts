/** The runtime compiles what it has seen often, which costs time of its own: only then is work as fast as it will be. */
const WARM_ROUNDS = 12
const ROUNDS = 4

/**
 * Milliseconds of processor time that each work takes: of the whole process, so that other work on the machine disturbs it
 * little, and the best of a few rounds in turn after it has been run warm.
 */
export function timeInTurn<Name extends string>(works: Record<Name, () => void>): Record<Name, number> {
  const best = Object.fromEntries(Object.keys(works).map((name) => [name, Infinity])) as Record<Name, number>
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1)
    for (const name of Object.keys(works) as Name[]) {
      const start = process.cpuUsage()
      works[name]()
      const { user, system } = process.cpuUsage(start)
      if (round >= WARM_ROUNDS) best[name] = Math.min(best[name], (user + system) / 1000)
    }
  return best
}

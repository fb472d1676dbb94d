/** The 95 % interval of a share (Wilson 1927): honest for small samples and shares near 0 or 1. Nothing of nothing is 0 to 1. */
export function wilsonInterval(part: number, whole: number): { low: number; high: number } {
  if (whole === 0) return { low: 0, high: 1 }
  const z = 1.959964
  const share = part / whole
  const base = 1 + z ** 2 / whole
  const middle = (share + z ** 2 / (2 * whole)) / base
  const half = (z / base) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

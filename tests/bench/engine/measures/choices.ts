import type { BenchItem } from '../outcome'
import { shareIn } from '../words'

/** Shape of an answer, as a student sees it without knowing anything: figures, a name, an acronym, plain words. */
export function shapeOf(text: string): string {
  if (/^(?:1\d|20)\d{2}$/u.test(text.trim())) return 'year'
  if (/\p{N}/u.test(text)) return 'figure'
  if (/^(?:the )?\p{Lu}{2,}$/u.test(text)) return 'acronym'
  return /^(?:the )?\p{Lu}/u.test(text) ? 'name' : 'words'
}

export type ChoiceFigures = {
  sets: number
  /** Sets with four options. */
  full: number
  longestIsKey: number
  shortestIsKey: number
  /** How often the key comes first, second, … in full sets. */
  positions: number[]
  /** The sum of the ratios longest option / shortest option. */
  lengthRatios: number
  /** Sets whose options all have the key's shape. */
  sameShape: number
}

/** Counts over multiple-choice sets. A tie for the longest counts by its share. */
export function measureChoices(items: readonly BenchItem[]): ChoiceFigures {
  const figures: ChoiceFigures = {
    sets: 0,
    full: 0,
    longestIsKey: 0,
    shortestIsKey: 0,
    positions: [0, 0, 0, 0],
    lengthRatios: 0,
    sameShape: 0,
  }
  for (const { type, options } of items) {
    const key = options.findIndex(({ correct }) => correct)
    if (type !== 'multiple-choice' || key < 0) continue
    const lengths = options.map(({ text }) => text.length)
    const own = lengths[key] ?? 0
    figures.sets += 1
    figures.lengthRatios += Math.max(...lengths) / Math.max(1, Math.min(...lengths))
    if (new Set(options.map(({ text }) => shapeOf(text))).size === 1) figures.sameShape += 1
    if (options.length !== 4) continue
    figures.full += 1
    figures.longestIsKey +=
      own === Math.max(...lengths) ? 1 / lengths.filter((length) => length === own).length : 0
    figures.shortestIsKey +=
      own === Math.min(...lengths) ? 1 / lengths.filter((length) => length === own).length : 0
    figures.positions[key] = (figures.positions[key] ?? 0) + 1
  }
  return figures
}

/** The chance of counts at least this uneven if all of four places were as likely (Pearson's chi-square, 3 degrees of freedom). */
export function testUniform(counts: readonly number[]): { chiSquare: number; p: number } {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const expected = total / counts.length
  const chiSquare =
    total === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return { chiSquare, p: upperTail(chiSquare) }
}

/** The upper tail of the chi-square distribution with 3 degrees of freedom, in closed form. */
function upperTail(x: number): number {
  return erfc(Math.sqrt(x / 2)) + Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2)
}

/** Abramowitz & Stegun 7.1.26; wrong by less than 2e-7. */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * x)
  const polynomial =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return polynomial * Math.exp(-x * x)
}

/** How alike two options are by their letter pairs, 0 to 1. */
export function letterOverlap(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, index) =>
      text.slice(index, index + 2).toLowerCase(),
    )
  return shareIn(pairs(a), new Set(pairs(b)))
}

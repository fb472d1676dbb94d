import { pickByHash } from '@/lib/domain/article/stable-id'

export type Figure<T> = T & { value: number }

export type Picking<T> = {
  value: number
  /** The article's own, best first; they come before made ones. */
  own: readonly Figure<T>[]
  /** Nearest first. */
  made: readonly Figure<T>[]
  seed: string
  /** How far two options must be apart around this value, at least. */
  gap: (value: number) => number
  /** No two neighbours in order of size may be further apart than this many times the median of all steps. */
  widest: number
}

const WANTED = 3
const MIN_WANTED = 2

/**
 * Wrong figures of which so many are smaller that the right one stands anywhere in order of size, with steps of about one
 * size, so that none stands alone. Own ones are given up for made ones where they leave a gap; none where nothing fits.
 */
export function pickAround<T>(picking: Picking<T>): Figure<T>[] {
  const { own, made } = picking
  for (const mine of [own, own.slice(0, 2), own.slice(0, 1), []]) {
    const picked = pickFrom(picking, [...mine, ...made])
    if (picked.length >= WANTED && isEven(picking, picked)) return picked
  }
  const picked = pickFrom(picking, made)
  return picked.length >= MIN_WANTED ? picked : []
}

function pickFrom<T>({ value, seed, gap }: Picking<T>, candidates: readonly Figure<T>[]): Figure<T>[] {
  const apart = candidates.filter((each) => Math.abs(each.value - value) >= gap(value))
  const below = takeApart(
    apart.filter((each) => each.value < value),
    gap,
  )
  const above = takeApart(
    apart.filter((each) => each.value > value),
    gap,
  )
  const wanted = pickByHash(`${seed}\u001fspread`, WANTED + 1)
  const under = Math.min(below.length, Math.max(wanted, WANTED - above.length))
  return [...below.slice(0, under), ...above.slice(0, WANTED - under)]
}

/** In their order, each only where it stands apart from those before it. */
function takeApart<T>(figures: readonly Figure<T>[], gap: Picking<T>['gap']): Figure<T>[] {
  const taken: Figure<T>[] = []
  for (const each of figures)
    if (taken.every((other) => Math.abs(other.value - each.value) >= gap(each.value))) taken.push(each)
  return taken
}

function isEven<T>({ value, widest }: Picking<T>, picked: readonly Figure<T>[]): boolean {
  const sorted = [value, ...picked.map((each) => each.value)].sort((a, b) => a - b)
  const steps = sorted.slice(1).map((each, index) => each - (sorted[index] ?? each))
  const median = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  return steps.every((step) => step <= Math.max(widest * median, 3))
}

import { sha256 } from './sha256'

/** A short id made from its parts only: the same parts, the same id, on every machine. 96 bits. */
export function makeStableId(prefix: string, parts: readonly (string | number)[]): string {
  return `${prefix}_${sha256(parts.join('\u001f')).slice(0, 24)}`
}

/** A number from 0 to `below` - 1 told by the id alone: for orders that must look random and never change. */
export function pickByHash(seed: string, below: number): number {
  return below <= 0 ? 0 : parseInt(sha256(seed).slice(0, 8), 16) % below
}

/** The values in an order told by the seed alone. */
export function orderByHash<T>(seed: string, values: readonly T[], key: (value: T) => string): T[] {
  return values
    .map((value) => ({ value, rank: sha256(`${seed}\u001f${key(value)}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ value }) => value)
}

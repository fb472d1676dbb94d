import { orderByHash } from '@/lib/domain/article/stable-id'
import type { Half } from '../bench-text'

const SEED = 'footnote-hold-out-1'
/** The sample article of the issues has been read by everyone who built the engine. */
const ALWAYS_TUNED = new Set(['isis-k-kabul.txt'])

/**
 * Parts articles in two halves, genre by genre (the name up to its first hyphen), by hash: the same names, the same halves.
 * A name that is not among `names` later on does not move the others by more than one place.
 */
export function splitHalves(names: readonly string[]): Map<string, Half> {
  const halves = new Map<string, Half>()
  const genres = new Map<string, string[]>()
  for (const name of names) {
    if (ALWAYS_TUNED.has(name)) halves.set(name, 'tune')
    else genres.set(genreOf(name), [...(genres.get(genreOf(name)) ?? []), name])
  }
  for (const members of genres.values()) {
    for (const [index, name] of orderByHash(SEED, members, (member) => member).entries())
      halves.set(name, index % 2 === 0 ? 'hold-out' : 'tune')
  }
  return halves
}

function genreOf(name: string): string {
  return name.split('-')[0] ?? name
}

import { compareCases } from './name-cases'
import { keyOpinion, type KeyedOpinion } from './name-keys'
import { NAME_TYPES } from './names'
import { toShares, type NameOpinion } from './name-opinions'

/** The opinions on one sentence of a text. */
export type NameSentence = {
  readonly words: readonly string[]
  readonly opinions: readonly NameOpinion[]
  /** For each opinion, which others are on words listed with its own: see `findListed`. */
  readonly listed?: readonly (readonly number[])[]
}

const TYPES = NAME_TYPES.length

/** What one choice has for and against it: its own share, then what the rest of the text says. See {@link weighChoices}. */
export const EVIDENCE = 18

/** How often something came, and as what: for each type, and for no name, the shares added up. */
class Count {
  seen = 0
  readonly as: number[] = new Array<number>(TYPES + 1).fill(0)
}

/**
 * What is counted: the word that heads a name, the words of a name, a word inside of a longer name that another word heads, the initials of names of
 * several words, and names that are initials.
 */
type Counts = Record<'heads' | 'spans' | 'parts' | 'full' | 'short', Map<string, Count>>

function createCounts(): Counts {
  return { heads: new Map(), spans: new Map(), parts: new Map(), full: new Map(), short: new Map() }
}

function countIn(map: Map<string, Count>, key: string): Count {
  const known = map.get(key)
  if (known) return known
  const made = new Count()
  map.set(key, made)
  return made
}

/** A share under this is not counted for words inside of longer names. */
const FAINT = 0.05

/** Adds what one opinion says to the counts. Alone it makes the counts that its own part is, to be taken off again. */
function addOpinion(counts: Counts, { shares, key, keys }: KeyedOpinion): void {
  const ofHead = countIn(counts.heads, key)
  ofHead.seen++
  const met = new Set<Count>()
  const add = (count: Count, type: number, share: number): void => {
    if (!met.has(count)) count.seen++
    met.add(count)
    count.as[type] = (count.as[type] ?? 0) + share
  }
  for (const [c, { plain, letters, isShort, inner }] of keys.entries()) {
    const ofSpan = countIn(counts.spans, plain)
    const ofInitials = letters === '' ? null : countIn(isShort ? counts.short : counts.full, letters)
    for (let t = 0; t < TYPES; t++) {
      const share = shares[c * TYPES + t] ?? 0
      ofHead.as[t] = (ofHead.as[t] ?? 0) + share
      add(ofSpan, t, share)
      if (ofInitials) add(ofInitials, t, share)
      if (share < FAINT) continue
      for (const word of inner) add(countIn(counts.parts, word), t, share)
    }
  }
  ofHead.as[TYPES] = (ofHead.as[TYPES] ?? 0) + (shares.at(-1) ?? 0)
}

function countAll(opinions: readonly KeyedOpinion[]): Counts {
  const counts = createCounts()
  for (const opinion of opinions) addOpinion(counts, opinion)
  return counts
}

/** A logarithm of how much of what was seen is of one kind; about 0 for one kind in five. */
function weigh(as: number, seen: number): number {
  return Math.log((as + 0.1) / (seen + 0.5)) + 1.6
}

/** Seen once, two to four times, or more often: the more, the more it is worth. */
function place(seen: number): number {
  return seen === 1 ? 0 : seen <= 4 ? 1 : 2
}

/** How often the rest of a text has something, and the shares of each type there. */
type Rest = { readonly seen: number; readonly as: (type: number) => number }
const NEVER: Rest = { seen: 0, as: () => 0 }

/**
 * What speaks for each choice of an opinion, {@link EVIDENCE} numbers each in the order of its shares: 0 its own share; 1–3 what the same head is
 * elsewhere in the text, by how often it comes; 4–6 what the same one word is elsewhere, 7–9 what the same words are; 10–12 what names have the
 * head inside of them ("Berg" in "Anna Berg"); 13 for types and 14 for no name, what the names listed with it are; 15 for initials, what the names are
 * that they may stand for, and 16 for such names, what their initials are; 17 for no name, that the word is mostly written with a small letter. All as
 * logarithms, 0 where nothing is known.
 */
function weighChoices(counts: Counts, opinion: KeyedOpinion): Float64Array {
  const { spans, shares, key, keys } = opinion
  const own = countAll([opinion])
  const rows = new Float64Array(shares.length * EVIDENCE)
  const rest = (which: keyof Counts, name: string): Rest => {
    const [all, mine] = [counts[which].get(name), own[which].get(name)]
    return {
      seen: (all?.seen ?? 0) - (mine?.seen ?? 0),
      as: (type) => Math.max(0, (all?.as[type] ?? 0) - (mine?.as[type] ?? 0)),
    }
  }
  const same = rest('heads', key)
  const again = keys.map(({ plain }) => rest('spans', plain))
  const parts = rest('parts', key)
  const within = NAME_TYPES.map((_, t) => parts.as(t))
  const allWithin = within.reduce((sum, share) => sum + share, 0)
  const initials = keys.map(({ letters, isShort }) =>
    letters === '' ? null : toTypes(rest(isShort ? 'full' : 'short', letters)),
  )
  for (let k = 0; k < shares.length; k++) {
    const row = k * EVIDENCE
    const choice = Math.floor(k / TYPES)
    const span = spans[choice]
    const type = span ? k % TYPES : TYPES
    rows[row] = Math.log((shares[k] ?? 0) + 1e-6)
    if (same.seen > 0) rows[row + 1 + place(same.seen)] = weigh(same.as(type), same.seen)
    if (!span) continue
    const length = span.end - span.start
    const { seen, as } = again[choice] ?? NEVER
    if (seen > 0) rows[row + (length > 1 ? 7 : 4) + place(seen)] = weigh(as(type), seen)
    const other = initials[choice]
    if (other) rows[row + (keys[choice]?.isShort ? 15 : 16)] = other[type] ?? 0
    if (allWithin <= 0.1) continue
    rows[row + (length <= 2 ? 10 : 11)] = weigh(within[type] ?? 0, allWithin)
    if (length <= 2 && type === 0) rows[row + 12] = Math.min(3, within[0] ?? 0)
  }
  return rows
}

/** A logarithm for each type of how much of what was taken for a name is of it, about 0 for one in four; null where hardly anything was. */
function toTypes({ as }: Rest): number[] | null {
  const shares = NAME_TYPES.map((_, t) => as(t))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return all > 0.1 ? shares.map((share) => Math.log((share + 0.1) / (all + 0.4)) + 1.4) : null
}

/** Writes what the names listed with an opinion's own ("Skarn, Vesk and Norvale") are on average. */
function weighListed(rows: Float64Array, listed: readonly NameOpinion[]): Float64Array {
  if (listed.length === 0) return rows
  const mean = new Array<number>(TYPES + 1).fill(0)
  for (const { shares } of listed) {
    for (const [k, share] of shares.entries()) {
      const type = k === shares.length - 1 ? TYPES : k % TYPES
      mean[type] = (mean[type] ?? 0) + share / listed.length
    }
  }
  const choices = rows.length / EVIDENCE
  for (let k = 0; k < choices; k++) {
    const type = k === choices - 1 ? TYPES : k % TYPES
    rows[k * EVIDENCE + (type === TYPES ? 14 : 13)] = Math.log(((mean[type] ?? 0) + 0.02) / 0.22)
  }
  return rows
}

/** What speaks for each choice of each opinion, sentence by sentence. */
export function gatherEvidence(sentences: readonly NameSentence[]): Float64Array[][] {
  const keyed = sentences.map(({ words, opinions }) => opinions.map((opinion) => keyOpinion(words, opinion)))
  const counts = countAll(keyed.flat())
  const weighCase = compareCases(sentences, new Set(counts.heads.keys()))
  return keyed.map((opinions, s) =>
    opinions.map((opinion, o) => {
      const others = (sentences[s]?.listed?.[o] ?? []).flatMap((k) => opinions[k] ?? [])
      const rows = weighListed(weighChoices(counts, opinion), others)
      rows[rows.length - 1] = weighCase(opinion.key)
      return rows
    }),
  )
}

/** Shares from evidence and its weights. */
export function weighEvidence(rows: Float64Array, weights: readonly number[] | Float64Array): Float64Array {
  const shares = new Float64Array(rows.length / EVIDENCE)
  for (let k = 0; k < shares.length; k++) {
    for (let j = 0; j < EVIDENCE; j++)
      shares[k] = (shares[k] ?? 0) + (rows[k * EVIDENCE + j] ?? 0) * (weights[j] ?? 0)
  }
  toShares(shares)
  return shares
}

/** Opinions on all sentences of a text, each with what the others say of the same names (one sense a text: Gale et al. 1992). */
export function settleOpinions(
  sentences: readonly NameSentence[],
  weights: readonly number[],
): NameOpinion[][] {
  const evidence = gatherEvidence(sentences)
  return sentences.map(({ opinions }, s) =>
    opinions.map((opinion, o) => {
      const rows = evidence[s]?.[o]
      return rows ? { ...opinion, shares: weighEvidence(rows, weights) } : opinion
    }),
  )
}

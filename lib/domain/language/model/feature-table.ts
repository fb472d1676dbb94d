/**
 * A sparse matrix of weights: one row of `classes` numbers for each feature key, found by open addressing.
 *
 * `slots` holds pairs (key, row); a key of 0 marks an empty slot. Keys are compared in full, so a feature never seen in
 * training adds nothing to a score, where a plain hash table would add a stranger's weights.
 */
export type FeatureTable = {
  readonly classes: number
  readonly mask: number
  readonly slots: Int32Array
  /**
   * One bit for each place that a key can fall on. Most features of use are unknown, and a bit says so out of a small array that stays near,
   * where a look at the slots would wait for memory.
   */
  readonly marks: Int32Array
  readonly weights: Float32Array | Int8Array
  /** A stored weight times `scale` is the weight. */
  readonly scale: number
  /**
   * A packed table holds for each row how many weights are not zero, then pairs of class and weight; its rows are offsets. Of some fifty
   * classes a row has weights for four or five, so this is smaller and much faster. Otherwise rows are whole.
   */
  readonly isPacked?: boolean
}

/** Key 0 is the empty mark; the one feature in four thousand million that hashes to it moves to 1. */
export function toKey(hash: number): number {
  return hash === 0 ? 1 : hash | 0
}

/** Where a key starts its search. The multiplication spreads keys whose low bits agree. */
export function homeSlot(key: number, mask: number): number {
  return (Math.imul(key, 0x85ebca6b) >>> 8) & mask
}

/** The bit of a key in the marks of a table. */
function markOf(key: number, marks: Int32Array): number {
  return (Math.imul(key, 0x9e3779b1) >>> 5) & (marks.length * 32 - 1)
}

/** The offset of a feature's row in `weights`, or -1 when the table has none. */
export function findRow(table: FeatureTable, hash: number): number {
  const found = findSlot(table, hash)
  return found < 0 ? -1 : found * (table.isPacked ? 1 : table.classes)
}

/** What the slot of a key holds beside the key, or -1. */
function findSlot({ slots, mask, marks }: FeatureTable, hash: number): number {
  const key = toKey(hash)
  const mark = markOf(key, marks)
  return ((marks[mark >>> 5] ?? 0) & (1 << (mark & 31))) === 0 ? -1 : probe(slots, mask, key)
}

function probe(slots: Int32Array, mask: number, key: number): number {
  let slot = homeSlot(key, mask)
  for (;;) {
    const found = slots[slot * 2] ?? 0
    if (found === key) return slots[slot * 2 + 1] ?? 0
    if (found === 0) return -1
    slot = (slot + 1) & mask
  }
}

/** Adds the rows of `count` features to `scores` (unscaled). `scores` has at least `classes` entries. */
export function addScores(
  table: FeatureTable,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  if (table.isPacked) addPackedRows(table, features, count, scores)
  else addWholeRows(table, features, count, scores)
}

/** Most features that are looked up together. */
const MOST_TOGETHER = 128
const found = new Int32Array(MOST_TOGETHER)
const touched = new Int32Array(MOST_TOGETHER)

/**
 * In steps, each for all features: a table is too large to stay near, and reads that follow one another without a branch between them wait for
 * memory together. One feature after the other takes twice as long.
 */
function addPackedRows(table: FeatureTable, features: Int32Array, count: number, scores: Float64Array): void {
  for (let from = 0; from < count; from += MOST_TOGETHER) {
    addPackedPart(table, features.subarray(from, Math.min(count, from + MOST_TOGETHER)), scores)
  }
}

function addPackedPart(table: FeatureTable, features: Int32Array, scores: Float64Array): void {
  const { slots, mask, marks, weights } = table
  let likely = 0
  for (let f = 0; f < features.length; f++) {
    const key = toKey(features[f] ?? 0)
    const mark = markOf(key, marks)
    found[likely] = key
    likely += ((marks[mark >>> 5] ?? 0) >>> (mark & 31)) & 1
  }
  for (let f = 0; f < likely; f++) touched[f] = slots[homeSlot(found[f] ?? 0, mask) * 2] ?? 0
  let known = 0
  for (let f = 0; f < likely; f++) {
    const row = probe(slots, mask, found[f] ?? 0)
    found[known] = row
    known += row < 0 ? 0 : 1
  }
  for (let f = 0; f < known; f++) touched[f] = weights[found[f] ?? 0] ?? 0
  for (let f = 0; f < known; f++) {
    const row = found[f] ?? 0
    const end = row + 1 + 2 * (touched[f] ?? 0)
    for (let j = row + 1; j < end; j += 2) {
      const k = weights[j] ?? 0
      scores[k] = (scores[k] ?? 0) + (weights[j + 1] ?? 0)
    }
  }
}

function addWholeRows(table: FeatureTable, features: Int32Array, count: number, scores: Float64Array): void {
  const { weights, classes } = table
  for (let f = 0; f < count; f++) {
    const row = findSlot(table, features[f] ?? 0) * classes
    if (row < 0) continue
    for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + (weights[row + k] ?? 0)
  }
}

/** Builds a table from parallel arrays: `keys[i]` owns the weights from `i * classes`. At most half the slots are used. */
export function buildTable(
  keys: Int32Array,
  weights: Float32Array | Int8Array,
  classes: number,
  scale: number,
): FeatureTable {
  const rows = Int32Array.from(keys, (_, i) => i)
  return { classes, weights, scale, ...fillSlots(keys, rows) }
}

/** Builds a packed table: `keys[i]` owns the row at `offsets[i]` of `cells`. Needs fewer than 128 classes. */
export function buildPackedTable(
  keys: Int32Array,
  offsets: Int32Array,
  cells: Int8Array,
  classes: number,
  scale: number,
): FeatureTable {
  return { classes, weights: cells, scale, isPacked: true, ...fillSlots(keys, offsets) }
}

function fillSlots(keys: Int32Array, rows: Int32Array): Pick<FeatureTable, 'mask' | 'slots' | 'marks'> {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  // At least four places a key: of features that are unknown some four fifths are known to be.
  const marks = new Int32Array(size / 16)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    let slot = homeSlot(key, mask)
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = key
    slots[slot * 2 + 1] = rows[i] ?? 0
    const mark = markOf(key, marks)
    marks[mark >>> 5] = (marks[mark >>> 5] ?? 0) | (1 << (mark & 31))
  }
  return { mask, slots, marks }
}

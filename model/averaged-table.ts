import { buildTable, homeSlot, toKey, type FeatureTable } from '../lib/domain/language/model/feature-table'

/**
 * A feature table that can learn: the averaged perceptron (Freund & Schapire 1999, Collins 2002). Rows are made on the first
 * update of a feature. The average over all steps is kept lazily as `weight - total / steps`.
 */
export class AveragedTable implements FeatureTable {
  readonly classes: number
  readonly scale = 1
  /** All bits set: what is learned is looked up in full. */
  readonly marks = Int32Array.of(-1)
  mask: number
  slots: Int32Array
  weights: Float32Array
  private totals: Float64Array
  private updates: Uint32Array
  private rows = 0

  constructor(classes: number, expectedRows = 1 << 16) {
    this.classes = classes
    let size = 16
    while (size < expectedRows * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    this.weights = new Float32Array((size / 2) * classes)
    this.totals = new Float64Array((size / 2) * classes)
    this.updates = new Uint32Array(size / 2)
  }

  /** Adds `delta` to one class of `count` features. `step` counts decisions from 1 and never falls. */
  update(features: Int32Array, count: number, label: number, delta: number, step: number, from = 0): void {
    for (let f = 0; f < count; f++) {
      const row = this.findOrAddRow(features[from + f] ?? 0)
      const cell = row * this.classes + label
      this.weights[cell] = (this.weights[cell] ?? 0) + delta
      this.totals[cell] = (this.totals[cell] ?? 0) + delta * step
      this.updates[row] = (this.updates[row] ?? 0) + 1
    }
  }

  /** The averaged weights after `steps` decisions, without rows updated fewer than `minUpdates` times. */
  average(steps: number, minUpdates = 1): FeatureTable {
    const { classes, slots } = this
    const kept: [key: number, row: number][] = []
    for (let s = 0; s < slots.length; s += 2) {
      const key = slots[s] ?? 0
      const row = slots[s + 1] ?? 0
      if (key !== 0 && (this.updates[row] ?? 0) >= minUpdates) kept.push([key, row])
    }
    kept.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
    const weights = new Float32Array(kept.length * classes)
    for (const [i, [, row]] of kept.entries()) {
      for (let k = 0; k < classes; k++) {
        const cell = row * classes + k
        weights[i * classes + k] = (this.weights[cell] ?? 0) - (this.totals[cell] ?? 0) / steps
      }
    }
    return buildTable(
      Int32Array.from(kept, ([key]) => key),
      weights,
      classes,
      1,
    )
  }

  private findOrAddRow(hash: number): number {
    const key = toKey(hash)
    let slot = homeSlot(key, this.mask)
    for (;;) {
      const found = this.slots[slot * 2] ?? 0
      if (found === key) return this.slots[slot * 2 + 1] ?? 0
      if (found === 0) break
      slot = (slot + 1) & this.mask
    }
    if (this.rows * 2 >= this.mask) {
      this.grow()
      return this.findOrAddRow(hash)
    }
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = this.rows
    return this.rows++
  }

  private grow(): void {
    const old = this.slots
    const size = (this.mask + 1) * 2
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    for (let s = 0; s < old.length; s += 2) {
      const key = old[s] ?? 0
      if (key === 0) continue
      let slot = homeSlot(key, this.mask)
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = key
      this.slots[slot * 2 + 1] = old[s + 1] ?? 0
    }
    this.weights = enlarge(this.weights, new Float32Array((size / 2 + 1) * this.classes))
    this.totals = enlarge(this.totals, new Float64Array((size / 2 + 1) * this.classes))
    this.updates = enlarge(this.updates, new Uint32Array(size / 2 + 1))
  }
}

function enlarge<T extends Float32Array | Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

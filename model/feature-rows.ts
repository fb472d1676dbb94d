import { buildTable, type FeatureTable } from '../lib/domain/language/model/feature-table'
import { NAME_CLASSES } from '../lib/domain/language/model/name-opinions'

/** Numbers features as they come. */
export class FeatureRows {
  private readonly rows = new Map<number, number>()

  add(feature: number): number {
    const known = this.rows.get(feature)
    const row = known ?? this.rows.size
    if (known === undefined) this.rows.set(feature, row)
    return row
  }

  has(feature: number): boolean {
    return this.rows.has(feature)
  }

  get size(): number {
    return this.rows.size
  }

  /** The table of weights by feature. */
  toTable(weights: Float32Array): FeatureTable {
    const kept = [...this.rows].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
    const out = new Float32Array(kept.length * NAME_CLASSES)
    for (const [i, [, row]] of kept.entries())
      out.set(weights.subarray(row * NAME_CLASSES, (row + 1) * NAME_CLASSES), i * NAME_CLASSES)
    return buildTable(
      Int32Array.from(kept, ([feature]) => feature),
      out,
      NAME_CLASSES,
      1,
    )
  }
}

import { ByteReader, ByteWriter } from './byte-stream'
import { buildPackedTable, buildTable, type FeatureTable } from './feature-table'

/** How rows are written: only what is not zero, or all of it; whichever is shorter. */
const SPARSE = 0
const DENSE = 1
const LIMIT = 127

/** Rounds weights to 8 bits with one scale for the whole table, drops rows that round to nothing and sorts by unsigned key. */
export function quantise(table: FeatureTable): FeatureTable {
  const { classes, weights } = table
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const step = Math.fround(largest / LIMIT) || 1
  const keys = rowKeys(table)
  const rows = keys.length
  const small = new Int8Array(rows * classes)
  const kept: number[] = []
  for (let row = 0; row < rows; row++) {
    let any = false
    for (let cell = row * classes; cell < (row + 1) * classes; cell++) {
      small[cell] = Math.round((weights[cell] ?? 0) / step)
      any ||= small[cell] !== 0
    }
    if (any) kept.push(row)
  }
  kept.sort((a, b) => ((keys[a] ?? 0) >>> 0) - ((keys[b] ?? 0) >>> 0))
  const keptWeights = new Int8Array(kept.length * classes)
  for (const [to, row] of kept.entries())
    keptWeights.set(small.subarray(row * classes, (row + 1) * classes), to * classes)
  return buildTable(
    Int32Array.from(kept, (row) => keys[row] ?? 0),
    keptWeights,
    classes,
    step * table.scale,
  )
}

/** The key of each row. */
function rowKeys(table: FeatureTable): Int32Array {
  const keys = new Int32Array(table.weights.length / table.classes)
  for (let s = 0; s < table.slots.length; s += 2) {
    const key = table.slots[s] ?? 0
    if (key !== 0) keys[table.slots[s + 1] ?? 0] = key
  }
  return keys
}

/** Writes a table whose weights are 8-bit and whose rows are in the order of their unsigned keys (see {@link quantise}). */
export function encodeTable(table: FeatureTable): Uint8Array {
  const { classes, weights } = table
  const out = new ByteWriter()
  const keys = rowKeys(table)
  out.writeVarint(classes)
  out.writeFloat32(table.scale)
  out.writeVarint(keys.length)
  let before = 0
  for (const key of keys) {
    out.writeVarint((key >>> 0) - before)
    before = key >>> 0
  }
  const filled = countFilled(weights, 0, weights.length)
  const mode = keys.length + 2 * filled < weights.length && classes < 256 ? SPARSE : DENSE
  out.writeByte(mode)
  for (let from = 0; from < weights.length; from += classes) {
    if (mode === SPARSE) out.writeByte(countFilled(weights, from, from + classes))
    for (let k = 0; k < classes; k++) {
      const value = weights[from + k] ?? 0
      if (mode === SPARSE && value === 0) continue
      if (mode === SPARSE) out.writeByte(k)
      out.writeByte(value & 0xff)
    }
  }
  return out.toBytes()
}

function countFilled(weights: FeatureTable['weights'], from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (weights[i] !== 0) count++
  return count
}

/** Reads what {@link encodeTable} wrote, into whole rows. */
export function decodeTable(bytes: Uint8Array): FeatureTable {
  const { reader, classes, scale, keys, mode } = readHead(bytes)
  const weights = new Int8Array(keys.length * classes)
  if (mode === DENSE) {
    weights.set(reader.readBytes(weights.length))
    return buildTable(keys, weights, classes, scale)
  }
  for (let from = 0; from < weights.length; from += classes) {
    for (let count = reader.readByte(); count > 0; count--) {
      const k = reader.readByte()
      weights[from + k] = reader.readByte()
    }
  }
  return buildTable(keys, weights, classes, scale)
}

/** Like {@link decodeTable}, but rows that were written short stay short: for tables that only add up scores. */
export function decodePackedTable(bytes: Uint8Array): FeatureTable {
  const { reader, classes, scale, keys, mode } = readHead(bytes)
  if (mode === DENSE || classes > LIMIT) return decodeTable(bytes)
  const cells = new Int8Array(reader.readBytes(reader.remaining))
  const offsets = new Int32Array(keys.length)
  let at = 0
  for (let row = 0; row < keys.length; row++) {
    offsets[row] = at
    at += 1 + 2 * (cells[at] ?? 0)
  }
  if (at !== cells.length) throw new RangeError('the rows of a table do not end where the table ends')
  return buildPackedTable(keys, offsets, cells, classes, scale)
}

function readHead(bytes: Uint8Array): {
  reader: ByteReader
  classes: number
  scale: number
  keys: Int32Array
  mode: number
} {
  const reader = new ByteReader(bytes)
  const classes = reader.readVarint()
  const scale = reader.readFloat32()
  const keys = new Int32Array(reader.readVarint())
  let key = 0
  for (let row = 0; row < keys.length; row++) {
    key += reader.readVarint()
    keys[row] = key | 0
  }
  return { reader, classes, scale, keys, mode: reader.readByte() }
}

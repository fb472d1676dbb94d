import { ByteReader, ByteWriter } from './byte-stream';
import { buildTable, type FeatureTable } from './feature-table';

/** Up to this many classes a row is written whole; above, only what is not zero. */
const MOST_DENSE_CLASSES = 4;
const LIMIT = 127;

/**
 * Rounds weights to 8 bits with one scale for the whole table, and drops rows that round to nothing. The last class becomes minus the
 * sum of the others where rows are written whole: an update adds to one class what it takes from another, so rows sum to zero.
 */
export function quantise(table: FeatureTable): FeatureTable {
  const { classes, weights } = table;
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = largest === 0 ? 1 : largest / LIMIT;
  const keys = rowKeys(table);
  const rows = keys.length;
  const small = new Int8Array(rows * classes);
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    let any = false;
    for (let k = 0; k < classes; k++) {
      const cell = row * classes + k;
      const isImplied = classes <= MOST_DENSE_CLASSES && k === classes - 1;
      const value = isImplied ? -sum : Math.round((weights[cell] ?? 0) / step);
      small[cell] = Math.max(-LIMIT, Math.min(LIMIT, value));
      sum += small[cell] ?? 0;
      any ||= small[cell] !== 0;
    }
    if (any) kept.push(row);
  }
  kept.sort((a, b) => ((keys[a] ?? 0) >>> 0) - ((keys[b] ?? 0) >>> 0));
  const keptWeights = new Int8Array(kept.length * classes);
  for (const [to, row] of kept.entries()) keptWeights.set(small.subarray(row * classes, (row + 1) * classes), to * classes);
  return buildTable(Int32Array.from(kept, (row) => keys[row] ?? 0), keptWeights, classes, step * table.scale);
}

/** The key of each row. */
export function rowKeys(table: FeatureTable): Int32Array {
  const keys = new Int32Array(table.weights.length / table.classes);
  for (let s = 0; s < table.slots.length; s += 2) {
    const key = table.slots[s] ?? 0;
    if (key !== 0) keys[table.slots[s + 1] ?? 0] = key;
  }
  return keys;
}

/** Writes a table whose weights are 8-bit and whose rows are in the order of their unsigned keys (see {@link quantise}). */
export function encodeTable(table: FeatureTable): Uint8Array {
  const { classes, weights } = table;
  const out = new ByteWriter();
  const keys = rowKeys(table);
  out.writeVarint(classes);
  out.writeFloat32(table.scale);
  out.writeVarint(keys.length);
  let before = 0;
  for (const key of keys) {
    out.writeVarint((key >>> 0) - before);
    before = key >>> 0;
  }
  for (let row = 0; row < keys.length; row++) {
    const cells = Array.from({ length: classes }, (_, k) => weights[row * classes + k] ?? 0);
    if (classes <= MOST_DENSE_CLASSES) {
      for (const value of cells.slice(0, -1)) out.writeByte(value & 0xff);
      continue;
    }
    out.writeByte(cells.filter((value) => value !== 0).length);
    for (const [k, value] of cells.entries()) {
      if (value === 0) continue;
      out.writeByte(k);
      out.writeByte(value & 0xff);
    }
  }
  return out.toBytes();
}

/** Reads what {@link encodeTable} wrote. */
export function decodeTable(bytes: Uint8Array): FeatureTable {
  const reader = new ByteReader(bytes);
  const classes = reader.readVarint();
  const scale = reader.readFloat32();
  const keys = new Int32Array(reader.readVarint());
  let key = 0;
  for (let row = 0; row < keys.length; row++) {
    key += reader.readVarint();
    keys[row] = key | 0;
  }
  const weights = new Int8Array(keys.length * classes);
  for (let row = 0; row < keys.length; row++) {
    const from = row * classes;
    if (classes <= MOST_DENSE_CLASSES) {
      let sum = 0;
      for (let k = 0; k < classes - 1; k++) {
        weights[from + k] = reader.readByte();
        sum += weights[from + k] ?? 0;
      }
      weights[from + classes - 1] = Math.max(-LIMIT, Math.min(LIMIT, -sum));
      continue;
    }
    for (let count = reader.readByte(); count > 0; count--) {
      const k = reader.readByte();
      weights[from + k] = reader.readByte();
    }
  }
  return buildTable(keys, weights, classes, scale);
}

import { ByteReader, ByteWriter } from './byte-stream'
import { LEXICON_COLUMNS, buildLexicon, type Lexicon } from './lexicon'

/** Writes a lexicon given as parallel arrays. Two words of one key keep the first. */
export function encodeLexicon(keys: Int32Array, values: Uint16Array): Uint8Array {
  const order = [...keys.keys()].sort((a, b) => ((keys[a] ?? 0) >>> 0) - ((keys[b] ?? 0) >>> 0) || a - b)
  const unique = order.filter((row, i) => i === 0 || keys[row] !== keys[order[i - 1] ?? 0])
  const out = new ByteWriter()
  out.writeVarint(unique.length)
  let before = 0
  for (const row of unique) {
    const key = (keys[row] ?? 0) >>> 0
    out.writeVarint(key - before)
    before = key
    for (let k = 0; k < LEXICON_COLUMNS; k++) out.writeVarint(values[row * LEXICON_COLUMNS + k] ?? 0)
  }
  return out.toBytes()
}

/** Reads what {@link encodeLexicon} wrote. */
export function decodeLexicon(bytes: Uint8Array): Lexicon {
  const reader = new ByteReader(bytes)
  const count = reader.readVarint()
  const keys = new Int32Array(count)
  const values = new Uint16Array(count * LEXICON_COLUMNS)
  let key = 0
  for (let row = 0; row < count; row++) {
    key += reader.readVarint()
    keys[row] = key | 0
    for (let k = 0; k < LEXICON_COLUMNS; k++) values[row * LEXICON_COLUMNS + k] = reader.readVarint()
  }
  return buildLexicon(keys, values)
}

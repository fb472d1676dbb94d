import { ByteReader, ByteWriter } from './byte-stream'
import type { NetworkSource } from './arc-scorer'
import type { MatrixArena } from './matrix-kernel'
import { listParameters, type NetworkParameters, type NetworkShape } from './network'

const LIMIT = 127

/** Writes the parameters of a network with 8 bits each and one scale a row. */
export function encodeNetwork(shape: NetworkShape, parameters: NetworkParameters): Uint8Array {
  const out = new ByteWriter()
  for (const size of [
    shape.width,
    shape.memory,
    shape.arc,
    shape.relation,
    shape.tags,
    shape.names,
    shape.labels,
  ])
    out.writeVarint(size)
  for (const { name, rows, columns } of listParameters(shape)) {
    const values = parameters.get(name) ?? new Float32Array(rows * columns)
    for (let r = 0; r < rows; r++) {
      const row = values.subarray(r * columns, (r + 1) * columns)
      const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
      const step = Math.fround(largest / LIMIT) || 1
      out.writeFloat32(step)
      for (const value of row) out.writeByte(Math.round(value / step) & 0xff)
    }
  }
  return out.toBytes()
}

/** The sizes of a written network, and how to read its parameters into an arena. */
export function decodeNetwork(bytes: Uint8Array): NetworkSource {
  const reader = new ByteReader(bytes)
  const [width, memory, arc, relation, tags, names, labels] = Array.from({ length: 7 }, () =>
    reader.readVarint(),
  )
  const shape: NetworkShape = {
    width: width ?? 0,
    memory: memory ?? 0,
    arc: arc ?? 0,
    relation: relation ?? 0,
    tags: tags ?? 0,
    names: names ?? 0,
    labels: labels ?? 0,
  }
  const load = (arena: MatrixArena): NetworkParameters => {
    const parameters = new Map<string, Float32Array>()
    for (const { name, rows, columns } of listParameters(shape)) {
      const values = arena.take(rows * columns)
      for (let r = 0; r < rows; r++) {
        const step = reader.readFloat32()
        const row = reader.readBytes(columns)
        for (let k = 0; k < columns; k++) values[r * columns + k] = (((row[k] ?? 0) << 24) >> 24) * step
      }
      parameters.set(name, values)
    }
    return parameters
  }
  return { shape, load }
}

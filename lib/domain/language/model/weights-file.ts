import { ByteReader, ByteWriter } from './byte-stream'

/**
 * The container of the weights: magic "FNLM", format version, length and checksum of what follows, then named sections.
 * Readers skip sections they do not know, so a section can be added without a new version.
 */
const MAGIC = 0x4d4c4e46
const WEIGHTS_VERSION = 1

/** The weights cannot be used: not our file, another version, cut short or damaged. The message says which. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError'
}

/** Adler-like rolling sums would miss swapped blocks; FNV-1a over 32 bits is enough against damage (not against malice). */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return hash >>> 0
}

export function packSections(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const body = new ByteWriter()
  body.writeVarint(sections.size)
  for (const [name, data] of sections) {
    body.writeText(name)
    body.writeUint32(data.length)
    body.writeBytes(data)
  }
  const payload = body.toBytes()
  const file = new ByteWriter()
  file.writeUint32(MAGIC)
  file.writeUint32(WEIGHTS_VERSION)
  file.writeUint32(payload.length)
  file.writeUint32(checksum(payload))
  file.writeBytes(payload)
  return file.toBytes()
}

/** @throws WeightsError when the file is not whole and of this version */
export function unpackSections(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length < 16) throw new WeightsError('The language model is too short to be a weights file.')
  const reader = new ByteReader(bytes)
  if (reader.readUint32() !== MAGIC)
    throw new WeightsError('The language model does not start like a weights file.')
  const version = reader.readUint32()
  if (version !== WEIGHTS_VERSION) {
    throw new WeightsError(
      `The language model has format ${version}; this program reads format ${WEIGHTS_VERSION}.`,
    )
  }
  const length = reader.readUint32()
  const expected = reader.readUint32()
  if (length !== reader.remaining) {
    throw new WeightsError(
      `The language model should have ${length} bytes after its header and has ${reader.remaining}.`,
    )
  }
  if (checksum(bytes.subarray(16)) !== expected)
    throw new WeightsError('The language model is damaged: its checksum does not match.')
  const sections = new Map<string, Uint8Array>()
  for (let count = reader.readVarint(); count > 0; count--) {
    const name = reader.readText()
    sections.set(name, reader.readBytes(reader.readUint32()))
  }
  return sections
}

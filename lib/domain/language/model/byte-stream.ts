/** Reads the small binary vocabulary of a weights file. Every read is checked, so a cut file gives an error and never nonsense. */
export class ByteReader {
  private at = 0
  private readonly view: DataView

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get remaining(): number {
    return this.bytes.length - this.at
  }

  private take(count: number): number {
    if (count > this.remaining)
      throw new RangeError(`the weights end early: ${count} bytes wanted, ${this.remaining} left`)
    const from = this.at
    this.at += count
    return from
  }

  readByte(): number {
    return this.bytes[this.take(1)] ?? 0
  }

  readUint32(): number {
    return this.view.getUint32(this.take(4), true)
  }

  readFloat32(): number {
    return this.view.getFloat32(this.take(4), true)
  }

  /** Seven bits a byte, low bits first, up to 32 bits. */
  readVarint(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.take(1)] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
    throw new RangeError('a number in the weights has no end')
  }

  readText(): string {
    const length = this.readVarint()
    const from = this.take(length)
    return new TextDecoder().decode(this.bytes.subarray(from, from + length))
  }

  readBytes(length: number): Uint8Array {
    const from = this.take(length)
    return this.bytes.subarray(from, from + length)
  }
}

/** Writes what {@link ByteReader} reads. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  private at = 0

  private room(count: number): number {
    if (this.at + count > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + count))
      larger.set(this.bytes)
      this.bytes = larger
    }
    const from = this.at
    this.at += count
    return from
  }

  writeByte(value: number): void {
    const at = this.room(1)
    this.bytes[at] = value
  }

  writeUint32(value: number): void {
    const at = this.room(4)
    new DataView(this.bytes.buffer).setUint32(at, value, true)
  }

  writeFloat32(value: number): void {
    const at = this.room(4)
    new DataView(this.bytes.buffer).setFloat32(at, value, true)
  }

  writeVarint(value: number): void {
    let rest = value >>> 0
    while (rest > 0x7f) {
      this.writeByte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.writeByte(rest)
  }

  writeText(text: string): void {
    const encoded = new TextEncoder().encode(text)
    this.writeVarint(encoded.length)
    this.writeBytes(encoded)
  }

  writeBytes(data: Uint8Array): void {
    const at = this.room(data.length)
    this.bytes.set(data, at)
  }

  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.at)
  }
}

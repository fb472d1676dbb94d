import { describe, expect, it } from 'vitest'
import { WeightsError, packSections, unpackSections } from './weights-file'

const sections = new Map([
  ['one', Uint8Array.of(1, 2, 3)],
  ['two', new Uint8Array(300).fill(9)],
  ['none', new Uint8Array(0)],
])

describe('weights file', () => {
  it('gives back what was put in', () => {
    expect(unpackSections(packSections(sections))).toEqual(sections)
  })

  it('names damage', () => {
    const bytes = packSections(sections)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    expect(() => unpackSections(bytes)).toThrow(
      new WeightsError('The language model is damaged: its checksum does not match.'),
    )
  })

  it('notices a cut file', () => {
    const bytes = packSections(sections)
    expect(() => unpackSections(bytes.subarray(0, bytes.length - 1))).toThrow(/should have \d+ bytes/)
    expect(() => unpackSections(bytes.subarray(0, 5))).toThrow(/too short/)
  })

  it('refuses other files and other versions', () => {
    const bytes = packSections(sections)
    const other = bytes.slice()
    other[0] = 0
    expect(() => unpackSections(other)).toThrow(/does not start like/)
    const newer = bytes.slice()
    newer[4] = 99
    expect(() => unpackSections(newer)).toThrow(/format 99/)
  })

  it('reads a file that lies inside a larger buffer', () => {
    const bytes = packSections(sections)
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 5)
    expect(unpackSections(larger.subarray(5, 5 + bytes.length))).toEqual(sections)
  })
})

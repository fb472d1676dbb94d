import { describe, expect, it } from 'vitest'
import { countBytes, looksBinary, MOST_BYTES } from './import-draft'

describe('what is pasted', () => {
  it('is told from pictures and programs', () => {
    expect(looksBinary('Plain words — with “quotes”, tabs\t and\r\n lines, and 漢字.')).toBe(false)
    expect(looksBinary('\u0000\u0001\u0002PNG\u0003\u0004\u0005\u0006')).toBe(true)
    expect(looksBinary('�PNG��IHDR����')).toBe(true)
    // One bad character in a page does not make it a program.
    expect(looksBinary(`${'A long text of plain words. '.repeat(40)}�`)).toBe(false)
  })
  it('is measured in bytes as it is sent', () => {
    expect(countBytes('a'.repeat(10))).toBe(10)
    const wide = '漢'.repeat(700_000)
    expect(countBytes(wide)).toBe(2_100_000)
    expect(countBytes(wide)).toBeGreaterThan(MOST_BYTES)
    expect(countBytes('a'.repeat(1_999_999))).toBeLessThanOrEqual(MOST_BYTES)
  })
})

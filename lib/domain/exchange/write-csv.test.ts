import { describe, expect, it } from 'vitest'
import { writeCsv } from './write-csv'

describe('CSV', () => {
  it('starts with a byte order mark, ends lines with CRLF and doubles quotes', () => {
    expect(
      writeCsv([
        ['Name', 'Score'],
        ['Ada "A", Okafor\nJr', 3.5],
        ['Ben', null],
      ]),
    ).toBe('\uFEFF"Name","Score"\r\n"Ada ""A"", Okafor\nJr",3.5\r\n"Ben",\r\n')
  })

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '\rx', ' =1+1', '＝1'])(
    '%j cannot become a formula',
    (text) => {
      expect(writeCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`)
    },
  )

  it('leaves numbers numbers, and what is no number empty', () => {
    expect(writeCsv([[-2, 0, NaN, 1e21]])).toBe('\uFEFF-2,0,,1e+21\r\n')
  })

  it('leaves ordinary text alone', () => expect(writeCsv([['a-b = c']])).toBe('\uFEFF"a-b = c"\r\n'))
})

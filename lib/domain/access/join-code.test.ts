import { expect, test } from 'vitest'
import { newJoinCode } from '@/lib/server/ids'
import { formatJoinCode, JOIN_CODE_SIGNS, normaliseJoinCode } from './join-code'

test.each([
  'KM4T9WQX',
  'km4t9wqx',
  ' KM4T-9WQX ',
  'km4t 9wqx',
  'KM4T–9WQX',
  'k m 4 t.9wqx',
  'ＫＭ４Ｔ９ＷＱＸ',
])('%j is KM4T9WQX', (typed) => {
  expect(normaliseJoinCode(typed)).toBe('KM4T9WQX')
})

test.each(['', 'KM4T9WQ', 'KM4T9WQXX', 'KM4T9WQ1', 'KM4T9WQO', 'KM4T9WQ!', "KM4T9WQ'", 'x'.repeat(100_000)])(
  '%.20j cannot be a code',
  (typed) => {
    expect(normaliseJoinCode(typed)).toBeNull()
  },
)

test('every code we make is read back as it is shown', () => {
  expect(new Set(JOIN_CODE_SIGNS).size).toBe(30)
  for (let index = 0; index < 500; index += 1) {
    const code = newJoinCode()
    expect(normaliseJoinCode(formatJoinCode(code).toLowerCase())).toBe(code)
  }
})

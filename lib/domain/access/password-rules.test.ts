import { describe, expect, test } from 'vitest'
import { checkNewPassword } from './password-rules'

const student = { role: 'STUDENT', username: 'mia.k' } as const
const teacher = { role: 'TEACHER', username: 'ms.woolf.teaches' } as const

describe('passwords', () => {
  test.each(['correct horse', 'eight888', 'ünïcödé passt', '        x', 'passwords are hard'])(
    '%j will do',
    (password) => {
      expect(checkNewPassword(password, teacher)).toBeNull()
    },
  )
  test.each([
    ['', 'password-required'],
    ['seven77', 'password-short'],
    ['482913', 'password-short'],
    ['x'.repeat(201), 'password-long'],
    ['Password', 'password-common'],
    ['12345678', 'password-common'],
    ['1234567890', 'password-common'],
    ['87654321', 'password-common'],
    ['abcdefghij', 'password-common'],
    ['aaaaaaaa', 'password-common'],
    ['abcabcabc', 'password-common'],
    ['MS.Woolf.Teaches', 'password-username'],
  ])('%j is refused: %s', (password, problem) => {
    expect(checkNewPassword(password, teacher)).toBe(problem)
  })
})

describe('PINs of students', () => {
  test.each(['482913', '070523', '119234'])('%s will do', (pin) => {
    expect(checkNewPassword(pin, student)).toBeNull()
  })
  test.each([
    ['4829', 'pin-digits'],
    ['4829131', 'pin-digits'],
    ['123456', 'pin-common'],
    ['654321', 'pin-common'],
    ['000000', 'pin-common'],
    ['121212', 'pin-common'],
    ['123123', 'pin-common'],
  ])('%s is refused: %s', (pin, problem) => {
    expect(checkNewPassword(pin, student)).toBe(problem)
  })
  test('typed in full width they are the same', () => {
    expect(checkNewPassword('４８２９１３', student)).toBeNull()
  })
})

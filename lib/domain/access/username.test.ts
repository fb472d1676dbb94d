import { describe, expect, test } from 'vitest'
import { displayNameSchema, suggestUsernames, usernameSchema } from './username'

describe('usernames', () => {
  test.each([
    ['  Mia.K ', 'mia.k'],
    ['ＭＩＡ７', 'mia7'],
    ['a_b-c.9', 'a_b-c.9'],
  ])('%j is read as %s', (typed, username) => {
    expect(usernameSchema.parse(typed)).toBe(username)
  })
  test.each(['', 'ab', '.mia', 'mia.', 'mia k', 'mia@school', 'müller', 'a'.repeat(33), 'mia\u202ek', '<b>'])(
    '%j is refused',
    (typed) => {
      expect(usernameSchema.safeParse(typed).success).toBe(false)
    },
  )
  test.each([
    ['Mia Kowalska', ['mia.k', 'mia.kowalska', 'mia.k2']],
    ['Jürgen Groß', ['juergen.g', 'juergen.gross', 'juergen.g2']],
    ['Zoë', ['zoe', 'zoe2', 'zoe3']],
    ['李 明', ['student', 'student2', 'student3']],
    ['J. R. Ewing', ['student.e', 'student.ewing', 'student.e2']],
    ['', ['student', 'student2', 'student3']],
  ])('%j gives %j', (name, expected) => {
    expect(suggestUsernames(name).slice(0, 3)).toEqual(expected)
  })
  test('every suggestion is a username', () => {
    for (const name of [
      'Mia Kowalska',
      '李 明',
      'Ø',
      "O'Neill-Smith, Aoife Mary",
      'x'.repeat(200),
      '🙂 🙂',
    ]) {
      for (const username of suggestUsernames(name)) expect(usernameSchema.parse(username)).toBe(username)
    }
  })
})

describe('names', () => {
  test('are tidied, not judged', () => {
    expect(displayNameSchema.parse('  María \n José\u200b ')).toBe('María José')
    expect(displayNameSchema.parse('李 明')).toBe('李 明')
  })
  test('cannot hide or turn letters', () => {
    expect(displayNameSchema.parse('Ms\u202e flooW\u0000')).toBe('Ms flooW')
    expect(displayNameSchema.safeParse('\u200b\u202e').success).toBe(false)
    expect(displayNameSchema.safeParse('x'.repeat(61)).success).toBe(false)
  })
})

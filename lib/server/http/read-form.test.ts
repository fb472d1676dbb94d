import { expect, test } from 'vitest'
import { z } from 'zod'
import { keptValues, readForm } from './read-form'

function form(entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [key, value] of entries) data.append(key, value)
  return data
}

test('a field sent once is a text, a repeated one a list; bookkeeping of the framework is left out', () => {
  expect(
    readForm(
      form([
        ['name', 'Mia'],
        ['tag', 'a'],
        ['tag', 'b'],
        ['$ACTION_KEY', 'k'],
        ['$ACTION_REF_1', ''],
      ]),
    ),
  ).toEqual({ name: 'Mia', tag: ['a', 'b'] })
})

test('keys of the prototype stay keys, for the strict schema to refuse', () => {
  const read = readForm(
    form([
      ['name', 'Mia'],
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]),
  )
  expect(Object.keys(read)).toEqual(['name', '__proto__', 'constructor'])
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  expect(z.strictObject({ name: z.string() }).safeParse(read).success).toBe(false)
  expect(
    z.strictObject({ name: z.string() }).safeParse(
      readForm(
        form([
          ['name', 'Mia'],
          ['__proto__', 'x'],
        ]),
      ),
    ).success,
  ).toBe(false)
})

test('secrets are never handed back', () => {
  const kept = keptValues(
    form([
      ['username', 'mia'],
      ['password', 'a'],
      ['newPassword', 'b'],
      ['token', 'c'],
      ['pin', 'd'],
      ['opinion', 'kept'],
    ]),
  )
  expect(kept).toEqual({ username: 'mia', opinion: 'kept' })
})

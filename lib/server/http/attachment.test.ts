import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachFile } from './attachment'

const nameOf = (title: string) =>
  attachFile('x', { title, extension: 'csv', mime: 'text/csv' }).headers.get('content-disposition')

test('words of the title, joined by dashes, in plain letters too', () => {
  expect(nameOf('Tide gates: a “test”!')).toBe(
    `attachment; filename="Tide-gates-a-test.csv"; filename*=UTF-8''Tide-gates-a-test.csv`,
  )
  expect(nameOf('Über Fähren')).toBe(
    `attachment; filename="Uber-Fahren.csv"; filename*=UTF-8''%C3%9Cber-F%C3%A4hren.csv`,
  )
  expect(nameOf('שלום')).toMatch(/^attachment; filename="quiz\.csv"; filename\*=UTF-8''%D7/u)
})

test('no title breaks out of the header, and none is too long for it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300, size: 'max' }), (title) => {
      expect(nameOf(title)).toMatch(
        /^attachment; filename="[A-Za-z0-9-]{1,80}\.csv"; filename\*=UTF-8''[A-Za-z0-9%-]{1,960}\.csv$/u,
      )
    }),
  )
})

import { expect, test } from 'vitest'
import { isTimeZone } from './school'

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Mars/Olympus', false],
  ['+02:00', false],
  ['', false],
])('%s is a zone: %s', (zone, expected) => {
  expect(isTimeZone(zone)).toBe(expected)
})

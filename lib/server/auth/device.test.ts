import { expect, test } from 'vitest'
import { readDevice } from './device'

test('a device knows the accounts that signed in on it, and no others', () => {
  const fresh = readDevice(undefined, 'key')
  expect(fresh.knows('mia')).toBe(false)
  const text = fresh.remember('mia')
  const later = readDevice(text, 'key')
  expect(later.id).toBe(fresh.id)
  expect(later.knows('mia')).toBe(true)
  expect(later.knows('sam')).toBe(false)
  expect(text).not.toContain('mia')
})

test('it cannot be claimed: a seal is bound to the device and to our key', () => {
  const [, seal] = readDevice(undefined, 'key').remember('mia').split('.')
  const other = readDevice(undefined, 'key')
  expect(readDevice(`${other.id}.${seal ?? ''}`, 'key').knows('mia')).toBe(false)
  expect(readDevice(readDevice(undefined, 'forged').remember('mia'), 'key').knows('mia')).toBe(false)
})

test('damaged cookies give a new device', () => {
  for (const text of ['', '.', 'short', 'x'.repeat(5000), '<script>', '.'.repeat(500)])
    expect(readDevice(text, 'key').id).toMatch(/^[A-Za-z0-9_-]{22}$/)
})

test('the cookie stays small on a machine that a whole school uses', () => {
  let text = readDevice(undefined, 'key').text
  for (let index = 0; index < 200; index += 1) text = readDevice(text, 'key').remember(`student${index}`)
  expect(text.length).toBeLessThan(500)
  expect(readDevice(text, 'key').knows('student199')).toBe(true)
})

import { expect, test } from 'vitest'
import { safeNext } from './safe-next'

test.each([
  '/today',
  '/articles?filter=mine#top',
  '/assignments/a_b-c/take',
  '/join?code=KM4T9WQX',
  '/results/x?next=https%3A%2F%2Fevil.example',
])('%s is ours', (path) => {
  expect(safeNext(path, '/fallback')).toBe(path)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%5c..\\evil.example',
  'javascript:alert(1)',
  ' /today',
  'today',
  '',
  '/sign-in?next=/sign-in',
  '/sign-up',
  '/api/attempts',
  `/${'x'.repeat(600)}`,
  ['/today'],
  undefined,
  null,
  7,
])('%j is not', (value) => {
  expect(safeNext(value, '/fallback')).toBe('/fallback')
})

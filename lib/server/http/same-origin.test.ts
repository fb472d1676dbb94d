import { describe, expect, test } from 'vitest'
import { isSameOrigin } from './same-origin'
import { getRequestOrigin } from './request-origin'

const plain = { TRUST_PROXY: false }
const proxied = { TRUST_PROXY: true }
const fixed = { NEXTAUTH_URL: 'https://footnote.school.example/', TRUST_PROXY: false }
const head = (entries: Record<string, string>) => new Headers({ host: 'school.local:3000', ...entries })

describe('same origin', () => {
  test.each([
    ['our own page', { origin: 'http://school.local:3000' }],
    [
      'our own page, fetch metadata too',
      { origin: 'http://school.local:3000', 'sec-fetch-site': 'same-origin' },
    ],
    ['fetch metadata alone', { 'sec-fetch-site': 'same-origin' }],
    ['HTTPS ended by a proxy nobody declared', { origin: 'https://school.local:3000' }],
  ])('%s passes', (_name, headers) => {
    expect(isSameOrigin(head(headers), plain)).toBe(true)
  })
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://school.local:3001' }],
    ['a longer host', { origin: 'http://school.local:3000.evil.example' }],
    ['credentials in the origin', { origin: 'http://school.local:3000@evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a file', { origin: 'file://' }],
    ['nothing at all', {}],
    ['a sub-domain', { 'sec-fetch-site': 'same-site', origin: 'http://school.local:3000' }],
    [
      'cross-site metadata with a forged origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://school.local:3000' },
    ],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    [
      'metadata that disagrees with the origin',
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    ],
    [
      'a forwarded host that nobody vouched for',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
  ])('%s is refused', (_name, headers) => {
    expect(isSameOrigin(head(headers as Record<string, string>), plain)).toBe(false)
  })
  test('behind a declared proxy its host counts', () => {
    const forwarded = { 'x-forwarded-host': 'footnote.example', 'x-forwarded-proto': 'https' }
    expect(isSameOrigin(head({ ...forwarded, origin: 'https://footnote.example' }), proxied)).toBe(true)
    expect(isSameOrigin(head({ ...forwarded, origin: 'http://school.local:3000' }), proxied)).toBe(false)
  })
  test('a configured address wins over any header', () => {
    expect(
      isSameOrigin(
        head({ origin: 'https://footnote.school.example', 'x-forwarded-host': 'evil.example' }),
        fixed,
      ),
    ).toBe(true)
    expect(isSameOrigin(head({ origin: 'http://school.local:3000' }), fixed)).toBe(false)
  })
})

test('the address of a request', () => {
  const forwarded = head({ 'x-forwarded-host': 'a.example, b.example', 'x-forwarded-proto': 'https,http' })
  expect(getRequestOrigin(forwarded, plain)).toBe('http://school.local:3000')
  expect(getRequestOrigin(forwarded, proxied)).toBe('https://a.example')
  expect(getRequestOrigin(forwarded, fixed)).toBe('https://footnote.school.example')
})

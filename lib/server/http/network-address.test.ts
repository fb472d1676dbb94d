import { expect, test } from 'vitest'
import { findNetworkAddress } from './network-address'

const SCHOOL = {
  lo: [{ family: 'IPv4', address: '127.0.0.1', internal: true }],
  eth0: [
    { family: 'IPv6', address: 'fe80::1', internal: false },
    { family: 'IPv4', address: '10.0.4.2', internal: false },
  ],
}
const ALONE = { lo: [{ family: 'IPv4', address: '127.0.0.1', internal: true }] }

test.each([
  ['all of its addresses', { PORT: 3000 }, SCHOOL, 'http://10.0.4.2:3000'],
  ['all of them, said outright', { PORT: 80, HOST: '0.0.0.0' }, SCHOOL, 'http://10.0.4.2:80'],
  ['itself only', { PORT: 3000, HOST: '127.0.0.1' }, SCHOOL, null],
  ['all, but has no network', { PORT: 3000 }, ALONE, null],
  [
    'behind an address that people type',
    { PORT: 3000, NEXTAUTH_URL: 'https://quiz.school.example' },
    SCHOOL,
    null,
  ],
])('a server that listens on %s', (_, settings, interfaces, address) => {
  expect(findNetworkAddress(settings, interfaces)).toBe(address)
})

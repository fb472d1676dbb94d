import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '@/lib/domain/attempts/policy'
import { readPolicy as readAssignedPolicy } from '@/lib/server/data/assignments/stored-policy'
import { readPolicy } from './stored-json'

test.each([null, {}, { ...DEFAULT_POLICY, feedback: 'later' }])('a policy that cannot be read shows no keys: %j', (stored) => {
  expect(readPolicy(stored).feedback).toBe('never')
  expect(readAssignedPolicy(stored).feedback).toBe('never')
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeEffectivePolicy, type PolicyGrants } from './effective-policy'
import {
  assignmentPolicySchema,
  DEFAULT_POLICY,
  type AssignmentPolicy,
  type AssignmentWindow,
} from './policy'

const at = (text: string) => Date.parse(text)
const none: PolicyGrants = { profile: null, section: null, student: null }
const window: AssignmentWindow = {
  opensAt: at('2024-03-01T08:00Z'),
  dueAt: at('2024-03-10T12:00Z'),
  closesAt: at('2024-03-12T12:00Z'),
}

type Row = {
  name: string
  policy?: Partial<AssignmentPolicy>
  window?: Partial<AssignmentWindow>
  grants?: Partial<PolicyGrants>
  expect: {
    timeLimit?: number | null
    attempts?: number | null
    dueAt?: string | null
    closesAt?: string | null
    factor?: number
  }
}

const rows: Row[] = [
  {
    name: 'nothing granted',
    policy: { timeLimit: 600, attempts: 2 },
    expect: {
      timeLimit: 600,
      attempts: 2,
      dueAt: '2024-03-10T12:00Z',
      closesAt: '2024-03-12T12:00Z',
      factor: 1,
    },
  },
  // time
  {
    name: 'profile time',
    policy: { timeLimit: 600 },
    grants: { profile: { extraTimeFactor: 1.5 } },
    expect: { timeLimit: 900, factor: 1.5 },
  },
  {
    name: 'section time',
    policy: { timeLimit: 600 },
    grants: { section: { extraTimeFactor: 1.25 } },
    expect: { timeLimit: 750, factor: 1.25 },
  },
  {
    name: 'student time',
    policy: { timeLimit: 600 },
    grants: { student: { extraTimeFactor: 2 } },
    expect: { timeLimit: 1200, factor: 2 },
  },
  {
    name: 'the best factor counts: profile',
    policy: { timeLimit: 600 },
    grants: { profile: { extraTimeFactor: 2 }, student: { extraTimeFactor: 1.25 } },
    expect: { timeLimit: 1200 },
  },
  {
    name: 'the best factor counts: student',
    policy: { timeLimit: 600 },
    grants: { profile: { extraTimeFactor: 1.25 }, student: { extraTimeFactor: 2 } },
    expect: { timeLimit: 1200 },
  },
  {
    name: 'factors are not multiplied',
    policy: { timeLimit: 600 },
    grants: {
      profile: { extraTimeFactor: 2 },
      section: { extraTimeFactor: 2 },
      student: { extraTimeFactor: 2 },
    },
    expect: { timeLimit: 1200 },
  },
  {
    name: 'no limit stays none',
    policy: { timeLimit: null },
    grants: { profile: { extraTimeFactor: 2 } },
    expect: { timeLimit: null },
  },
  {
    name: 'seconds are rounded up',
    policy: { timeLimit: 601 },
    grants: { profile: { extraTimeFactor: 1.25 } },
    expect: { timeLimit: 752 },
  },
  {
    name: 'at most a day',
    policy: { timeLimit: 86_400 },
    grants: { profile: { extraTimeFactor: 4 } },
    expect: { timeLimit: 86_400 },
  },
  {
    name: 'a profile without extra time',
    policy: { timeLimit: 600 },
    grants: { profile: { largeText: true } },
    expect: { timeLimit: 600, factor: 1 },
  },
  // attempts
  {
    name: 'more attempts for one',
    policy: { attempts: 1 },
    grants: { student: { attempts: 3 } },
    expect: { attempts: 3 },
  },
  {
    name: 'fewer are never granted',
    policy: { attempts: 3 },
    grants: { student: { attempts: 1 } },
    expect: { attempts: 3 },
  },
  {
    name: 'section beats student',
    policy: { attempts: 1 },
    grants: { section: { attempts: 4 }, student: { attempts: 2 } },
    expect: { attempts: 4 },
  },
  {
    name: 'any number stays any',
    policy: { attempts: null },
    grants: { student: { attempts: 2 } },
    expect: { attempts: null },
  },
  // dates
  {
    name: 'later due for one',
    grants: { student: { dueAt: '2024-03-11T12:00:00Z' } },
    expect: { dueAt: '2024-03-11T12:00Z', closesAt: '2024-03-12T12:00Z' },
  },
  {
    name: 'an earlier due date is no grant',
    grants: { student: { dueAt: '2024-03-05T12:00:00Z' } },
    expect: { dueAt: '2024-03-10T12:00Z' },
  },
  {
    name: 'due after closing carries the closing',
    grants: { student: { dueAt: '2024-03-20T12:00:00Z' } },
    expect: { dueAt: '2024-03-20T12:00Z', closesAt: '2024-03-20T12:00Z' },
  },
  {
    name: 'later closing leaves due',
    grants: { section: { closesAt: '2024-03-15T12:00:00Z' } },
    expect: { dueAt: '2024-03-10T12:00Z', closesAt: '2024-03-15T12:00Z' },
  },
  {
    name: 'the later of two closings',
    grants: { section: { closesAt: '2024-03-15T12:00:00Z' }, student: { closesAt: '2024-03-14T12:00:00Z' } },
    expect: { closesAt: '2024-03-15T12:00Z' },
  },
  {
    name: 'never closing stays never',
    window: { closesAt: null },
    grants: { student: { closesAt: '2024-03-15T12:00:00Z' } },
    expect: { closesAt: null },
  },
  {
    name: 'no due date stays none',
    window: { dueAt: null },
    grants: { student: { dueAt: '2024-03-15T12:00:00Z' } },
    expect: { dueAt: null, closesAt: '2024-03-15T12:00Z' },
  },
  // summer time: Berlin lost an hour on 31 March 2024, New York on 10 March; instants do not care
  {
    name: 'across the change of clocks',
    window: { dueAt: at('2024-03-30T23:30:00+01:00'), closesAt: at('2024-03-31T03:30:00+02:00') },
    grants: { student: { dueAt: '2024-03-31T01:30:00Z' } },
    expect: { dueAt: '2024-03-31T01:30Z', closesAt: '2024-03-31T01:30Z' },
  },
]

describe('makeEffectivePolicy', () => {
  it.each(rows)('$name', (row) => {
    const effective = makeEffectivePolicy({
      policy: { ...DEFAULT_POLICY, ...row.policy },
      window: { ...window, ...row.window },
      grants: { ...none, ...row.grants },
    })
    const { expect: wanted } = row
    if (wanted.timeLimit !== undefined) expect(effective.policy.timeLimit).toBe(wanted.timeLimit)
    if (wanted.attempts !== undefined) expect(effective.policy.attempts).toBe(wanted.attempts)
    if (wanted.dueAt !== undefined)
      expect(effective.window.dueAt).toBe(wanted.dueAt === null ? null : at(wanted.dueAt))
    if (wanted.closesAt !== undefined)
      expect(effective.window.closesAt).toBe(wanted.closesAt === null ? null : at(wanted.closesAt))
    if (wanted.factor !== undefined) expect(effective.extraTimeFactor).toBe(wanted.factor)
    expect(assignmentPolicySchema.safeParse(effective.policy).success).toBe(true)
  })

  it('never takes anything away, whatever is granted', () => {
    const date = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2025-01-01'), noInvalidDate: true })
      .map((value) => value.toISOString())
    const override = fc.record(
      {
        extraTimeFactor: fc.double({ min: 1, max: 4, noNaN: true }),
        attempts: fc.integer({ min: 1, max: 20 }),
        dueAt: date,
        closesAt: date,
      },
      { requiredKeys: [] },
    )
    const policyOf = { ...DEFAULT_POLICY, timeLimit: 600, attempts: 3 }
    fc.assert(
      fc.property(fc.option(override), fc.option(override), (section, student) => {
        const { policy, window: times } = makeEffectivePolicy({
          policy: policyOf,
          window,
          grants: { profile: null, section, student },
        })
        expect(policy.timeLimit).toBeGreaterThanOrEqual(600)
        expect(policy.attempts).toBeGreaterThanOrEqual(3)
        expect(times.dueAt).toBeGreaterThanOrEqual(window.dueAt ?? 0)
        expect(times.closesAt).toBeGreaterThanOrEqual(
          Math.max(window.closesAt ?? 0, student?.dueAt ? Date.parse(student.dueAt) : 0),
        )
      }),
    )
  })
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readDevice, type Device } from '@/lib/server/auth/device'
import { beginSignIn, waitAfter } from '@/lib/server/auth/limits/sign-in-limits'
import { signIn } from '@/lib/server/auth/sign-in'
import { AppError } from '@/lib/server/errors'
import { changeOwnPassword } from '@/lib/server/data/users/own-account'
import {
  forgetLimits,
  makePerson,
  makeSchool,
  PASSWORD,
  useWorld,
} from '@/tests/integration/users/people-world'
import { withDatabases, withSqlite } from '@/tests/support/database'

// The threat: lists of leaked passwords tried against our accounts, from behind the one address of a whole school. An
// account backs off, a machine backs off, everything together slows down; an address never counts.

const KEY = 'test key'
const newDevice = (): Device => readDevice(undefined, KEY)

type Outcome = 'in' | 'wrong' | { wait: number } | { limited: number }

async function tryToSignIn(username: string, password: string, device: Device): Promise<Outcome> {
  try {
    await signIn({ username, password, isShared: true, userAgent: null, device })
    return 'in'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const retryAfter = Number(error.data['retryAfter'] ?? 0)
    if (error.code === 'rate-limited') return { limited: retryAfter }
    if (error.data['reason'] === 'credentials-wait') return { wait: retryAfter }
    return 'wrong'
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

withDatabases('password stuffing', (makeDatabase) => {
  async function setUp() {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    const student = await makePerson(prisma, { id: 'mia', role: 'STUDENT' })
    return { prisma, student }
  }

  test('twenty bad tries on one account back off, with the wait that is shown', async () => {
    await setUp()
    const outcomes: Outcome[] = []
    for (let index = 0; index < 20; index += 1)
      outcomes.push(await tryToSignIn('mia', `guess ${index}`, newDevice()))
    expect(outcomes.slice(0, 4)).toEqual(['wrong', 'wrong', 'wrong', 'wrong'])
    expect(outcomes[4]).toEqual({ wait: 5 })
    for (const outcome of outcomes.slice(5)) expect(outcome).toEqual({ limited: 5 })
    // While it is locked even the right password is not looked at; after the wait it is.
    expect(await tryToSignIn('mia', PASSWORD, newDevice())).toEqual({ limited: 5 })
    pass(5.1)
    expect(await tryToSignIn('mia', 'guess', newDevice())).toEqual({ wait: 10 })
    pass(10.1)
    expect(await tryToSignIn('mia', PASSWORD, newDevice())).toBe('in')
    expect(await tryToSignIn('mia', 'guess', newDevice())).toBe('wrong')
  })

  test('tries in parallel do not slip by: one batch looks at no more passwords than one after another', async () => {
    await setUp()
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => tryToSignIn('mia', `guess ${index}`, newDevice())),
    )
    expect(
      outcomes.filter((outcome) => outcome === 'wrong' || (typeof outcome === 'object' && 'wait' in outcome)),
    ).toHaveLength(5)
  })

  test('a name that nobody has backs off like one that somebody has', async () => {
    await setUp()
    const tryAll = async (username: string) => {
      const outcomes: Outcome[] = []
      for (let index = 0; index < 8; index += 1)
        outcomes.push(await tryToSignIn(username, 'guess', newDevice()))
      return outcomes
    }
    expect(await tryAll('nobody')).toEqual(await tryAll('mia'))
  })

  test('the spelling of a name does not give more tries', async () => {
    await setUp()
    for (const name of ['mia', 'MIA', ' Mia', 'ｍｉａ', 'mIa ']) await tryToSignIn(name, 'guess', newDevice())
    expect(await tryToSignIn('mia', PASSWORD, newDevice())).toEqual({ limited: 5 })
  })

  test('a classmate cannot lock somebody out of the machine they use', async () => {
    await setUp()
    const own = readDevice(newDevice().remember('mia'), KEY)
    for (let index = 0; index < 30; index += 1) await tryToSignIn('mia', 'guess', newDevice())
    expect(await tryToSignIn('mia', PASSWORD, newDevice())).toMatchObject({
      limited: expect.any(Number) as number,
    })
    expect(await tryToSignIn('mia', PASSWORD, own)).toBe('in')
  })

  test('300 good sign-ins within a minute from one address pass, while one account there is under attack', async () => {
    const { prisma } = await setUp()
    const { passwordHash } = await prisma.user.findUniqueOrThrow({
      where: { id: 'mia' },
      select: { passwordHash: true },
    })
    await prisma.user.createMany({
      data: Array.from({ length: 300 }, (_, index) => ({
        id: `s${index}`,
        schoolId: 'school',
        role: 'STUDENT' as const,
        username: `s${index}`,
        displayName: 'S',
        passwordHash,
        createdAt: new Date(),
      })),
    })
    for (let index = 0; index < 20; index += 1) await tryToSignIn('mia', 'guess', newDevice())
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, (_, index) => tryToSignIn(`s${index}`, PASSWORD, newDevice())),
    )
    expect(outcomes.every((outcome) => outcome === 'in')).toBe(true)
  }, 90_000)

  test('the old password is asked for within the same limits', async () => {
    const { student } = await setUp()
    const guess = () =>
      changeOwnPassword(student, { current: 'guess', next: 'another long one' }).catch(
        (error: unknown) => (error as AppError).code,
      )
    const codes: unknown[] = []
    for (let index = 0; index < 8; index += 1) codes.push(await guess())
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'invalid-input'),
      'rate-limited',
      'rate-limited',
      'rate-limited',
    ])
  })
})

describe('the limits by themselves', () => {
  beforeEach(forgetLimits)

  async function failAll(
    count: number,
    account: (index: number) => string,
    device: (index: number) => Device,
  ): Promise<number> {
    let looked = 0
    for (let index = 0; index < count; index += 1) {
      try {
        const attempt = await beginSignIn(account(index), device(index))
        looked += 1
        await attempt.fail()
      } catch (error) {
        if (!(error instanceof AppError)) throw error
      }
    }
    return looked
  }

  test('waits double, up to a quarter of an hour', () => {
    expect(Array.from({ length: 14 }, (_, index) => waitAfter(index + 1))).toEqual([
      0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900,
    ])
  })

  test('six digits last: fewer than thirty guesses of one account in four hours, however patient', async () => {
    let looked = 0
    for (let second = 0; second < 4 * 3600 - 60; second += 5) {
      looked += await failAll(1, () => 'mia', newDevice)
      pass(5)
    }
    expect(looked).toBeGreaterThan(10)
    expect(looked).toBeLessThan(30)
  })

  test('one machine that tries everybody is stopped; others are not', async () => {
    const machine = newDevice()
    expect(
      await failAll(
        100,
        (index) => `s${index}`,
        () => machine,
      ),
    ).toBe(40)
    expect(await failAll(1, () => 'someone', newDevice)).toBe(1)
    const known = readDevice(machine.remember('owner'), KEY)
    expect(
      await failAll(
        1,
        () => 'owner',
        () => known,
      ),
    ).toBe(1)
  })

  test('a spray over many names from ever new devices is slowed to five a second, and known devices pass', async () => {
    expect(await failAll(300, (index) => `s${index}`, newDevice)).toBe(300)
    expect(await failAll(200, (index) => `t${index}`, newDevice)).toBe(5)
    pass(1.1)
    expect(await failAll(200, (index) => `u${index}`, newDevice)).toBe(5)
    const known = readDevice(newDevice().remember('mia'), KEY)
    expect(
      await failAll(
        1,
        () => 'mia',
        () => known,
      ),
    ).toBe(1)
  })
})

withSqlite('the time of an answer', (makeDatabase) => {
  test('an unknown name costs one password check like a known one', async () => {
    vi.useRealTimers()
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    await makePerson(prisma, { id: 'mia', role: 'STUDENT' })
    await prisma.user.create({
      data: {
        id: 'linked',
        schoolId: 'school',
        role: 'STUDENT',
        username: 'linked',
        displayName: 'No password',
      },
    })
    const password = await import('@/lib/server/auth/password')
    const argon2 = await import('@node-rs/argon2')
    expect(await password.verifyPassword(null, 'x')).toBe(false)
    // The decoy is an argon2id hash of the same cost, so it is as slow as a real one.
    const decoy = await ((globalThis as { footnoteShared?: Map<string, unknown> }).footnoteShared?.get(
      'password-decoy',
    ) as Promise<string>)
    const real = (await prisma.user.findUniqueOrThrow({ where: { id: 'mia' } })).passwordHash ?? ''
    const cost = (hash: string) => hash.split('$').slice(0, 4).join('$')
    expect(cost(decoy)).toBe(cost(real))
    expect(cost(real)).toBe('$argon2id$v=19$m=19456,t=2,p=1')
    expect(await argon2.verify(real, PASSWORD)).toBe(true)
    // Neither an unknown person nor one without a password can be entered with what the decoy was made of.
    for (const name of ['nobody', 'linked'])
      expect(await tryToSignIn(name, 'decoy', newDevice())).toBe('wrong')
  })
})

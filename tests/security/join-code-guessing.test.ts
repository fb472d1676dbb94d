import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { JOIN_CODE_SIGNS } from '@/lib/domain/access/join-code'
import { newJoinCode } from '@/lib/server/ids'
import { findClassToJoin } from '@/lib/server/data/users/find-class-to-join'
import { createStudentByCode, joinClass } from '@/lib/server/data/users/join-class'
import { AppError } from '@/lib/server/errors'
import { makeClass, makePerson, makeSchool, useWorld } from '@/tests/integration/users/people-world'
import { withDatabases } from '@/tests/support/database'

// The threat: a script that tries codes until it finds a class. Codes are long (30^8), guesses are counted, and while
// somebody guesses, a class whose neighbourhood is quiet is joined as ever.

const CODE = 'KM4T9WQX'

type Outcome = 'found' | 'unknown' | 'limited'

async function guess(
  code: string,
  guesser: { deviceId: string | null } = { deviceId: null },
): Promise<Outcome> {
  try {
    await findClassToJoin(code, { actor: null, ...guesser })
    return 'found'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'rate-limited' ? 'limited' : 'unknown'
  }
}

/** Codes that differ from the class's, in a fixed order. */
function* codes(prefix = ''): Generator<string> {
  const signs = Array.from(JOIN_CODE_SIGNS)
  const sign = (value: number): string => signs[Math.abs(value) % 30] ?? 'A'
  for (let index = 0; ; index += 1) {
    const body = Array.from({ length: 8 }, (_, place) =>
      sign(Math.floor(index / 30 ** place) * 7 + index * (place + 3) + place),
    ).join('')
    const code = prefix + body.slice(prefix.length)
    if (code !== CODE) yield code
  }
}

async function guessMany(
  count: number,
  prefix = '',
  deviceId: string | null = null,
): Promise<Record<Outcome, number>> {
  const outcomes: Record<Outcome, number> = { found: 0, unknown: 0, limited: 0 }
  const source = codes(prefix)
  for (let done = 0; done < count; done += 50) {
    const batch = Array.from({ length: Math.min(50, count - done) }, () =>
      guess(source.next().value as string, { deviceId }),
    )
    for (const outcome of await Promise.all(batch)) outcomes[outcome] += 1
  }
  return outcomes
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

withDatabases('join-code guessing', (makeDatabase) => {
  async function setUp() {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    await makePerson(prisma, { id: 'teacher', role: 'TEACHER' })
    const student = await makePerson(prisma, { id: 'student', role: 'STUDENT' })
    await makeClass(prisma, { code: CODE, teacherId: 'teacher' })
    return { prisma, student }
  }

  test('10,000 guesses find nothing and are limited; the real class joins as ever', async () => {
    const { prisma, student } = await setUp()
    const outcomes = await guessMany(10_000)
    expect(outcomes.found).toBe(0)
    expect(outcomes.limited + outcomes.unknown).toBe(10_000)
    // Somebody who is told "unknown" learns one code; the siege leaves each neighbourhood thirty in ten minutes.
    expect(await guessMany(200, 'AAA')).toMatchObject({
      found: 0,
      limited: expect.toSatisfy((count: number) => count >= 170) as number,
    })
    // A whole class, one after another and all at once, new and known.
    for (let index = 0; index < 40; index += 1) expect(await guess(CODE.toLowerCase())).toBe('found')
    expect(await joinClass(student, 'km4t-9wqx')).toMatchObject({ className: '8B' })
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        createStudentByCode(
          { code: CODE, displayName: 'S', username: `stu${index}`, password: 'correct horse' },
          { actor: null, deviceId: `device ${index}` },
        ),
      ),
    )
    expect(made).toHaveLength(20)
    expect(await prisma.enrollment.count({ where: { classId: 'class' } })).toBe(21)
  }, 90_000)

  test('even beside the real code the allowance is thirty in ten minutes, and a signed-in student still joins', async () => {
    const { student } = await setUp()
    await guessMany(200)
    const near = await guessMany(300, 'KM4')
    expect(near).toEqual({ found: 0, unknown: 30, limited: 270 })
    expect(await guess(CODE)).toBe('limited')
    expect(await joinClass(student, CODE)).toMatchObject({ className: '8B' })
    vi.advanceTimersByTime(601_000)
    expect(await guess(CODE)).toBe('found')
  })

  test('one browser and one signed-in student have twenty wrong codes in ten minutes', async () => {
    const { student } = await setUp()
    expect(await guessMany(50, '', 'a browser')).toEqual({ found: 0, unknown: 20, limited: 30 })
    expect(await guess(CODE, { deviceId: 'another browser' })).toBe('found')
    const answers: string[] = []
    const source = codes()
    for (let index = 0; index < 25; index += 1)
      answers.push(
        await joinClass(student, source.next().value as string).then(
          () => 'in',
          (error: unknown) => (error as AppError).code,
        ),
      )
    expect(answers.filter((code) => code === 'rate-limited')).toHaveLength(5)
  })

  test('a text that cannot be a code costs nothing and is told apart', async () => {
    await setUp()
    for (let index = 0; index < 500; index += 1)
      await expect(findClassToJoin('nonsense!', { actor: null, deviceId: 'b' })).rejects.toMatchObject({
        data: { reason: 'code-shape' },
      })
    expect(await guess(CODE, { deviceId: 'b' })).toBe('found')
  })

  test('wrong, closed, archived and expired codes each say what to do', async () => {
    const { prisma } = await setUp()
    const past = new Date(Date.now() - 1000)
    await makeClass(prisma, { id: 'closed', code: 'CCCCCCCC', closedAt: past })
    await makeClass(prisma, { id: 'archived', code: 'DDDDDDDD', archivedAt: past, closedAt: past })
    await makeClass(prisma, { id: 'expired', code: 'EEEEEEEE', joinCodeExpiresAt: past })
    await makeClass(prisma, { id: 'fresh', code: 'FFFFFFFF', joinCodeExpiresAt: new Date(Date.now() + 1000) })
    const look = (code: string) => findClassToJoin(code, { actor: null, deviceId: null })
    await expect(look('AAAAAAAA')).rejects.toMatchObject({ code: 'not-found', data: { reason: 'code' } })
    await expect(look('CCCCCCCC')).rejects.toMatchObject({
      code: 'closed',
      data: { reason: 'class-closed', className: '8B' },
    })
    await expect(look('DDDDDDDD')).rejects.toMatchObject({
      code: 'closed',
      data: { reason: 'class-archived' },
    })
    await expect(look('EEEEEEEE')).rejects.toMatchObject({ code: 'closed', data: { reason: 'code-expired' } })
    expect(await look('FFFFFFFF')).toMatchObject({ className: '8B', schoolName: 'The school' })
  })

  test('a code opens a class for students of its school only', async () => {
    const { prisma } = await setUp()
    await makeSchool(prisma, { id: 'other' })
    const stranger = await makePerson(prisma, { id: 'stranger', role: 'STUDENT', schoolId: 'other' })
    const teacher = await makePerson(prisma, { id: 'colleague', role: 'TEACHER' })
    await expect(joinClass(stranger, CODE)).rejects.toMatchObject({
      code: 'forbidden',
      data: { reason: 'other-school' },
    })
    await expect(joinClass(teacher, CODE)).rejects.toMatchObject({
      code: 'forbidden',
      data: { reason: 'not-a-student' },
    })
    expect(await prisma.enrollment.count()).toBe(0)
  })
})

test('codes are spread over all signs', () => {
  const seen = new Map<string, number>()
  for (let index = 0; index < 3000; index += 1)
    for (const sign of newJoinCode()) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  expect(seen.size).toBe(30)
  // 800 expected of each; eight standard deviations either way.
  for (const count of seen.values()) expect(Math.abs(count - 800)).toBeLessThan(230)
})

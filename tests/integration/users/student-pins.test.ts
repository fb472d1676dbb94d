import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { verifyPassword } from '@/lib/server/auth/password'
import { joinClass } from '@/lib/server/data/users/join-class'
import { newPin, resetStudentPassword } from '@/lib/server/data/users/reset-password'
import { withDatabases } from '@/tests/support/database'
import { newBrowser } from './fake-request'
import { CODE, makeTwoSchools, NOT_FOUND } from './two-schools'

vi.mock('next/headers', async () => (await import('./fake-request')).nextHeaders)

beforeEach(newBrowser)

withDatabases('a new PIN for a student', (makeDatabase) => {
  const setUp = async () => makeTwoSchools(await makeDatabase())

  test('by a teacher of theirs: shown once, asks to be changed, ends the sessions', async () => {
    const { prisma, teacher, student } = await setUp()
    await joinClass(student, CODE)
    const slip = await resetStudentPassword(teacher, 'student')
    expect(slip).toEqual({
      username: 'student',
      displayName: 'Name of student',
      pin: expect.stringMatching(/^\d{6}$/) as string,
    })
    const row = await prisma.user.findUniqueOrThrow({ where: { id: 'student' } })
    expect(row.mustChangePassword).toBe(true)
    expect(await verifyPassword(row.passwordHash, slip.pin)).toBe(true)
    expect(JSON.stringify(await prisma.auditLog.findMany())).not.toContain(slip.pin)
    expect(await prisma.session.count({ where: { userId: 'student', revokedAt: null } })).toBe(0)
  })

  test('by nobody else', async () => {
    const { prisma, admin, teacher, colleague, student, stranger } = await setUp()
    await expect(resetStudentPassword(teacher, 'student')).rejects.toMatchObject(NOT_FOUND)
    await joinClass(student, CODE)
    for (const [actor, userId] of [
      [colleague, 'student'],
      [student, 'student'],
      [stranger, 'student'],
      [teacher, 'colleague'],
      [admin, 'teacher'],
    ] as [Actor, string][]) {
      await expect(resetStudentPassword(actor, userId), `${actor.userId} → ${userId}`).rejects.toMatchObject(
        NOT_FOUND,
      )
    }
    await prisma.enrollment.updateMany({ data: { leftAt: new Date() } })
    await expect(resetStudentPassword(teacher, 'student')).rejects.toMatchObject(NOT_FOUND)
  })

  test('PINs are six digits and never an obvious one', () => {
    const pins = new Set(Array.from({ length: 200 }, newPin))
    expect(pins.size).toBeGreaterThan(190)
    for (const pin of pins) expect(pin).toMatch(/^(?!(\d)\1{5})\d{6}$/)
  })
})

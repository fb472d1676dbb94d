import type { PrismaClient } from '@/lib/server/db/client'
import type { TestDatabase } from '@/tests/support/database'
import { makeClass, makePerson, makeSchool, useWorld } from './people-world'

/** The code of the teacher's class. */
export const CODE = 'KM4T9WQX'

export const NOT_FOUND = { code: 'not-found' }

/** A school with an administrator, two teachers, a student and a class, and another school with a stranger in it. */
export async function makeTwoSchools(database: TestDatabase) {
  const prisma = useWorld(database)
  await makeSchool(prisma)
  const admin = await makePerson(prisma, { id: 'admin', role: 'ADMIN' })
  const teacher = await makePerson(prisma, { id: 'teacher', role: 'TEACHER' })
  const colleague = await makePerson(prisma, { id: 'colleague', role: 'TEACHER' })
  const student = await makePerson(prisma, { id: 'student', role: 'STUDENT' })
  await makeClass(prisma, { code: CODE, teacherId: 'teacher' })
  await makeSchool(prisma, { id: 'other' })
  const stranger = await makePerson(prisma, { id: 'stranger', role: 'ADMIN', schoolId: 'other' })
  return { prisma, admin, teacher, colleague, student, stranger }
}

/** What the log says was done, in its order. */
export async function listActions(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.auditLog.findMany({ orderBy: { at: 'asc' }, select: { action: true } })
  return rows.map(({ action }) => action)
}

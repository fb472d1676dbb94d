import type { Actor } from '@/lib/domain/access/actor'
import type { PrismaClient } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'

async function makeSchool(prisma: PrismaClient): Promise<string> {
  const id = newId()
  await prisma.school.create({ data: { id, name: 'Test school', settings: {} }, select: { id: true } })
  return id
}

async function makePerson(prisma: PrismaClient, schoolId: string, role: Actor['role']): Promise<Actor> {
  const userId = newId()
  await prisma.user.create({
    data: { id: userId, schoolId, role, username: userId.toLowerCase(), displayName: 'Someone' },
    select: { id: true },
  })
  return { userId, schoolId, role, sessionId: newId() }
}

/** A teacher, a colleague, a student and the administrator of one school, and a teacher of another. */
export async function makePeople(prisma: PrismaClient) {
  const schoolId = await makeSchool(prisma)
  return {
    teacher: await makePerson(prisma, schoolId, 'TEACHER'),
    colleague: await makePerson(prisma, schoolId, 'TEACHER'),
    student: await makePerson(prisma, schoolId, 'STUDENT'),
    admin: await makePerson(prisma, schoolId, 'ADMIN'),
    stranger: await makePerson(prisma, await makeSchool(prisma), 'TEACHER'),
  }
}

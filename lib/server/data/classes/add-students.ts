import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import { displayNameSchema, suggestUsernames } from '@/lib/domain/access/username'
import { hashPassword } from '@/lib/server/auth/password'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { authoriseClass } from './class-access'
import { newPin } from './new-pin'

export const MAX_LIST = 200

export const newStudentsSchema = z
  .array(z.strictObject({ name: displayNameSchema, section: z.string().trim().max(40).nullable() }))
  .min(1, 'required')
  .max(MAX_LIST, 'too-many')
export type NewStudents = z.infer<typeof newStudentsSchema>

/** What goes on a login slip. The PIN is nowhere else: only its hash is kept. */
export type LoginSlip = { studentId: string; name: string; username: string; pin: string }

/**
 * Makes an account for each name and puts it into the class, all or none. Usernames are suggested from the names; who
 * signs in with a slip's PIN chooses another before anything else.
 */
export async function addStudents(actor: Actor, { classId, students }: { classId: string; students: NewStudents }): Promise<LoginSlip[]> {
  const db = getDatabase()
  await authoriseClass(db, actor, { classId, action: 'class.roster' })
  // Hashing takes 13 ms each and needs no database: it stays outside the transaction.
  const prepared = await Promise.all(
    students.map(async (student) => {
      const pin = newPin()
      return { ...student, id: newId(), pin, passwordHash: await hashPassword(pin) }
    }),
  )
  return db.$transaction(async (tx) => {
    await authoriseClass(tx, actor, { classId, action: 'class.roster' })
    const suggestions = students.flatMap((student) => suggestUsernames(student.name))
    const taken = new Set(
      (await tx.user.findMany({ where: { schoolId: actor.schoolId, username: { in: [...new Set(suggestions)] } }, select: { username: true } })).map(
        (user) => user.username,
      ),
    )
    const at = nowDate()
    const slips: LoginSlip[] = prepared.map(({ id, name, pin }) => ({ studentId: id, name, username: takeUsername(name, taken), pin }))
    await tx.user.createMany({
      data: prepared.map(({ id, name, passwordHash }, index) => ({
        id,
        schoolId: actor.schoolId,
        role: 'STUDENT' as const,
        username: slips[index]?.username ?? id,
        displayName: name,
        passwordHash,
        mustChangePassword: true,
        createdAt: at,
      })),
    })
    await tx.enrollment.createMany({ data: prepared.map(({ id, section }) => ({ id: newId(), classId, studentId: id, section, joinedAt: at })) })
    await recordAudit(tx, actor, { action: 'class.students-added', subjectType: 'Class', subjectId: classId, data: { count: slips.length } })
    return slips
  })
}

/** The first suggestion that is free, and no longer free after. */
function takeUsername(name: string, taken: Set<string>): string {
  const suggestions = suggestUsernames(name)
  const free = suggestions.find((candidate) => !taken.has(candidate)) ?? `student-${newId().toLowerCase().replace(/[^a-z0-9]/g, '').slice(0, 8)}`
  taken.add(free)
  return free
}

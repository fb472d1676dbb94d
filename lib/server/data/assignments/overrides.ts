import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import { overridePolicySchema, type OverridePolicy } from '@/lib/domain/attempts/policy'
import { nowDate } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { newId } from '@/lib/server/ids'
import { loadForTeacher } from './assignment-access'
import { realignAttempts } from './realign-attempts'
import { readGrant } from './stored-policy'

export const overrideTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('student'), studentId: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('section'), section: z.string().min(1).max(40) }),
])
export type OverrideTarget = z.infer<typeof overrideTargetSchema>

export const overrideSchema = z.strictObject({
  target: overrideTargetSchema,
  policy: overridePolicySchema,
  reason: z.string().trim().max(300),
})
export type NewOverride = z.infer<typeof overrideSchema>

export type OverrideLine = { id: string; target: OverrideTarget; name: string; policy: OverridePolicy; reason: string | null }
export type Overrides = { lines: OverrideLine[]; /** Whom one can be given to. */ students: { id: string; name: string }[]; sections: string[] }

/** What single students and sections get beyond the rest, and who could get it. */
export async function loadOverrides(actor: Actor, assignmentId: string): Promise<Overrides> {
  const db = getDatabase()
  const { classId } = await loadForTeacher(db, actor, { assignmentId, action: 'assignment.override' })
  const overrides = await db.assignmentOverride.findMany({
    where: { assignmentId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, studentId: true, section: true, policy: true, reason: true, student: { select: { displayName: true } } },
  })
  const members = await db.enrollment.findMany({
    where: { classId, leftAt: null },
    orderBy: { student: { displayName: 'asc' } },
    select: { section: true, student: { select: { id: true, displayName: true } } },
  })
  return {
    lines: overrides.map(({ id, studentId, section, policy, reason, student }) => ({
      id,
      target: studentId === null ? { kind: 'section', section: section ?? '' } : { kind: 'student', studentId },
      name: student?.displayName ?? section ?? '',
      policy: readGrant(policy) ?? {},
      reason,
    })),
    students: members.map(({ student }) => ({ id: student.id, name: student.displayName })),
    sections: [...new Set(members.flatMap(({ section }) => (section === null ? [] : [section])))].sort(),
  }
}

/** Gives one student or one section something more; a second one for the same replaces the first. */
export async function setOverride(actor: Actor, assignmentId: string, { target, policy, reason }: NewOverride): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    const { classId } = await loadForTeacher(tx, actor, { assignmentId, action: 'assignment.override' })
    const who = target.kind === 'student' ? { studentId: target.studentId } : { section: target.section }
    const member = await tx.enrollment.findFirst({ where: { classId, leftAt: null, ...who }, select: { id: true } })
    if (!member) throw notFound()
    await tx.assignmentOverride.deleteMany({ where: { assignmentId, ...who } })
    await tx.assignmentOverride.create({
      data: { id: newId(), assignmentId, ...who, policy, reason: reason || null, createdById: actor.userId, createdAt: nowDate() },
      select: { id: true },
    })
    await realignAttempts(tx, assignmentId)
    await recordAudit(tx, actor, {
      action: 'assignment.override-set',
      subjectType: 'Assignment',
      subjectId: assignmentId,
      data: { target: target.kind === 'student' ? target.studentId : target.section, extraTimeFactor: policy.extraTimeFactor ?? null, attempts: policy.attempts ?? null, dueAt: policy.dueAt ?? null, closesAt: policy.closesAt ?? null },
    })
  })
}

/** Takes an override back. What an attempt was given when it started, or since, stays. */
export async function removeOverride(actor: Actor, { assignmentId, overrideId }: { assignmentId: string; overrideId: string }): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    await loadForTeacher(tx, actor, { assignmentId, action: 'assignment.override' })
    const { count } = await tx.assignmentOverride.deleteMany({ where: { id: overrideId, assignmentId } })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action: 'assignment.override-removed', subjectType: 'Assignment', subjectId: assignmentId, data: { overrideId } })
  })
}

import { expect, test } from 'vitest'
import { archiveAssignment } from '@/lib/server/data/assignments/change-times'
import { loadResults } from '@/lib/server/data/assignments/load-results'
import { archiveClass } from '@/lib/server/data/classes/archive-class'
import { handOverClass, listClassesWithoutTeacher } from '@/lib/server/data/classes/hand-over'
import { loadClass } from '@/lib/server/data/classes/load-class'
import { changeRole, setDeactivated } from '@/lib/server/data/users/change-role'
import { inviteTeacher, listInvitations, readTeacherInvitation } from '@/lib/server/data/users/invite-teacher'
import { readUser } from '@/lib/server/data/users/read-user'
import { createPasswordResetLink, readPasswordReset } from '@/lib/server/data/users/reset-password'
import { withDatabases } from '@/tests/support/database'
import { makeAssigned } from '../assignments/assigned-world'
import { makePerson as makeColleague } from '../quizzes/teaching-world'
import { makePerson, makeSchool, useWorld } from './people-world'

const tokenOf = (path: string) => path.split('/').at(-1) ?? ''

withDatabases('who is demoted or switched off', (makeDatabase) => {
  test('takes their unused links along, and nobody else’s', async () => {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    const admin = await makePerson(prisma, { id: 'admin', role: 'ADMIN' })
    for (const [id, leave] of [
      ['demoted', () => changeRole(admin, 'demoted', 'TEACHER')],
      ['shut-out', () => setDeactivated(admin, 'shut-out', true)],
    ] as const) {
      const leaver = await makePerson(prisma, { id, role: 'ADMIN' })
      await makePerson(prisma, { id: `helped-by-${id}`, role: 'TEACHER' })
      const [invitation, reset] = [
        await inviteTeacher(leaver),
        await createPasswordResetLink(leaver, `helped-by-${id}`),
      ]
      const kept = await inviteTeacher(admin)
      await leave()
      expect(await readTeacherInvitation(tokenOf(invitation.path))).toBeNull()
      expect(await readPasswordReset(tokenOf(reset.path))).toBeNull()
      expect(await readTeacherInvitation(tokenOf(kept.path))).not.toBeNull()
    }
    expect(await listInvitations(admin)).toHaveLength(2)
    const trail = await prisma.auditLog.findMany({
      where: { action: { in: ['user.role-changed', 'user.deactivated'] } },
    })
    expect(trail.map(({ data }) => data)).toEqual([
      expect.objectContaining({ links: 2 }),
      expect.objectContaining({ links: 2 }),
    ])
  })

  test('a link made for somebody who is switched off does not come back with them', async () => {
    const prisma = useWorld(await makeDatabase())
    await makeSchool(prisma)
    const admin = await makePerson(prisma, { id: 'admin', role: 'ADMIN' })
    await makePerson(prisma, { id: 'teacher', role: 'TEACHER' })
    const { path } = await createPasswordResetLink(admin, 'teacher')
    await setDeactivated(admin, 'teacher', true)
    await setDeactivated(admin, 'teacher', false)
    expect(await readPasswordReset(tokenOf(path))).toBeNull()
  })

  test('leaves the lead of a class to the next teacher until they are back', async () => {
    const prisma = useWorld(await makeDatabase())
    const { teacher, partner, classId, assignmentId } = await makeAssigned(prisma)
    const admin = await makeColleague(prisma, { schoolId: teacher.schoolId, role: 'ADMIN', name: 'Head' })
    const leads = async () => (await loadClass(partner, classId)).isLead
    expect(await leads()).toBe(false)
    for (const [leave, comeBack] of [
      [() => setDeactivated(admin, teacher.userId, true), () => setDeactivated(admin, teacher.userId, false)],
      [
        () => changeRole(admin, teacher.userId, 'STUDENT'),
        () => changeRole(admin, teacher.userId, 'TEACHER'),
      ],
    ] as const) {
      await leave()
      expect(await leads()).toBe(true)
      expect((await loadResults(partner, assignmentId)).head.canRemove).toBe(true)
      await archiveAssignment(partner, assignmentId, { archived: true })
      await archiveAssignment(partner, assignmentId, { archived: false })
      await archiveClass(partner, classId, { archived: true })
      await archiveClass(partner, classId, { archived: false })
      await comeBack()
      expect(await leads()).toBe(false)
    }
  })

  test('the administrator is told before which classes would have nobody', async () => {
    const prisma = useWorld(await makeDatabase())
    const { teacher, partner } = await makeAssigned(prisma)
    const admin = await makeColleague(prisma, { schoolId: teacher.schoolId, role: 'ADMIN', name: 'Head' })
    expect((await readUser(admin, teacher.userId)).classes).toEqual({ count: 1, alone: [] })
    await setDeactivated(admin, partner.userId, true)
    expect((await readUser(admin, teacher.userId)).classes).toEqual({ count: 1, alone: ['8B'] })
  })

  test('a class that nobody can run any more is handed to another teacher by an administrator, and only such a class', async () => {
    const prisma = useWorld(await makeDatabase())
    const { teacher, partner, colleague, ada, stranger, classId } = await makeAssigned(prisma)
    const admin = await makeColleague(prisma, { schoolId: teacher.schoolId, role: 'ADMIN', name: 'Head' })
    expect(await listClassesWithoutTeacher(admin)).toEqual({ classes: [], teachers: [] })
    await expect(handOverClass(admin, { classId, userId: colleague.userId })).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'has-teacher' },
    })

    await setDeactivated(admin, teacher.userId, true)
    await setDeactivated(admin, partner.userId, true)
    const { classes, teachers } = await listClassesWithoutTeacher(admin)
    expect(classes).toEqual([
      { id: classId, name: '8B', subject: null, students: 2, before: ['Okafor', 'Partner'] },
    ])
    // Nobody who is switched off, no student, nobody of another school.
    expect(teachers.map(({ name }) => name)).toEqual(['Admin', 'Colleague', 'Head'])
    for (const userId of [teacher.userId, ada.userId, stranger.userId, 'nobody']) {
      await expect(handOverClass(admin, { classId, userId })).rejects.toMatchObject({ code: 'invalid-input' })
    }
    for (const actor of [colleague, ada]) {
      await expect(listClassesWithoutTeacher(actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(handOverClass(actor, { classId, userId: colleague.userId })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    await handOverClass(admin, { classId, userId: colleague.userId })
    expect(await loadClass(colleague, classId)).toMatchObject({ isLead: true })
    expect(await listClassesWithoutTeacher(admin)).toEqual({ classes: [], teachers: [] })
    const trace = await prisma.auditLog.findMany({
      where: { action: 'class.teacher-added', subjectId: classId },
      orderBy: { at: 'desc' },
      take: 1,
    })
    expect(trace[0]).toMatchObject({ data: { userId: colleague.userId } })
    // Who led it leads again when they are back.
    await setDeactivated(admin, teacher.userId, false)
    expect((await loadClass(colleague, classId)).isLead).toBe(false)
  })
})

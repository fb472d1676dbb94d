import { expect, test } from 'vitest'
import { verifyPassword } from '@/lib/server/auth/password'
import { accommodateStudent } from '@/lib/server/data/classes/accommodate-student'
import { addStudents } from '@/lib/server/data/classes/add-students'
import { archiveClass } from '@/lib/server/data/classes/archive-class'
import { removeStudent, restoreStudent, setSection } from '@/lib/server/data/classes/change-enrolment'
import { addCoTeacher, removeCoTeacher } from '@/lib/server/data/classes/co-teachers'
import { createClass, editClass } from '@/lib/server/data/classes/create-class'
import { changeJoining } from '@/lib/server/data/classes/join-code'
import { listClasses } from '@/lib/server/data/classes/list-classes'
import { loadClass } from '@/lib/server/data/classes/load-class'
import { loadRoster } from '@/lib/server/data/classes/load-roster'
import { resetPin } from '@/lib/server/data/classes/reset-pin'
import { newId } from '@/lib/server/ids'
import { withDatabases } from '@/tests/support/database'
import { enrol, makeStaff, readTrace, shareDatabase } from '../quizzes/teaching-world'

withDatabases('classes', (makeDatabase) => {
  async function setUp() {
    const prisma = shareDatabase(await makeDatabase())
    const staff = await makeStaff(prisma)
    const { id: classId } = await createClass(staff.teacher, { name: '8B', subject: 'English' })
    return { prisma, ...staff, classId }
  }

  test('a new class is its maker’s, and open with a code for two weeks', async () => {
    const { teacher, colleague, classId } = await setUp()
    const view = await loadClass(teacher, classId)
    expect(view).toMatchObject({ name: '8B', subject: 'English', isLead: true, joining: { state: 'open' } })
    expect(view.joining?.code).toMatch(/^[A-Z0-9]{8}$/)
    expect(await listClasses(teacher)).toMatchObject([
      { id: classId, students: 0, assignments: 0, otherTeachers: [] },
    ])
    expect(await listClasses(colleague)).toEqual([])
    await editClass(teacher, classId, { name: '9B', subject: '' })
    expect(await loadClass(teacher, classId)).toMatchObject({ name: '9B', subject: null })
  })

  test('a new code stops the old one; closing and opening keep the code', async () => {
    const { teacher, classId } = await setUp()
    const before = (await loadClass(teacher, classId)).joining
    await changeJoining(teacher, classId, 'close')
    expect((await loadClass(teacher, classId)).joining).toMatchObject({ code: before?.code, state: 'closed' })
    await changeJoining(teacher, classId, 'open')
    expect((await loadClass(teacher, classId)).joining).toMatchObject({ code: before?.code, state: 'open' })
    await changeJoining(teacher, classId, 'new-code')
    expect((await loadClass(teacher, classId)).joining?.code).not.toBe(before?.code)
  })

  test('a list of names becomes accounts with free usernames and PINs that hold once', async () => {
    const { prisma, teacher, classId } = await setUp()
    const first = await addStudents(teacher, { classId, students: [{ name: 'Ada Okafor', section: 'Blue' }] })
    const slips = await addStudents(teacher, {
      classId,
      students: [
        { name: 'Ada Oduya', section: null },
        { name: 'Ben Ito', section: null },
      ],
    })
    const usernames = [...first, ...slips].map((slip) => slip.username)
    expect(new Set(usernames).size).toBe(3)
    expect(usernames[0]).toBe('ada.o')
    for (const slip of slips) {
      expect(slip.pin).toMatch(/^\d{6}$/)
      const user = await prisma.user.findUniqueOrThrow({
        where: { id: slip.studentId },
        select: { passwordHash: true, mustChangePassword: true, role: true },
      })
      expect(user).toMatchObject({ mustChangePassword: true, role: 'STUDENT' })
      expect(await verifyPassword(user.passwordHash, slip.pin)).toBe(true)
    }
    const { students } = await loadRoster(teacher, classId)
    expect(students.find((student) => student.username === 'ada.o')).toMatchObject({
      name: 'Ada Okafor',
      section: 'Blue',
      isPinUnused: true,
      lastSeenAt: null,
    })
    expect(JSON.stringify(await prisma.auditLog.findMany())).not.toContain('Ada')
  })

  test('leaving keeps the record, and coming back finds it', async () => {
    const { prisma, teacher, ada, ben, classId } = await setUp()
    await enrol(prisma, { classId, student: ada, section: 'Blue' })
    await enrol(prisma, { classId, student: ben })
    const before = await prisma.enrollment.findFirstOrThrow({ where: { studentId: ada.userId } })
    await removeStudent(teacher, { classId, studentId: ada.userId })
    const without = await loadRoster(teacher, classId)
    expect(without.students.map((student) => student.name)).toEqual(['Ben'])
    expect(without.former.map((student) => student.name)).toEqual(['Ada'])
    await restoreStudent(teacher, { classId, studentId: ada.userId })
    expect(await prisma.enrollment.findFirstOrThrow({ where: { studentId: ada.userId } })).toEqual(before)
    await setSection(teacher, { classId, studentId: ada.userId, section: '' })
    expect(
      (await loadRoster(teacher, classId)).students.find((student) => student.name === 'Ada')?.section,
    ).toBeNull()
    await expect(removeStudent(teacher, { classId, studentId: newId() })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a new PIN ends the old password and every session', async () => {
    const { prisma, teacher, ada, classId } = await setUp()
    await enrol(prisma, { classId, student: ada })
    await prisma.session.create({
      data: { id: newId(), userId: ada.userId, expiresAt: new Date('2100-01-01') },
    })
    const slip = await resetPin(teacher, { classId, studentId: ada.userId })
    const user = await prisma.user.findUniqueOrThrow({
      where: { id: ada.userId },
      select: { passwordHash: true, mustChangePassword: true, sessions: true },
    })
    expect(await verifyPassword(user.passwordHash, slip.pin)).toBe(true)
    expect(user.mustChangePassword).toBe(true)
    expect(user.sessions.every((session) => session.revokedAt !== null)).toBe(true)
  })

  test('a PIN is reset only for a student who is in the class now, never for a teacher', async () => {
    const { prisma, teacher, partner, ada, classId } = await setUp()
    await expect(resetPin(teacher, { classId, studentId: ada.userId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await enrol(prisma, { classId, student: ada })
    await enrol(prisma, { classId, student: partner })
    await removeStudent(teacher, { classId, studentId: ada.userId })
    await expect(resetPin(teacher, { classId, studentId: ada.userId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(resetPin(teacher, { classId, studentId: partner.userId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      accommodateStudent(teacher, { classId, studentId: ada.userId, profile: { extraTimeFactor: 1.5 } }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('extra time is kept with the student', async () => {
    const { prisma, teacher, ada, classId } = await setUp()
    await enrol(prisma, { classId, student: ada })
    await accommodateStudent(teacher, { classId, studentId: ada.userId, profile: { extraTimeFactor: 1.5 } })
    expect((await loadRoster(teacher, classId)).students[0]).toMatchObject({
      extraTimeFactor: 1.5,
      largeText: false,
    })
  })

  test('co-teachers see and run the class, and do not put it away', async () => {
    const { prisma, teacher, partner, colleague, ada, classId } = await setUp()
    await enrol(prisma, { classId, student: ada })
    await addCoTeacher(teacher, { classId, username: partner.username.toUpperCase() })
    await expect(addCoTeacher(teacher, { classId, username: partner.username })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(addCoTeacher(teacher, { classId, username: ada.username })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect((await loadClass(partner, classId)).isLead).toBe(false)
    await setSection(partner, { classId, studentId: ada.userId, section: 'Red' })
    await addCoTeacher(partner, { classId, username: colleague.username })

    await expect(archiveClass(partner, classId, { archived: true })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(removeCoTeacher(partner, { classId, userId: colleague.userId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(removeCoTeacher(partner, { classId, userId: teacher.userId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(removeCoTeacher(teacher, { classId, userId: teacher.userId })).rejects.toMatchObject({
      code: 'conflict',
    })
    await removeCoTeacher(partner, { classId, userId: partner.userId })
    await expect(loadClass(partner, classId)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an archived class is apart and comes back; each change leaves a trace', async () => {
    const { prisma, teacher, classId } = await setUp()
    await archiveClass(teacher, classId, { archived: true })
    expect(await listClasses(teacher)).toEqual([])
    expect(await listClasses(teacher, { archived: true })).toHaveLength(1)
    await archiveClass(teacher, classId, { archived: false })
    expect(await listClasses(teacher)).toHaveLength(1)
    expect(await readTrace(prisma)).toEqual(['class.created', 'class.archived', 'class.restored'])
  })
})

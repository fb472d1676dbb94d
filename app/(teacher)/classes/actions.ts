'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { accommodateStudent } from '@/lib/server/data/classes/accommodate-student'
import { addStudents, newStudentsSchema } from '@/lib/server/data/classes/add-students'
import { archiveClass } from '@/lib/server/data/classes/archive-class'
import { removeStudent, restoreStudent, setSection } from '@/lib/server/data/classes/change-enrolment'
import { addCoTeacher, removeCoTeacher } from '@/lib/server/data/classes/co-teachers'
import { classDetailsSchema, createClass, editClass } from '@/lib/server/data/classes/create-class'
import { changeJoining } from '@/lib/server/data/classes/join-code'
import { resetPin } from '@/lib/server/data/classes/reset-pin'
import { nextField } from '@/lib/domain/access/form-fields'
import { parseNames } from '@/lib/domain/classes/parse-names'
import { formAction } from '@/lib/server/http/form-action'
import { safeNext } from '@/lib/server/http/safe-next'

const id = z.string().min(1).max(64)
const ofStudent = { classId: id, studentId: id }
const staff = { access: 'staff', area: 'classes' } as const

export const createClassAction = formAction({
  ...staff,
  schema: classDetailsSchema.extend({ next: nextField }),
  async handle({ next, ...details }, { actor }) {
    const { id: classId } = await createClass(actor, details)
    // Who came from giving something to a class goes on there, with the new class chosen.
    const goal = safeNext(next, '')
    redirect(goal.startsWith('/assignments/new?') ? `${goal}&class=${classId}` : `/classes/${classId}`)
  },
})

export const editClassAction = formAction({
  ...staff,
  schema: classDetailsSchema.extend({ classId: id }),
  async handle({ classId, ...details }, { actor }) {
    await editClass(actor, classId, details)
    redirect(`/classes/${classId}?view=class`)
  },
})

export const archiveClassAction = formAction({
  ...staff,
  schema: z.strictObject({ classId: id, archived: z.enum(['yes', 'no']) }),
  async handle({ classId, archived }, { actor }) {
    await archiveClass(actor, classId, { archived: archived === 'yes' })
    redirect(archived === 'yes' ? `/classes?undo=${classId}` : `/classes/${classId}`)
  },
})

export const changeJoiningAction = formAction({
  ...staff,
  schema: z.strictObject({ classId: id, change: z.enum(['new-code', 'open', 'close']) }),
  async handle({ classId, change }, { actor }) {
    await changeJoining(actor, classId, change)
    redirect(`/classes/${classId}`)
  },
})

/** The result holds the login slips: they are shown once and kept nowhere. */
export const addStudentsAction = formAction({
  ...staff,
  schema: z.strictObject({ classId: id, names: z.string().max(20_000, 'too-long') }),
  async handle({ classId, names }, { actor }) {
    const { students, skipped } = parseNames(names)
    const parsed = newStudentsSchema.safeParse(students)
    if (!parsed.success) {
      const code = students.length === 0 ? 'required' : students.length > 200 ? 'too-many' : 'bad-name'
      throw new z.ZodError([{ code: 'custom', path: ['names'], message: code, input: undefined }])
    }
    return { slips: await addStudents(actor, { classId, students: parsed.data }), skipped }
  },
})

export const resetPinAction = formAction({
  ...staff,
  schema: z.strictObject(ofStudent),
  handle: ({ classId, studentId }, { actor }) => resetPin(actor, { classId, studentId }),
})

export const setSectionAction = formAction({
  ...staff,
  schema: z.strictObject({ ...ofStudent, section: z.string().trim().max(40, 'too-long') }),
  async handle({ classId, studentId, section }, { actor }) {
    await setSection(actor, { classId, studentId, section })
  },
})

export const accommodateAction = formAction({
  ...staff,
  schema: z.strictObject({
    ...ofStudent,
    extraTime: z.coerce.number().min(1).max(4),
    largeText: z.literal('on').optional(),
  }),
  async handle({ classId, studentId, extraTime, largeText }, { actor }) {
    const profile = {
      ...(extraTime > 1 ? { extraTimeFactor: extraTime } : {}),
      ...(largeText ? { largeText: true } : {}),
    }
    await accommodateStudent(actor, { classId, studentId, profile })
  },
})

export const removeStudentAction = formAction({
  ...staff,
  schema: z.strictObject(ofStudent),
  async handle({ classId, studentId }, { actor }) {
    await removeStudent(actor, { classId, studentId })
    redirect(`/classes/${classId}?removed=${studentId}`)
  },
})

export const restoreStudentAction = formAction({
  ...staff,
  schema: z.strictObject(ofStudent),
  async handle({ classId, studentId }, { actor }) {
    await restoreStudent(actor, { classId, studentId })
    redirect(`/classes/${classId}`)
  },
})

export const addCoTeacherAction = formAction({
  ...staff,
  schema: z.strictObject({
    classId: id,
    username: z.string().trim().min(1, 'required').max(100, 'too-long'),
  }),
  async handle({ classId, username }, { actor }) {
    await addCoTeacher(actor, { classId, username })
    redirect(`/classes/${classId}?view=class`)
  },
})

export const removeCoTeacherAction = formAction({
  ...staff,
  schema: z.strictObject({ classId: id, userId: id }),
  async handle({ classId, userId }, { actor }) {
    await removeCoTeacher(actor, { classId, userId })
    redirect(userId === actor.userId ? '/classes' : `/classes/${classId}?view=class`)
  },
})

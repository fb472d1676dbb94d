'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { AssignmentPolicy } from '@/lib/domain/attempts/policy'
import { archiveAssignment, changeTimes, closeNow } from '@/lib/server/data/assignments/change-times'
import { createAssignments, newAssignmentSchema } from '@/lib/server/data/assignments/create-assignments'
import { overridePolicySchema } from '@/lib/domain/attempts/policy'
import { removeOverride, setOverride } from '@/lib/server/data/assignments/overrides'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { formAction } from '@/lib/server/http/form-action'
import { readLocalTime, readTimes, timeFields } from './read-times'

const id = z.string().min(1).max(64)
const staff = { access: 'staff', area: 'assignments' } as const
const wholeNumber = (least: number, most: number) =>
  z.union([z.literal(''), z.coerce.number().int().min(least).max(most)])

const newAssignmentForm = z.strictObject({
  kind: z.enum(['QUIZ', 'PRACTICE']),
  subjectId: id,
  title: z.string(),
  classIds: z.union([id, z.array(id)]).optional(),
  ...timeFields,
  timeLimit: wholeNumber(1, 24 * 60).optional(),
  attempts: wholeNumber(1, 20).optional(),
  counts: z.enum(['best', 'last', 'first']).optional(),
  shuffleItems: z.literal('on').optional(),
  shuffleOptions: z.literal('on').optional(),
  backtracking: z.literal('on').optional(),
  feedback: z.enum(['submit', 'close', 'never']).optional(),
  late: z.enum(['accept', 'reject', 'penalty']).optional(),
  perDay: wholeNumber(1, 100).optional(),
})

export const createAssignmentAction = formAction({
  ...staff,
  schema: newAssignmentForm,
  async handle(form, { actor }) {
    const classIds = form.classIds === undefined ? [] : [form.classIds].flat()
    const { data: rest, error } = newAssignmentSchema.omit({ window: true }).safeParse({
      subject:
        form.kind === 'QUIZ'
          ? { kind: 'QUIZ', quizId: form.subjectId }
          : { kind: 'PRACTICE', articleId: form.subjectId },
      classIds,
      title: form.title,
      policy: toPolicy(form),
    })
    if (error) throw error
    const { ids } = await createAssignments(actor, { ...rest, window: readTimes(form, await zone()) })
    redirect(ids.length === 1 ? `/assignments/${ids[0]}` : `/classes/${classIds[0]}?view=assignments`)
  },
})

function toPolicy(form: z.infer<typeof newAssignmentForm>): AssignmentPolicy {
  const late = form.late ?? 'accept'
  return {
    timeLimit: form.timeLimit ? form.timeLimit * 60 : null,
    attempts: form.attempts ? form.attempts : null,
    counts: form.counts ?? 'best',
    shuffleItems: form.shuffleItems === 'on',
    shuffleOptions: form.shuffleOptions === 'on',
    backtracking: form.backtracking === 'on',
    feedback: form.feedback ?? 'submit',
    late: late === 'penalty' ? { kind: late, perDay: (form.perDay || 10) / 100 } : { kind: late },
  }
}

async function zone(): Promise<string> {
  return (await getViewer())?.school.timeZone ?? 'UTC'
}

export const changeTimesAction = formAction({
  ...staff,
  schema: z.strictObject({ assignmentId: id, ...timeFields }),
  async handle({ assignmentId, ...times }, { actor }) {
    await changeTimes(actor, assignmentId, readTimes(times, await zone()))
  },
})

export const closeNowAction = formAction({
  ...staff,
  schema: z.strictObject({ assignmentId: id }),
  async handle({ assignmentId }, { actor }) {
    await closeNow(actor, assignmentId)
    redirect(`/assignments/${assignmentId}`)
  },
})

export const archiveAssignmentAction = formAction({
  ...staff,
  schema: z.strictObject({ assignmentId: id, archived: z.enum(['yes', 'no']) }),
  async handle({ assignmentId, archived }, { actor }) {
    await archiveAssignment(actor, assignmentId, { archived: archived === 'yes' })
    redirect(`/assignments/${assignmentId}?view=settings`)
  },
})

export const setOverrideAction = formAction({
  ...staff,
  schema: z.strictObject({
    assignmentId: id,
    target: z.string().regex(/^(student|section):.+/, 'required'),
    extraTime: z.coerce.number().min(1).max(4),
    attempts: wholeNumber(1, 20),
    dueAt: timeFields.dueAt,
    closesAt: timeFields.closesAt,
    reason: z.string().trim().max(300, 'too-long'),
  }),
  async handle(form, { actor }) {
    const timeZone = await zone()
    const toIso = (text: string, field: string) => {
      const at = readLocalTime(text, { timeZone, field, ambiguity: 'later' })
      return at === null ? undefined : new Date(at).toISOString()
    }
    const policy = overridePolicySchema.parse({
      ...(form.extraTime > 1 ? { extraTimeFactor: form.extraTime } : {}),
      ...(form.attempts ? { attempts: form.attempts } : {}),
      dueAt: toIso(form.dueAt, 'dueAt'),
      closesAt: toIso(form.closesAt, 'closesAt'),
    })
    if (Object.values(policy).every((value) => value === undefined))
      throw new z.ZodError([{ code: 'custom', path: ['target'], message: 'nothing-given', input: undefined }])
    const [kind, ...rest] = form.target.split(':')
    const name = rest.join(':')
    await setOverride(actor, form.assignmentId, {
      target: kind === 'student' ? { kind, studentId: name } : { kind: 'section', section: name },
      policy,
      reason: form.reason,
    })
    redirect(`/assignments/${form.assignmentId}?view=settings`)
  },
})

export const removeOverrideAction = formAction({
  ...staff,
  schema: z.strictObject({ assignmentId: id, overrideId: id }),
  async handle({ assignmentId, overrideId }, { actor }) {
    await removeOverride(actor, { assignmentId, overrideId })
    redirect(`/assignments/${assignmentId}?view=settings`)
  },
})

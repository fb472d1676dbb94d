'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAppeal } from '@/lib/server/data/attempts/open-appeal'
import { formAction } from '@/lib/server/http/form-action'

/** "Count mine": asks the teacher to look at one answer. */
export const countMineAction = formAction({
  access: 'student',
  area: 'quiz',
  schema: z.strictObject({
    attemptId: z.string().min(1).max(64),
    position: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number),
    number: z.string().regex(/^\d{1,5}$/),
    reason: z.string().trim().max(500, 'too-long'),
  }),
  async handle({ attemptId, position, number, reason }, { actor }) {
    await openAppeal(actor, attemptId, { position, reason: reason === '' ? null : reason })
    redirect(`/results/${attemptId}#question-${number}`)
  },
})

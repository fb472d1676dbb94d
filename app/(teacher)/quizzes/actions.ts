'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { archiveQuiz } from '@/lib/server/data/quizzes/archive-quiz'
import { createQuiz, createQuizFromArticle } from '@/lib/server/data/quizzes/create-quiz'
import { formAction } from '@/lib/server/http/form-action'

const id = z.string().min(1).max(64)

export const archiveQuizAction = formAction({
  access: 'staff',
  area: 'quizzes',
  schema: z.strictObject({ quizId: id, archived: z.enum(['yes', 'no']) }),
  async handle({ quizId, archived }, { actor }) {
    await archiveQuiz(actor, quizId, { archived: archived === 'yes' })
    redirect(archived === 'yes' ? `/quizzes?undo=${quizId}` : '/quizzes')
  },
})

export const createQuizAction = formAction({
  access: 'staff',
  area: 'quizzes',
  schema: z.union([
    z.strictObject({ articleId: id }),
    z.strictObject({ title: z.string().trim().min(1, 'required').max(200, 'too-long') }),
  ]),
  async handle(input, { actor }) {
    const quiz =
      'articleId' in input
        ? await createQuizFromArticle(actor, input.articleId)
        : await createQuiz(actor, input)
    redirect(`/quizzes/${quiz.id}`)
  },
})

'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { setArchived } from '@/lib/server/data/articles/archive-article'
import { createQuizFromArticle } from '@/lib/server/data/quizzes/create-quiz'
import { formAction } from '@/lib/server/http/form-action'
import { EMPTY_FORM } from '@/lib/server/http/form-state'

const articleId = z.string().min(1).max(64)

const makeQuiz = formAction({
  access: 'staff',
  schema: z.strictObject({ articleId }),
  async handle(input, { actor }) {
    const { id } = await createQuizFromArticle(actor, input.articleId)
    redirect(`/quizzes/${id}`)
  },
})

/** Makes a quiz from what was accepted and goes there. */
export async function makeQuizAction(form: FormData): Promise<void> {
  await makeQuiz(EMPTY_FORM, form)
}

const archive = formAction({
  access: 'staff',
  schema: z.strictObject({
    articleId,
    archived: z.enum(['yes', 'no']),
    from: z.enum(['current', 'archive']),
  }),
  async handle(input, { actor }) {
    await setArchived(actor, input.articleId, input.archived === 'yes')
    const search = new URLSearchParams(input.from === 'archive' ? { archived: '1' } : {})
    if (input.archived === 'yes') search.set('undo', input.articleId)
    redirect(`/articles${search.size > 0 ? `?${search}` : ''}`)
  },
})

/** Puts an article away, or takes it back, and shows the library with the way back. */
export async function archiveArticleAction(form: FormData): Promise<void> {
  await archive(EMPTY_FORM, form)
}

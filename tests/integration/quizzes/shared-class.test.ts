import { expect, test } from 'vitest'
import { loadQuizBuilder } from '@/lib/server/data/quizzes/load-quiz-builder'
import { previewQuiz } from '@/lib/server/data/quizzes/preview-quiz'
import { findQuizAccess } from '@/lib/server/data/quizzes/quiz-access'
import { saveQuiz } from '@/lib/server/data/quizzes/save-quiz'
import { withDatabases } from '@/tests/support/database'
import { makeAssigned } from '../assignments/assigned-world'
import { shareDatabase } from './teaching-world'

withDatabases('the quiz of a shared class', (makeDatabase) => {
  test('a co-teacher reads what was published, the draft is its owner’s, and nobody else knows of it', async () => {
    const prisma = shareDatabase(await makeDatabase())
    const { teacher, partner, colleague, ada, quizId } = await makeAssigned(prisma)
    const { rev, title, chosen } = await loadQuizBuilder(teacher, quizId)
    await saveQuiz(teacher, quizId, {
      rev,
      title: 'A draft',
      instructions: '',
      items: chosen.slice(0, 1).map(({ id, points }) => ({ id, points })),
    })

    expect(await findQuizAccess(teacher, quizId)).toEqual({ isOwner: true })
    expect(await findQuizAccess(partner, quizId)).toEqual({ isOwner: false })
    expect(await previewQuiz(teacher, quizId)).toMatchObject({
      title: 'A draft',
      isDraft: true,
      items: [expect.anything()],
    })
    const shared = await previewQuiz(partner, quizId)
    expect(shared).toMatchObject({ title, isDraft: false })
    expect(shared.items).toHaveLength(chosen.length)
    await expect(loadQuizBuilder(partner, quizId)).rejects.toMatchObject({ code: 'not-found' })
    for (const actor of [colleague, ada]) {
      await expect(findQuizAccess(actor, quizId)).rejects.toMatchObject({ code: 'not-found' })
      await expect(previewQuiz(actor, quizId)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

import { expect, test } from 'vitest'
import { loadQuizBuilder } from '@/lib/server/data/quizzes/load-quiz-builder'
import { printQuiz } from '@/lib/server/data/quizzes/print-quiz'
import { saveQuiz } from '@/lib/server/data/quizzes/save-quiz'
import { withDatabases } from '@/tests/support/database'
import { makeAssigned } from '../assignments/assigned-world'
import { makeItem, shareDatabase } from './teaching-world'

withDatabases('a quiz on paper', (makeDatabase) => {
  test('the owner gets the questions in their order, the key with its letters, and where the article says so', async () => {
    const prisma = shareDatabase(await makeDatabase())
    const { teacher, quizId, articleId, factIds } = await makeAssigned(prisma)
    const options = ['Bremen', 'Ulm', 'Basel'].map((text) => ({
      text,
      isKey: text === 'Ulm',
      origin: null,
      source: null,
      feedback: null,
    }))
    const chosenId = await makeItem(prisma, teacher, {
      articleId,
      factId: factIds[1] ?? '',
      type: 'multiple-choice',
      score: 1,
      content: { stem: 'Where?', source: null, feedback: null, options },
    })
    const { rev, title, chosen } = await loadQuizBuilder(teacher, quizId)
    await saveQuiz(teacher, quizId, {
      rev,
      title,
      instructions: 'In ink.',
      items: [{ id: chosenId, points: 2 }, ...chosen.map(({ id, points }) => ({ id, points }))],
    })

    const sheet = await printQuiz(teacher, quizId)
    expect(sheet).toMatchObject({ title, instructions: 'In ink.', isOwner: true })
    expect(sheet.questions.map(({ number, points, stem }) => [number, points, stem])).toEqual([
      [1, 2, 'Where?'],
      [2, 1, 'In what year was the tide gate built?'],
      [3, 1, 'Who designed the tide gate?'],
      [4, 1, 'What does the tide gate weigh?'],
    ])
    const [first] = sheet.questions
    const letter =
      first?.field.kind === 'choice'
        ? 'ABC'[first.field.options.findIndex(({ text }) => text === 'Ulm')]
        : undefined
    expect(first?.key).toBe(`${letter} · Ulm`)
    expect(sheet.questions[2]).toMatchObject({
      key: 'Ilse Brandt',
      alsoRight: ['Brandt'],
      source: { quote: 'It was designed by Ilse Brandt.', paragraph: 1 },
    })
    expect(sheet.articles.map(({ paragraphs }) => paragraphs)).toEqual([
      [
        {
          number: 1,
          text: 'The tide gate was built in 1987. It was designed by Ilse Brandt. It weighs 240 tonnes.',
        },
      ],
    ])
    // The key of tomorrow fits the sheet of today.
    expect(await printQuiz(teacher, quizId)).toEqual(sheet)
  })

  test('the key of a list says how many of it are enough', async () => {
    const prisma = shareDatabase(await makeDatabase())
    const { teacher, quizId, articleId, factIds } = await makeAssigned(prisma)
    const parts = ['Ulm', 'Basel', 'Linz'].map((text) => ({ text, accepted: [] }))
    const content = {
      stem: 'Name two towns.',
      source: null,
      feedback: null,
      key: 'Ulm, Basel and Linz',
      accepted: [],
      parts,
      wanted: 2,
    }
    const listId = await makeItem(prisma, teacher, {
      articleId,
      factId: factIds[0] ?? '',
      type: 'short-answer',
      score: 1,
      content,
    })
    const { rev, title, chosen } = await loadQuizBuilder(teacher, quizId)
    await saveQuiz(teacher, quizId, {
      rev,
      title,
      instructions: '',
      items: [{ id: listId, points: 1 }, ...chosen.map(({ id, points }) => ({ id, points }))],
    })
    expect(
      (await printQuiz(teacher, quizId)).questions.slice(0, 2).map(({ key, enough }) => [key, enough]),
    ).toEqual([
      ['Ulm, Basel and Linz', 2],
      ['1987', null],
    ])
  })

  test('what is no longer accepted is on no sheet', async () => {
    const prisma = shareDatabase(await makeDatabase())
    const { teacher, quizId, itemIds } = await makeAssigned(prisma)
    await prisma.item.update({ where: { id: itemIds[0] ?? '' }, data: { review: 'REJECTED' } })
    expect((await printQuiz(teacher, quizId)).questions.map(({ number, stem }) => [number, stem])).toEqual([
      [1, 'Who designed the tide gate?'],
      [2, 'What does the tide gate weigh?'],
    ])
  })

  test('a co-teacher prints what was published, without the article; nobody else anything', async () => {
    const prisma = shareDatabase(await makeDatabase())
    const { teacher, partner, colleague, ada, quizId } = await makeAssigned(prisma)
    const { rev, title } = await loadQuizBuilder(teacher, quizId)
    await saveQuiz(teacher, quizId, { rev, title: 'A draft', instructions: '', items: [] })
    const sheet = await printQuiz(partner, quizId)
    expect(sheet).toMatchObject({ title, isOwner: false, articles: [] })
    expect(sheet.questions).toHaveLength(3)
    for (const actor of [colleague, ada])
      await expect(printQuiz(actor, quizId)).rejects.toMatchObject({ code: 'not-found' })
  })
})

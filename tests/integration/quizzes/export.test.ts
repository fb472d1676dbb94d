import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { findFormat } from '@/lib/domain/exchange/registry'
import { reviewItem } from '@/lib/server/data/items/review-item'
import { exportQuiz, loadExportChoices } from '@/lib/server/data/quizzes/export-quiz'
import { loadQuizBuilder } from '@/lib/server/data/quizzes/load-quiz-builder'
import { saveQuiz } from '@/lib/server/data/quizzes/save-quiz'
import { withDatabases } from '@/tests/support/database'
import { readGift } from '@/tests/fixtures/exchange/read-gift'
import { makeAssigned } from '../assignments/assigned-world'
import { readTrace, shareDatabase } from './teaching-world'

withDatabases('exporting quizzes', (makeDatabase) => {
  async function setUp() {
    const prisma = shareDatabase(await makeDatabase())
    return { prisma, ...(await makeAssigned(prisma)) }
  }
  type World = Awaited<ReturnType<typeof setUp>>
  const take = (
    actor: World['teacher'],
    { quizId, version, format: id }: { quizId: string; version: number | null; format: string },
  ) => {
    const format = findFormat(id)
    if (!format) throw new Error(`no format ${id}`)
    return exportQuiz(actor, { quizId, version, format })
  }

  test('a version is exported as it was published, the working list as it stands', async () => {
    const { teacher, quizId } = await setUp()
    const view = await loadQuizBuilder(teacher, quizId)
    const [first] = view.chosen
    await saveQuiz(teacher, quizId, {
      rev: view.rev,
      title: 'Shorter',
      instructions: '',
      items: first ? [{ id: first.id, points: 2.5 }] : [],
    })

    const published = await take(teacher, { quizId, version: 1, format: 'gift' })
    expect(published.title).toBe('The gate of Marsh End')
    expect(
      readGift(published.file as string).map(({ stem, answers, explanation }) => [
        stem,
        answers.map(({ text }) => text),
        explanation,
      ]),
    ).toEqual([
      ['In what year was the tide gate built?', ['1987'], '“The tide gate was built in 1987.”'],
      ['Who designed the tide gate?', ['Ilse Brandt', 'Brandt'], '“It was designed by Ilse Brandt.”'],
      ['What does the tide gate weigh?', ['240 tonnes'], '“It weighs 240 tonnes.”'],
    ])

    const draft = await take(teacher, { quizId, version: null, format: 'moodle' })
    const questions = [
      ...new DOMParser()
        .parseFromString(draft.file as string, 'text/xml')
        .querySelectorAll('question[type=shortanswer]'),
    ]
    expect(questions.map((question) => question.querySelector('defaultgrade')?.textContent)).toEqual(['2.5'])
    const packed = await take(teacher, { quizId, version: null, format: 'qti' })
    expect(strFromU8(unzipSync(packed.file as Uint8Array)['assessment.xml'] ?? new Uint8Array())).toContain(
      '<weight identifier="POINTS" value="2.5"/>',
    )
    const { items } = JSON.parse(
      (await take(teacher, { quizId, version: null, format: 'json' })).file as string,
    ) as { items: { stem: string; points: number }[] }
    expect(items).toMatchObject([{ stem: 'In what year was the tide gate built?', points: 2.5 }])
    // Points are what GIFT does not know; the menu says so.
    const { formats } = await loadExportChoices(teacher, { quizId, version: null })
    expect(formats.find(({ id }) => id === 'gift')?.losses).toEqual([{ number: 1, code: 'one-point' }])
  })

  test('what is no longer accepted is in no file, and is named', async () => {
    const { teacher, quizId, itemIds } = await setUp()
    await reviewItem(teacher, itemIds[1] ?? '', 'REJECTED')
    expect(await loadExportChoices(teacher, { quizId, version: null })).toMatchObject({
      items: 3,
      notAccepted: [2],
    })
    const { file } = await take(teacher, { quizId, version: null, format: 'gift' })
    expect(readGift(file as string).map(({ name }) => name.slice(0, 2))).toEqual(['Q1', 'Q3'])
    expect(await loadExportChoices(teacher, { quizId, version: 1 })).toMatchObject({
      items: 3,
      notAccepted: [],
    })
  })

  test('owners take all, co-teachers what is published, and nobody else learns that there is a quiz', async () => {
    const { prisma, teacher, partner, colleague, admin, ada, stranger, quizId } = await setUp()
    for (const format of ['moodle', 'gift', 'qti', 'anki', 'csv', 'json'])
      await take(teacher, { quizId, version: null, format })
    await take(partner, { quizId, version: 1, format: 'csv' })
    expect((await readTrace(prisma)).filter((action) => action === 'quiz.exported')).toHaveLength(7)
    await expect(take(partner, { quizId, version: null, format: 'csv' })).rejects.toMatchObject({
      code: 'not-found',
    })
    for (const person of [colleague, admin, ada, stranger]) {
      for (const version of [null, 1]) {
        await expect(take(person, { quizId, version, format: 'csv' })).rejects.toMatchObject({
          code: 'not-found',
        })
        await expect(loadExportChoices(person, { quizId, version })).rejects.toMatchObject({
          code: 'not-found',
        })
      }
    }
    await expect(take(teacher, { quizId, version: 9, format: 'csv' })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await readTrace(prisma)).filter((action) => action === 'quiz.exported')).toHaveLength(7)
  })
})

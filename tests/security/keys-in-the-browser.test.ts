import { afterEach, expect, test, vi } from 'vitest'
import { GET as getAttempt } from '@/app/api/attempts/[attemptId]/route'
import { PUT as putResponse } from '@/app/api/attempts/[attemptId]/responses/[position]/route'
import { POST as postSubmit } from '@/app/api/attempts/[attemptId]/submit/route'
import { POST as postAttempt } from '@/app/api/attempts/route'
import type { Actor } from '@/lib/domain/access/actor'
import type { AssignmentPolicy } from '@/lib/domain/attempts/policy'
import type { AttemptStatus } from '@/lib/domain/attempts/student-quiz'
import type { Answer, Field } from '@/lib/domain/items/field'
import { ITEM_TYPES } from '@/lib/domain/items/registry'
import { SAMPLE_CONTENTS, SECRET } from '@/lib/domain/items/sample-contents'
import { setClock } from '@/lib/server/clock'
import { loadIntro } from '@/lib/server/data/attempts/load-intro'
import { loadResult } from '@/lib/server/data/attempts/load-result'
import { loadResultSource } from '@/lib/server/data/attempts/load-result-source'
import { openAppeal } from '@/lib/server/data/attempts/open-appeal'
import { shareDatabase } from '@/tests/integration/articles/share-database'
import { makeQuizWorld } from '@/tests/integration/attempts/quiz-world'
import { withDatabases } from '@/tests/support/database'

// The threat: keys in what the browser receives (status, headers and body of every route; everything that pages are made
// from), read by whoever opens the developer tools. Every secret of every graded item type carries a canary word.

const signedIn = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/server/auth/current-actor', () => ({ getActorForApi: async () => signedIn.actor }))
vi.mock('next/headers', () => ({ cookies: async () => new Map(), headers: async () => new Headers() }))

const START = Date.parse('2026-03-02T09:00:00Z')
const CLOSE = START + 3_600_000
let restore = () => {}
afterEach(() => restore())

const graded = ITEM_TYPES.filter(({ isGraded }) => isGraded).map(({ id }) => id)
const contents = graded.map((type) => ({
  type,
  content: SAMPLE_CONTENTS[type] as object,
  words: 'stands near Bremen',
}))
/** Words that only keys and explanations hold, besides the canary. */
const TELLING =
  /isKey|alsoCounts|accepted|correction|tolerance|keyText|240\.7531|"verdict"|"score"|feedback"|"seed"|isCorrect/

/** An answer that the field's page may send. */
function guess(field: Field): Answer {
  if (field.kind === 'choice') return { kind: 'choice', optionId: field.options[0]?.id ?? '' }
  if (field.kind === 'span') return { kind: 'span', optionId: field.candidates[0]?.id ?? '' }
  if (field.kind === 'order') return { kind: 'order', optionIds: field.entries.map(({ id }) => id) }
  if (field.kind === 'match')
    return {
      kind: 'match',
      pairs: field.left.map(({ id }, at) => ({ left: id, right: field.right[at]?.id ?? '' })),
    }
  return { kind: 'text', text: 'a guess' }
}

withDatabases('keys in the browser', (makeDatabase) => {
  async function setUp(policy: Partial<AssignmentPolicy>) {
    const { prisma } = shareDatabase(await makeDatabase())
    const world = await makeQuizWorld(prisma, {
      contents,
      policy: { attempts: 2, ...policy },
      window: { closesAt: CLOSE },
    })
    const student = world.students[0] as Actor
    signedIn.actor = student
    restore = setClock(() => START)
    const bytes: string[] = []
    const send = async (
      handler: (request: Request, context: never) => Promise<Response>,
      path: string,
      options: { method: string; body?: unknown; params?: object },
    ) => {
      const request = new Request(`http://localhost:3000${path}`, {
        method: options.method,
        headers: {
          'content-type': 'application/json',
          origin: 'http://localhost:3000',
          host: 'localhost:3000',
        },
        body: options.body === undefined ? undefined : JSON.stringify(options.body),
      })
      const response = await handler(request, { params: Promise.resolve(options.params ?? {}) } as never)
      const text = await response.text()
      bytes.push(`${response.status} ${JSON.stringify([...response.headers])} ${text}`)
      return { status: response.status, json: (text === '' ? null : JSON.parse(text)) as unknown }
    }
    return { ...world, prisma, student, bytes, send }
  }

  /** Everything a student's page does in a quiz, right and wrong. */
  async function takeQuiz({ send, assignmentId }: Awaited<ReturnType<typeof setUp>>): Promise<string> {
    const started = (await send(postAttempt, '/api/attempts', { method: 'POST', body: { assignmentId } }))
      .json as AttemptStatus
    if (started.state !== 'open') throw new Error('not open')
    const { attemptId, items } = started.quiz
    expect(items.map(({ type }) => type).sort()).toEqual([...graded].sort())
    for (const { position, field } of items) {
      const answers = [guess(field), { kind: 'text', text: 'x'.repeat(501) }, { kind: 'nonsense' }]
      for (const [index, answer] of answers.entries()) {
        const body = { answer, rev: index + 1, isFlagged: true }
        await send(putResponse, `/api/attempts/${attemptId}/responses/${position}`, {
          method: 'PUT',
          body,
          params: { attemptId, position: String(position) },
        })
      }
      // An older rev: the reply tells what is stored.
      await send(putResponse, `/api/attempts/${attemptId}/responses/${position}`, {
        method: 'PUT',
        body: { answer: null, rev: 1, isFlagged: false },
        params: { attemptId, position: String(position) },
      })
    }
    await send(getAttempt, `/api/attempts/${attemptId}`, { method: 'GET', params: { attemptId } })
    await send(getAttempt, '/api/attempts/nobodys', { method: 'GET', params: { attemptId: 'nobodys' } })
    const submit = () =>
      send(postSubmit, `/api/attempts/${attemptId}/submit`, {
        method: 'POST',
        body: { answers: [] },
        params: { attemptId },
      })
    expect((await submit()).status).toBe(200)
    await submit()
    await send(getAttempt, `/api/attempts/${attemptId}`, { method: 'GET', params: { attemptId } })
    await send(putResponse, `/api/attempts/${attemptId}/responses/1`, {
      method: 'PUT',
      body: { answer: null, rev: 9, isFlagged: false },
      params: { attemptId, position: '1' },
    })
    return attemptId
  }

  test('no byte of any reply holds a key, while taking and after handing in', async () => {
    const world = await setUp({ feedback: 'submit' })
    await takeQuiz(world)
    expect(world.bytes.length).toBeGreaterThan(20)
    for (const reply of world.bytes) {
      expect(reply).not.toContain(SECRET)
      expect(reply).not.toMatch(TELLING)
    }
  })

  test.each(['close', 'never'] as const)(
    'feedback "%s": what the result page is made from holds no score, key or source before its time',
    async (feedback) => {
      const world = await setUp({ feedback })
      const attemptId = await takeQuiz(world)
      const result = await loadResult(world.student, attemptId)
      const intro = await loadIntro(world.student, world.assignmentId)
      expect(result).toMatchObject({ items: [], score: null, feedback: { isAllowed: false } })
      expect(intro.past).toMatchObject([{ score: null, maxScore: null }])
      for (const view of [result, intro]) expect(JSON.stringify(view)).not.toContain(SECRET)
      await expect(loadResultSource(world.student, attemptId, world.articleId)).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(openAppeal(world.student, attemptId, { position: 1, reason: null })).rejects.toMatchObject(
        { code: 'not-found' },
      )
      if (feedback === 'never') return
      restore()
      restore = setClock(() => CLOSE + 10_000)
      expect(JSON.stringify(await loadResult(world.student, attemptId))).toContain(SECRET)
    },
  )

  test('an extension of a classmate keeps the keys back until they are done too', async () => {
    const world = await setUp({ feedback: 'close' })
    const attemptId = await takeQuiz(world)
    await world.prisma.assignmentOverride.create({
      data: {
        id: 'extension',
        assignmentId: world.assignmentId,
        section: 'B',
        policy: { closesAt: new Date(CLOSE + 3_600_000).toISOString() },
      },
    })
    restore()
    restore = setClock(() => CLOSE + 10_000)
    expect(await loadResult(world.student, attemptId)).toMatchObject({
      items: [],
      feedback: { at: CLOSE + 3_610_000 },
    })
  })

  test('an open attempt has no result', async () => {
    const world = await setUp({ feedback: 'submit' })
    const started = (
      await world.send(postAttempt, '/api/attempts', {
        method: 'POST',
        body: { assignmentId: world.assignmentId },
      })
    ).json as AttemptStatus
    if (started.state !== 'open') throw new Error('not open')
    await expect(loadResult(world.student, started.quiz.attemptId)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(loadResult(world.teacher, started.quiz.attemptId)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openOutbox, type Operation } from './outbox'

const storage = new Map<string, string>()
const calls: { url: string; body: { reviews?: { clientKey: string }[]; undoes?: string } }[] = []
let answer: () => Promise<Response> = async () => Response.json({ results: [], schedules: [] })

beforeEach(() => {
  storage.clear()
  calls.length = 0
  answer = async () => Response.json({ results: [], schedules: [] })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  })
  vi.stubGlobal('fetch', async (url: string, init: { body: string }) => {
    calls.push({ url, body: JSON.parse(init.body) })
    return answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

function makeReview(clientKey: string): Operation {
  return {
    kind: 'review',
    clientKey,
    factId: `fact-${clientKey}`,
    itemVersionId: 'v',
    rating: 3,
    latencyMs: 1,
    at: 0,
  }
}

test('ratings leave in one batch, in order, and are gone once the server has them', async () => {
  const outbox = openOutbox('sam')
  outbox.add(makeReview('a'))
  outbox.add(makeReview('b'))
  expect(await outbox.send()).toMatchObject({ status: 'sent' })
  expect(calls[0]?.body.reviews?.map(({ clientKey }) => clientKey)).toEqual(['a', 'b'])
  expect(await outbox.send()).toEqual({ status: 'empty' })
  expect(storage.size).toBe(0)
})

test('what could not be sent is there for the next page, of this student only', async () => {
  answer = async () => Promise.reject(new TypeError('no network'))
  const outbox = openOutbox('sam')
  outbox.add(makeReview('a'))
  expect(await outbox.send()).toEqual({ status: 'offline' })
  expect(openOutbox('sam').listRated()).toEqual(new Set(['fact-a']))
  expect(openOutbox('ada').read()).toEqual([])
})

test.each([
  [401, 'signed-out'],
  [503, 'failed'],
  [400, 'failed'],
])('an answer of %d keeps everything and says %s', async (status, result) => {
  answer = async () => new Response('{}', { status })
  const outbox = openOutbox('sam')
  outbox.add(makeReview('a'))
  expect(await outbox.send()).toEqual({ status: result })
  expect(outbox.read()).toHaveLength(1)
})

test('a rating that never left is simply taken out', () => {
  const outbox = openOutbox('sam')
  outbox.add(makeReview('a'))
  outbox.undo('a', 'undo-a')
  expect(outbox.read()).toEqual([])
})

test('a rating that may have arrived is taken back by an undo after it', async () => {
  answer = async () => Promise.reject(new TypeError('the answer was lost'))
  const outbox = openOutbox('sam')
  outbox.add(makeReview('a'))
  await outbox.send()
  outbox.undo('a', 'undo-a')
  expect(outbox.read().map(({ clientKey }) => clientKey)).toEqual(['a', 'undo-a'])
  expect(outbox.listRated()).toEqual(new Set())
  answer = async () => Response.json({ results: [], schedules: [] })
  await outbox.send()
  await outbox.send()
  expect(calls.slice(1).map(({ url }) => url)).toEqual(['/api/practice/reviews', '/api/practice/undo'])
  expect(outbox.read()).toEqual([])
})

test('an undo of what the server does not know is dropped, so that the rest can go on', async () => {
  const outbox = openOutbox('sam')
  outbox.undo('long-gone', 'undo')
  outbox.add(makeReview('b'))
  answer = async () => new Response('{}', { status: 404 })
  expect(await outbox.send()).toEqual({ status: 'sent', schedules: [] })
  expect(outbox.read().map(({ clientKey }) => clientKey)).toEqual(['b'])
})

test('where the browser refuses storage, it is kept as long as the page is open', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('denied')
    },
    removeItem: () => undefined,
  })
  const outbox = openOutbox('sam')
  outbox.add(makeReview('a'))
  expect(outbox.read()).toHaveLength(1)
})

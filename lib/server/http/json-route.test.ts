import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { AppError } from '@/lib/server/errors'
import { newBrowser } from '@/tests/integration/users/fake-request'
import { jsonRoute } from './json-route'

vi.mock('next/headers', async () => (await import('@/tests/integration/users/fake-request')).nextHeaders)
beforeEach(newBrowser)

const context = { params: Promise.resolve({ id: '7' }) }
const send = (
  handler: ReturnType<typeof jsonRoute>,
  {
    body,
    type = 'application/json',
    search = '',
  }: { body?: string; type?: string | null; search?: string } = {},
) =>
  handler(
    new Request(`http://footnote.test/api/x${search}`, {
      method: 'POST',
      headers: {
        host: 'footnote.test',
        origin: 'http://footnote.test',
        ...(type === null ? {} : { 'content-type': type }),
      },
      // A text body would bring a type of its own.
      ...(body === undefined ? {} : { body: new TextEncoder().encode(body) }),
    }),
    context,
  )

test('hands over what was sent, parsed, and answers JSON that nobody keeps', async () => {
  const route = jsonRoute({
    access: 'public',
    params: z.strictObject({ id: z.coerce.number() }),
    query: z.strictObject({ page: z.coerce.number() }),
    body: z.strictObject({ name: z.string() }),
    handle: ({ params, query, body, actor }) => Promise.resolve({ params, query, body, actor }),
  })
  const response = await send(route, { body: '{"name":"Mia"}', search: '?page=3' })
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    params: { id: 7 },
    query: { page: 3 },
    body: { name: 'Mia' },
    actor: null,
  })
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}$/)
})

test('nothing to say is 204', async () => {
  expect((await send(jsonRoute({ access: 'public', handle: () => Promise.resolve(undefined) }))).status).toBe(
    204,
  )
})

test('a route without a body takes JSON or nothing', async () => {
  const handle = vi.fn(() => Promise.resolve({ isDone: true }))
  const route = jsonRoute({ access: 'public', handle })
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect((await send(route, { body: 'x', type })).status, type).toBe(415)
  }
  expect(handle).not.toHaveBeenCalled()
  expect((await send(route, { type: null })).status).toBe(200)
  expect((await send(route, { body: '{}' })).status).toBe(200)
})

test('what a person can act on is told, with its fields and its wait', async () => {
  const route = jsonRoute({
    access: 'public',
    body: z.strictObject({ name: z.string().min(1, 'required') }),
    handle: () => Promise.reject(new AppError('rate-limited', { retryAfter: 7 })),
  })
  const limited = await send(route, { body: '{"name":"Mia"}' })
  expect(limited.status).toBe(429)
  expect(limited.headers.get('retry-after')).toBe('7')
  expect(await limited.json()).toMatchObject({
    error: {
      code: 'rate-limited',
      message: 'Too many tries. Please wait a moment.',
      data: { retryAfter: 7 },
    },
  })
  const refused = await send(route, { body: '{"name":""}' })
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({
    error: { code: 'invalid-input', fields: { name: 'required' } },
  })
})

test('a bug shows its number and nothing of itself', async () => {
  const route = jsonRoute({
    access: 'public',
    handle: () => Promise.reject(new Error('SELECT secret FROM "User"')),
  })
  const response = await send(route)
  const text = await response.text()
  expect(response.status).toBe(500)
  expect(text).not.toContain('SELECT')
  expect(text).toContain(response.headers.get('x-request-id') ?? '?')
  expect(JSON.parse(text)).toMatchObject({ error: { code: 'internal' } })
})

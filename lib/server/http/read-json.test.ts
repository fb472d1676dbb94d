import { expect, test } from 'vitest'
import { readJson } from './read-json'

const post = (body: string, type = 'application/json') =>
  new Request('http://x.test/', { method: 'POST', body, headers: { 'content-type': type } })

test('reads JSON', async () => {
  expect(await readJson(post('{"a":[1]}', 'application/json; charset=utf-8'), 100)).toEqual({ a: [1] })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
  '%s is refused: a form of another site could send it',
  async (type) => {
    await expect(readJson(post('{}', type), 100)).rejects.toMatchObject({ code: 'unsupported' })
  },
)

test('what is not JSON is told apart', async () => {
  await expect(readJson(post('{'), 100)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(readJson(post(''), 100)).rejects.toMatchObject({ code: 'invalid-input' })
})

test('the size is counted as it arrives', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(1000).fill(32))
    },
  })
  const request = new Request('http://x.test/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'application/json' },
    duplex: 'half',
  } as RequestInit)
  await expect(readJson(request, 5000)).rejects.toMatchObject({ code: 'too-large' })
  expect(sent).toBeLessThan(20)
})

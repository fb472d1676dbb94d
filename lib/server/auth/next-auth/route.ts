import 'server-only'
import { cookies } from 'next/headers'
import { mapError } from '@/lib/server/http/error-mapping'
import { newRequestId } from '@/lib/server/http/request-id'
import { requireSameOrigin } from '@/lib/server/http/same-origin'
import { AppError } from '@/lib/server/errors'
import { runNextAuth } from './run'

const MAX_BYTES = 16 * 1024

/** next-auth's routes: csrf, providers, session, signin, callback, signout. */
export async function handleAuthRequest(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  try {
    const isPost = request.method === 'POST'
    if (isPost) requireSameOrigin(request.headers)
    const { nextauth } = await context.params
    const jar = await cookies()
    return await runNextAuth({
      path: nextauth,
      method: isPost ? 'POST' : 'GET',
      query: Object.fromEntries(new URL(request.url).searchParams),
      body: isPost ? await readBody(request) : {},
      cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
      headers: request.headers,
    })
  } catch (thrown) {
    const { status, error } = mapError(thrown, newRequestId())
    return Response.json({ error }, { status })
  }
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text()
  if (text.length > MAX_BYTES) throw new AppError('too-large')
  if (request.headers.get('content-type')?.includes('application/json')) {
    try {
      const body: unknown = JSON.parse(text)
      return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {}
    } catch {
      throw new AppError('invalid-input')
    }
  }
  return Object.fromEntries(new URLSearchParams(text))
}

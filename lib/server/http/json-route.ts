import 'server-only'
import type { z } from 'zod'
import type { Actor, Role } from '@/lib/domain/access/actor'
import { getActorForApi } from '@/lib/server/auth/current-actor'
import { now } from '@/lib/server/clock'
import { log } from '@/lib/server/log'
import { notFound } from '@/lib/server/errors'
import { describeError } from './describe-error'
import { mapError } from './error-mapping'
import { readJson, requireJsonOrNothing } from './read-json'
import { newRequestId } from './request-id'
import { requireSameOrigin } from './same-origin'

const DEFAULT_MAX_BYTES = 256 * 1024
const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export type Access = 'public' | 'signed-in' | 'staff' | 'student' | 'admin'

type Input<TAccess extends Access, TBody, TParams, TQuery> = {
  /** The signed-in person; null is possible only where access is 'public'. */
  actor: TAccess extends 'public' ? Actor | null : Actor
  body: TBody
  params: TParams
  query: TQuery
  request: Request
  requestId: string
  /** The server's clock on the handler's first line, UTC milliseconds: what deadlines are compared with. */
  receivedAt: number
}

export type JsonRouteOptions<TAccess extends Access, TBody, TParams, TQuery> = {
  /** Who may call it at all; what they may do with a record is decided in lib/server/data. */
  access: TAccess
  /** For POST, PUT, PATCH and DELETE. Strict objects only: an unknown key is an error. */
  body?: z.ZodType<TBody>
  params?: z.ZodType<TParams>
  query?: z.ZodType<TQuery>
  maxBytes?: number
  /** What is returned becomes the JSON answer (undefined: 204); a Response is passed through. */
  handle(input: Input<TAccess, TBody, TParams, TQuery>): Promise<unknown>
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> }

/**
 * Wraps a route handler: same origin and JSON only for what changes something, the actor, schemas, errors mapped
 * once to `{ error: { code, message, data, fields?, requestId } }`, `cache-control: no-store` and `x-request-id` on the answer.
 */
export function jsonRoute<
  const TAccess extends Access,
  TBody = undefined,
  TParams = undefined,
  TQuery = undefined,
>(
  options: JsonRouteOptions<TAccess, TBody, TParams, TQuery>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const receivedAt = now()
    const requestId = newRequestId()
    try {
      const isChanging = CHANGING.has(request.method)
      if (isChanging) {
        requireSameOrigin(request.headers)
        requireJsonOrNothing(request)
      }
      const actor =
        options.access === 'public'
          ? await getActorForApi({ isRequired: false })
          : await getActorForApi({ isRequired: true })
      if (!isAllowed(options.access, actor)) throw notFound()
      const result = await options.handle({
        actor: actor as Input<TAccess, TBody, TParams, TQuery>['actor'],
        params: options.params ? options.params.parse(await context.params) : (undefined as TParams),
        query: options.query ? options.query.parse(readQuery(request.url)) : (undefined as TQuery),
        body:
          options.body && isChanging
            ? options.body.parse(await readJson(request, options.maxBytes ?? DEFAULT_MAX_BYTES))
            : (undefined as TBody),
        request,
        requestId,
        receivedAt,
      })
      const response = result instanceof Response ? result : answer(200, result)
      return finish(response, requestId)
    } catch (thrown) {
      const { status, error } = mapError(thrown, requestId)
      log.info(
        { requestId, method: request.method, status, code: error.code, ms: now() - receivedAt },
        'request refused',
      )
      const { message } = await describeError(error, 'common')
      const response = answer(status, { error: { ...error, message } })
      const retryAfter = error.data['retryAfter']
      if (typeof retryAfter === 'number') response.headers.set('retry-after', String(retryAfter))
      return finish(response, requestId)
    }
  }
}

const ROLES: Record<Exclude<Access, 'public' | 'signed-in'>, readonly Role[]> = {
  staff: ['TEACHER', 'ADMIN'],
  student: ['STUDENT'],
  admin: ['ADMIN'],
}

function isAllowed(access: Access, actor: Actor | null): boolean {
  if (access === 'public') return true
  if (!actor) return false
  return access === 'signed-in' || ROLES[access].includes(actor.role)
}

/** Query parameters as an object without a prototype's keys; a repeated one is refused by any schema of strings. */
function readQuery(url: string): Record<string, string | string[]> {
  const query = new Map<string, string | string[]>()
  for (const [key, value] of new URL(url).searchParams) {
    const earlier = query.get(key)
    query.set(key, earlier === undefined ? value : [...(Array.isArray(earlier) ? earlier : [earlier]), value])
  }
  return Object.fromEntries(query)
}

function answer(status: number, body: unknown): Response {
  return body === undefined
    ? new Response(null, { status: status === 200 ? 204 : status })
    : Response.json(body, { status })
}

function finish(response: Response, requestId: string): Response {
  response.headers.set('x-request-id', requestId)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  return response
}

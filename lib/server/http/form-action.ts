import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow as rethrowNavigation } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import {
  getActor,
  requireActor,
  requireAdmin,
  requireStudent,
  requireTeacher,
} from '@/lib/server/auth/current-actor'
import { log } from '@/lib/server/log'
import { describeError } from './describe-error'
import { mapError } from './error-mapping'
import type { FormState } from './form-state'
import type { Access } from './json-route'
import { keptValues, readForm } from './read-form'
import { newRequestId } from './request-id'
import { requireSameOrigin } from './same-origin'

export type FormActionOptions<TAccess extends Access, TInput, TResult> = {
  access: TAccess
  /** With 'signed-in': also for who has yet to choose a password of their own. */
  withTemporaryPassword?: boolean
  /** A strict object over the form's fields (all strings or files; a field sent twice is a list). */
  schema: z.ZodType<TInput>
  /** The page's message area, asked first for what went wrong (see `describeError`). */
  area?: string
  /** May `redirect(…)`. What it returns becomes `state.result`. */
  handle(
    input: TInput,
    context: { actor: TAccess extends 'public' ? Actor | null : Actor; requestId: string },
  ): Promise<TResult>
}

export type FormAction<TResult> = (
  previous: FormState<TResult>,
  form: FormData,
) => Promise<FormState<TResult>>

/**
 * Wraps a Server Action for `useActionState`: same origin, the actor (who is not signed in goes to the sign-in page),
 * the schema, errors mapped once, and everything typed handed back except secrets. Works without JavaScript.
 */
export function formAction<const TAccess extends Access, TInput, TResult = undefined>(
  options: FormActionOptions<TAccess, TInput, TResult>,
): FormAction<TResult> {
  return async (_previous, form) => {
    const requestId = newRequestId()
    const values = form instanceof FormData ? keptValues(form) : {}
    try {
      requireSameOrigin(await headers())
      const actor = await actorFor(options.access, options.withTemporaryPassword)
      const input = options.schema.parse(readForm(form))
      const result = await options.handle(input, {
        actor: actor as TAccess extends 'public' ? Actor | null : Actor,
        requestId,
      })
      return { status: 'done', values, message: '', fields: {}, result }
    } catch (thrown) {
      rethrowNavigation(thrown)
      const { status, error } = mapError(thrown, requestId)
      log.info({ requestId, status, code: error.code }, 'form refused')
      return { status: 'failed', values, ...(await describeError(error, options.area ?? 'common')), error }
    }
  }
}

function actorFor(access: Access, withTemporaryPassword = false): Promise<Actor | null> {
  switch (access) {
    case 'public':
      return getActor()
    case 'signed-in':
      return requireActor(undefined, { withTemporaryPassword })
    case 'staff':
      return requireTeacher()
    case 'student':
      return requireStudent()
    case 'admin':
      return requireAdmin()
  }
}

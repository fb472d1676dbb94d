'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { nextField, passwordField } from '@/lib/domain/access/form-fields'
import { displayNameSchema } from '@/lib/domain/access/username'
import { noteLinkIntent } from '@/lib/server/auth/next-auth/link-intent'
import { startProvider } from '@/lib/server/auth/next-auth/start-provider'
import { changeOwnPassword, renameSelf } from '@/lib/server/data/users/own-account'
import { revokeOtherSessions, revokeOwnSession } from '@/lib/server/data/users/sessions'
import { formAction } from '@/lib/server/http/form-action'
import { safeNext } from '@/lib/server/http/safe-next'

export const renameAction = formAction({
  access: 'signed-in',
  area: 'auth',
  schema: z.strictObject({ displayName: displayNameSchema }),
  async handle({ displayName }, { actor }) {
    await renameSelf(actor, displayName)
    revalidatePath('/account')
  },
})

export const changePasswordAction = formAction({
  access: 'signed-in',
  withTemporaryPassword: true,
  area: 'auth',
  schema: z.strictObject({
    username: z.string().max(100).optional(),
    currentPassword: passwordField.optional(),
    newPassword: passwordField,
    next: nextField,
  }),
  async handle({ currentPassword, newPassword, next }, { actor }) {
    await changeOwnPassword(actor, { current: currentPassword ?? '', next: newPassword })
    redirect(safeNext(next, '/account?done=password'))
  },
})

export const revokeSessionAction = formAction({
  access: 'signed-in',
  area: 'auth',
  schema: z.strictObject({ sessionId: z.string().max(64) }),
  async handle({ sessionId }, { actor }) {
    await revokeOwnSession(actor, sessionId)
    revalidatePath('/account')
  },
})

export const revokeOthersAction = formAction({
  access: 'signed-in',
  area: 'auth',
  schema: z.strictObject({}),
  async handle(_input, { actor }) {
    const count = await revokeOtherSessions(actor)
    redirect(`/account?done=others&count=${count}`)
  },
})

export const connectProviderAction = formAction({
  access: 'signed-in',
  area: 'auth',
  schema: z.strictObject({ provider: z.enum(['google', 'azure-ad']) }),
  async handle({ provider }, { actor }) {
    await noteLinkIntent(actor)
    redirect(await startProvider(provider, '/account'))
  },
})

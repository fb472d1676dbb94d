'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { checkboxField, nextField, passwordField } from '@/lib/domain/access/form-fields'
import { homeOf } from '@/lib/domain/access/home'
import { enter } from '@/lib/server/auth/enter'
import { startProvider } from '@/lib/server/auth/next-auth/start-provider'
import { passwordChangePath } from '@/lib/server/auth/password-change-path'
import { getBrowser, setDevice } from '@/lib/server/auth/request-context'
import { rememberShared } from '@/lib/server/auth/shared-preference'
import { signIn } from '@/lib/server/auth/sign-in'
import { formAction } from '@/lib/server/http/form-action'
import { safeNext } from '@/lib/server/http/safe-next'

export const signInAction = formAction({
  access: 'public',
  area: 'auth',
  schema: z.strictObject({
    username: z.string().max(254, 'too-long').trim().min(1, 'required'),
    password: passwordField.min(1, 'required'),
    shared: checkboxField,
    next: nextField,
  }),
  async handle({ username, password, shared, next }) {
    const { device, userAgent, hasDeviceCookie } = await getBrowser()
    if (!hasDeviceCookie) await setDevice(device)
    const { claims, role, mustChangePassword, accountKey } = await signIn({
      username,
      password,
      isShared: shared,
      userAgent,
      device,
    })
    await enter(claims, { accountKey, isShared: shared })
    await rememberShared(shared)
    const goal = safeNext(next, homeOf(role))
    redirect(mustChangePassword ? passwordChangePath(goal) : goal)
  },
})

export const startProviderAction = formAction({
  access: 'public',
  area: 'auth',
  schema: z.strictObject({ provider: z.enum(['google', 'azure-ad']), next: nextField }),
  async handle({ provider, next }) {
    redirect(await startProvider(provider, safeNext(next, '/')))
  },
})

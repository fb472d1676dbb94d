'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { checkboxField, passwordField } from '@/lib/domain/access/form-fields'
import { homeOf } from '@/lib/domain/access/home'
import { displayNameSchema, usernameSchema } from '@/lib/domain/access/username'
import { endCurrentSession } from '@/lib/server/auth/end-session'
import { enter, enterNew } from '@/lib/server/auth/enter'
import { passwordChangePath } from '@/lib/server/auth/password-change-path'
import { getBrowser, setDevice } from '@/lib/server/auth/request-context'
import { rememberShared } from '@/lib/server/auth/shared-preference'
import { signIn } from '@/lib/server/auth/sign-in'
import { createStudentByCode, joinClass, suggestFreeUsername } from '@/lib/server/data/users/join-class'
import { readActor } from '@/lib/server/data/users/read-actor'
import { formAction } from '@/lib/server/http/form-action'

const codeField = z.string().max(64, 'too-long')

async function knownBrowser() {
  const browser = await getBrowser()
  if (!browser.hasDeviceCookie) await setDevice(browser.device)
  return browser
}

export const joinAction = formAction({
  access: 'student',
  area: 'auth',
  schema: z.strictObject({ code: codeField }),
  async handle({ code }, { actor }) {
    await joinClass(actor, code)
    redirect('/today')
  },
})

export const createStudentAction = formAction({
  access: 'public',
  area: 'auth',
  schema: z.strictObject({
    code: codeField,
    displayName: displayNameSchema,
    username: usernameSchema,
    password: passwordField,
    shared: checkboxField,
  }),
  async handle({ shared, ...student }) {
    const { device } = await knownBrowser()
    const { userId } = await createStudentByCode(student, { actor: null, deviceId: device.id })
    await enterNew({ userId, username: student.username, isShared: shared })
    await rememberShared(shared)
    redirect('/today')
  },
})

export const signInAndJoinAction = formAction({
  access: 'public',
  area: 'auth',
  schema: z.strictObject({
    code: codeField,
    username: z.string().max(254, 'too-long').trim().min(1, 'required'),
    password: passwordField.min(1, 'required'),
    shared: checkboxField,
  }),
  async handle({ code, username, password, shared }) {
    const { device, userAgent } = await knownBrowser()
    const { claims, role, mustChangePassword, accountKey } = await signIn({
      username,
      password,
      isShared: shared,
      userAgent,
      device,
    })
    await enter(claims, { accountKey, isShared: shared })
    await rememberShared(shared)
    if (role !== 'STUDENT') redirect(homeOf(role))
    const actor = await readActor(claims)
    await joinClass(actor, code)
    redirect(mustChangePassword ? passwordChangePath('/today') : '/today')
  },
})

/** A free username for a name, while the form is being filled in. */
export const suggestUsernameAction = formAction({
  access: 'public',
  schema: z.looseObject({ code: codeField, displayName: displayNameSchema }),
  async handle({ code, displayName }, { actor }) {
    const { device, hasDeviceCookie } = await getBrowser()
    return suggestFreeUsername(code, displayName, { actor, deviceId: hasDeviceCookie ? device.id : null })
  },
})

/** A shared machine, and the last student is still signed in: ends their session and comes back to the same class. */
export const switchPersonAction = formAction({
  access: 'signed-in',
  withTemporaryPassword: true,
  schema: z.strictObject({ code: codeField }),
  async handle({ code }) {
    await endCurrentSession()
    redirect(`/join?${new URLSearchParams({ code, as: 'returning' }).toString()}`)
  },
})

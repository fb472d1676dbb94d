'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { emailField, passwordField } from '@/lib/domain/access/form-fields'
import { homeOf } from '@/lib/domain/access/home'
import { displayNameSchema, usernameSchema } from '@/lib/domain/access/username'
import { enterNew } from '@/lib/server/auth/enter'
import { getBrowser, setDevice } from '@/lib/server/auth/request-context'
import { signUpTeacher } from '@/lib/server/data/users/sign-up-teacher'
import { formAction } from '@/lib/server/http/form-action'

export const signUpAction = formAction({
  access: 'public',
  area: 'auth',
  schema: z.strictObject({
    displayName: displayNameSchema,
    username: usernameSchema,
    email: emailField,
    password: passwordField,
  }),
  async handle(input) {
    const { device, hasDeviceCookie } = await getBrowser()
    if (!hasDeviceCookie) await setDevice(device)
    const { userId } = await signUpTeacher(input, { deviceId: device.id })
    await enterNew({ userId, username: input.username, isShared: false })
    redirect(homeOf('TEACHER'))
  },
})

'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { emailField, passwordField, tokenField } from '@/lib/domain/access/form-fields'
import { homeOf } from '@/lib/domain/access/home'
import { displayNameSchema, usernameSchema } from '@/lib/domain/access/username'
import { enterNew } from '@/lib/server/auth/enter'
import { acceptTeacherInvitation } from '@/lib/server/data/users/invite-teacher'
import { acceptPasswordReset } from '@/lib/server/data/users/reset-password'
import { formAction } from '@/lib/server/http/form-action'

export const acceptInvitationAction = formAction({
  access: 'public',
  area: 'auth',
  schema: z.strictObject({
    token: tokenField,
    displayName: displayNameSchema,
    username: usernameSchema,
    email: emailField,
    password: passwordField,
  }),
  async handle({ token, ...teacher }) {
    const { userId } = await acceptTeacherInvitation(token, teacher)
    await enterNew({ userId, username: teacher.username, isShared: false })
    redirect(homeOf('TEACHER'))
  },
})

export const setPasswordAction = formAction({
  access: 'public',
  area: 'auth',
  schema: z.strictObject({
    token: tokenField,
    username: z.string().max(100).optional(),
    password: passwordField,
  }),
  async handle({ token, password }) {
    await acceptPasswordReset(token, password)
    redirect('/sign-in?notice=password-set')
  },
})

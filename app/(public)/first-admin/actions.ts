'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { passwordField, tokenField } from '@/lib/domain/access/form-fields'
import { schoolNameSchema, timeZoneSchema } from '@/lib/domain/access/school'
import { displayNameSchema, usernameSchema } from '@/lib/domain/access/username'
import { enterNew } from '@/lib/server/auth/enter'
import { createFirstAdmin } from '@/lib/server/data/users/create-first-admin'
import { formAction } from '@/lib/server/http/form-action'
import { LOCALES } from '@/lib/server/messages'

export const createFirstAdminAction = formAction({
  access: 'public',
  area: 'auth',
  schema: z.strictObject({
    token: tokenField,
    schoolName: schoolNameSchema,
    timeZone: timeZoneSchema,
    language: z.enum(LOCALES),
    displayName: displayNameSchema,
    username: usernameSchema,
    password: passwordField,
  }),
  async handle(input) {
    const { userId, username } = await createFirstAdmin(input)
    await enterNew({ userId, username, isShared: false })
    redirect('/admin')
  },
})

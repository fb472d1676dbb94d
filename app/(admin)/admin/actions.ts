'use server'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { schoolNameSchema, timeZoneSchema } from '@/lib/domain/access/school'
import { handOverClass } from '@/lib/server/data/classes/hand-over'
import { changeRole, setDeactivated } from '@/lib/server/data/users/change-role'
import { inviteTeacher, withdrawInvitation } from '@/lib/server/data/users/invite-teacher'
import { createPasswordResetLink } from '@/lib/server/data/users/reset-password'
import { editSchool } from '@/lib/server/data/users/school'
import { revokeUserSessions } from '@/lib/server/data/users/sessions'
import { formAction } from '@/lib/server/http/form-action'
import { getRequestOrigin } from '@/lib/server/http/request-origin'
import { LOCALES } from '@/lib/server/messages'

const id = z.string().min(1).max(64)

async function toAddress(path: string): Promise<{ url: string }> {
  return { url: `${getRequestOrigin(await headers())}${path}` }
}

export const inviteTeacherAction = formAction({
  access: 'admin',
  area: 'admin',
  schema: z.strictObject({}),
  async handle(_input, { actor }) {
    const { path } = await inviteTeacher(actor)
    revalidatePath('/admin')
    return toAddress(path)
  },
})

export const withdrawInvitationAction = formAction({
  access: 'admin',
  area: 'admin',
  schema: z.strictObject({ invitationId: id }),
  async handle({ invitationId }, { actor }) {
    await withdrawInvitation(actor, invitationId)
    revalidatePath('/admin')
  },
})

export const changeRoleAction = formAction({
  access: 'admin',
  area: 'admin',
  schema: z.strictObject({ userId: id, newRole: z.enum(['ADMIN', 'TEACHER', 'STUDENT']) }),
  async handle({ userId, newRole }, { actor }) {
    await changeRole(actor, userId, newRole)
    redirect(`/admin/people/${userId}?done=role`)
  },
})

export const setDeactivatedAction = formAction({
  access: 'admin',
  area: 'admin',
  schema: z.strictObject({ userId: id, isDeactivated: z.enum(['yes', 'no']) }),
  async handle({ userId, isDeactivated }, { actor }) {
    await setDeactivated(actor, userId, isDeactivated === 'yes')
    redirect(`/admin/people/${userId}`)
  },
})

export const resetLinkAction = formAction({
  access: 'admin',
  area: 'admin',
  schema: z.strictObject({ userId: id }),
  async handle({ userId }, { actor }) {
    return toAddress((await createPasswordResetLink(actor, userId)).path)
  },
})

export const revokeSessionsAction = formAction({
  access: 'admin',
  area: 'admin',
  schema: z.strictObject({ userId: id }),
  async handle({ userId }, { actor }) {
    const count = await revokeUserSessions(actor, userId)
    redirect(`/admin/people/${userId}?done=sessions&count=${count}`)
  },
})

export const editSchoolAction = formAction({
  access: 'admin',
  area: 'admin',
  schema: z.strictObject({
    schoolName: schoolNameSchema,
    timeZone: timeZoneSchema,
    language: z.enum(LOCALES),
  }),
  async handle({ schoolName, timeZone, language }, { actor }) {
    await editSchool(actor, { name: schoolName, timeZone, language })
    revalidatePath('/admin', 'layout')
  },
})

export const handOverClassAction = formAction({
  access: 'admin',
  area: 'admin',
  schema: z.strictObject({ classId: id, userId: id }),
  async handle(input, { actor }) {
    await handOverClass(actor, input)
    redirect('/admin?done=hand-over')
  },
})

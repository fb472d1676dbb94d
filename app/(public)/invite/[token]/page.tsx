import type { Metadata } from 'next'
import { AccessCard } from '@/components/access/access-card'
import { AccessForm } from '@/components/access/access-form'
import { emailField, nameField, passwordField, usernameField } from '@/components/access/fields'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { readTeacherInvitation } from '@/lib/server/data/users/invite-teacher'
import { readPasswordReset } from '@/lib/server/data/users/reset-password'
import { getTranslator } from '@/lib/server/messages'
import { acceptInvitationAction, setPasswordAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator('auth'))('invite.submit'), referrer: 'no-referrer' }
}

/** What a one-time link from the administrator opens: a new teacher's account, or a new password. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const [t, { token }] = await Promise.all([getTranslator('auth'), params])
  const hidden = { type: 'hidden', name: 'token', value: token } as const
  const invitation = await readTeacherInvitation(token)
  if (invitation) {
    return (
      <AppShell>
        <AccessCard title={t('invite.title', { school: invitation.schoolName })} lead={t('invite.lead')}>
          <AccessForm
            action={acceptInvitationAction}
            fields={[
              hidden,
              nameField(t),
              usernameField(t),
              emailField(t),
              passwordField(t, { isNew: true, hint: t('words.passwordHint') }),
            ]}
            submit={t('invite.submit')}
            busy={t('words.busy')}
          />
        </AccessCard>
      </AppShell>
    )
  }
  const reset = await readPasswordReset(token)
  if (reset) {
    const label = t(reset.isStudent ? 'words.newPasswordOrPin' : 'words.newPassword')
    return (
      <AppShell>
        <AccessCard
          title={t(reset.isStudent ? 'invite.resetTitlePin' : 'invite.resetTitle')}
          lead={t('invite.resetLead', { name: reset.displayName, username: reset.username })}
        >
          <AccessForm
            action={setPasswordAction}
            fields={[
              hidden,
              passwordField(t, {
                label,
                isNew: true,
                hint: t(reset.isStudent ? 'words.pinHint' : 'words.passwordHint'),
              }),
            ]}
            submit={t('invite.resetSubmit')}
            busy={t('words.busy')}
          >
            {/* A password manager stores the new password under this name. */}
            <input
              type="text"
              name="username"
              defaultValue={reset.username}
              autoComplete="username"
              readOnly
              hidden
            />
          </AccessForm>
        </AccessCard>
      </AppShell>
    )
  }
  return (
    <AppShell>
      <AccessCard title={t('invite.goneTitle')} lead={t('invite.goneText')}>
        <LinkButton href="/sign-in">{t('invite.signIn')}</LinkButton>
      </AccessCard>
    </AppShell>
  )
}

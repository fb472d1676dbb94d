import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccessCard } from '@/components/access/access-card'
import { AccessForm } from '@/components/access/access-form'
import { AskLine } from '@/components/access/ask-line'
import { emailField, nameField, passwordField, usernameField } from '@/components/access/fields'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { homeOf } from '@/lib/domain/access/home'
import { getActor, requireOwnPassword } from '@/lib/server/auth/current-actor'
import { readOpenSchool } from '@/lib/server/data/users/sign-up-teacher'
import { getTranslator } from '@/lib/server/messages'
import { signUpAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator('auth'))('signUp.title') }
}

/** Where the setting allows it, teachers sign up here; everywhere else the page says how one gets an account. */
export default async function SignUpPage() {
  await requireOwnPassword('')
  const [t, actor, school] = await Promise.all([getTranslator('auth'), getActor(), readOpenSchool()])
  if (actor) redirect(homeOf(actor.role))
  const below = <AskLine ask={t('signUp.have.ask')} link={t('signUp.have.link')} href="/sign-in" />
  if (!school) {
    return (
      <AppShell>
        <AccessCard title={t('signUp.closedTitle')} below={below}>
          <section className="flex flex-col items-start gap-3">
            <h2>{t('signUp.studentTitle')}</h2>
            <p>{t('signUp.studentText')}</p>
            <LinkButton href="/join" variant="primary">
              {t('signUp.studentButton')}
            </LinkButton>
          </section>
          <section className="flex flex-col gap-2 border-t border-line pt-5">
            <h2>{t('signUp.teacherTitle')}</h2>
            <p>{t('signUp.teacherText')}</p>
          </section>
          <section className="flex flex-col gap-2 border-t border-line pt-5">
            <h2>{t('signUp.itTitle')}</h2>
            <p>{t('signUp.itText')}</p>
          </section>
        </AccessCard>
      </AppShell>
    )
  }
  return (
    <AppShell>
      <AccessCard title={t('signUp.title')} lead={t('signUp.lead', { school: school.name })} below={below}>
        <AccessForm
          action={signUpAction}
          fields={[
            nameField(t),
            usernameField(t),
            emailField(t),
            passwordField(t, { isNew: true, hint: t('words.passwordHint') }),
          ]}
          submit={t('signUp.submit')}
          busy={t('words.busy')}
        />
      </AccessCard>
    </AppShell>
  )
}

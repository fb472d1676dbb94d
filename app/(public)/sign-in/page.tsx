import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccessCard } from '@/components/access/access-card'
import { AccessForm } from '@/components/access/access-form'
import { AskLine } from '@/components/access/ask-line'
import { signInFields } from '@/components/access/fields'
import { ProviderButtons } from '@/components/access/provider-buttons'
import { AppShell } from '@/components/shell/app-shell'
import { Notice } from '@/components/ui/notice'
import { homeOf } from '@/lib/domain/access/home'
import { getActor, requireOwnPassword } from '@/lib/server/auth/current-actor'
import { listProviders } from '@/lib/server/auth/next-auth/providers'
import { readSignInGoal } from '@/lib/server/auth/next-auth/sign-in-goal'
import { isSharedByDefault } from '@/lib/server/auth/shared-preference'
import { getTranslator } from '@/lib/server/messages'
import { signInAction, startProviderAction } from './actions'

const NOTICES = [
  'expired',
  'revoked',
  'deactivated',
  'password-set',
  'not-linked',
  'linked-elsewhere',
  'provider-failed',
] as const

type Search = { next?: string | string[]; notice?: string | string[]; error?: string | string[] }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator('auth'))('signIn.title') }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [t, actor, search, isShared] = await Promise.all([
    getTranslator('auth'),
    getActor(),
    searchParams,
    isSharedByDefault(),
  ])
  const next = await readSignInGoal(search)
  await requireOwnPassword(next)
  if (actor) redirect(next || homeOf(actor.role))
  // next-auth brings its failures here as `error`; which one it was helps nobody.
  const notice = search.error ? 'provider-failed' : NOTICES.find((known) => known === search.notice)
  const providers = listProviders().map((id) => ({ id, label: t(`signIn.${id}`) }))
  return (
    <AppShell>
      <AccessCard
        title={t('signIn.title')}
        notice={
          notice ? (
            <Notice tone={notice === 'password-set' ? 'good' : 'info'}>{t(`signIn.notice.${notice}`)}</Notice>
          ) : null
        }
        below={
          <>
            <AskLine ask={t('signIn.join.ask')} link={t('signIn.join.link')} href="/join" />
            <AskLine ask={t('signIn.teacher.ask')} link={t('signIn.teacher.link')} href="/sign-up" />
            <p className="text-sm">{t('signIn.forgot')}</p>
          </>
        }
      >
        <AccessForm
          action={signInAction}
          fields={[
            ...signInFields(t, isShared),
            ...(next ? [{ type: 'hidden', name: 'next', value: next } as const] : []),
          ]}
          submit={t('signIn.submit')}
          busy={t('words.busy')}
        />
        {providers.length > 0 ? (
          <div className="flex flex-col gap-4 border-t border-line pt-5">
            <p className="text-center text-sm text-ink-soft">{t('signIn.or')}</p>
            <ProviderButtons
              action={startProviderAction}
              providers={providers}
              busy={t('words.busy')}
              next={next || undefined}
            />
          </div>
        ) : null}
      </AccessCard>
    </AppShell>
  )
}

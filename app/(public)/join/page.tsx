import type { Metadata } from 'next'
import Link from 'next/link'
import { AccessCard } from '@/components/access/access-card'
import { AccessForm } from '@/components/access/access-form'
import { AskLine } from '@/components/access/ask-line'
import {
  nameField,
  passwordField,
  sharedField,
  signInFields,
  usernameField,
} from '@/components/access/fields'
import { JoinCodeForm } from '@/components/access/join-code-form'
import { OneButtonForm } from '@/components/access/one-button-form'
import { AppShell } from '@/components/shell/app-shell'
import { formatJoinCode } from '@/lib/domain/access/join-code'
import { getActor, requireOwnPassword } from '@/lib/server/auth/current-actor'
import { getBrowser } from '@/lib/server/auth/request-context'
import { isSharedByDefault } from '@/lib/server/auth/shared-preference'
import { findClassToJoin, type ClassToJoin } from '@/lib/server/data/users/find-class-to-join'
import { readOwnAccount } from '@/lib/server/data/users/own-account'
import { AppError } from '@/lib/server/errors'
import { describeError } from '@/lib/server/http/describe-error'
import { mapError } from '@/lib/server/http/error-mapping'
import { newRequestId } from '@/lib/server/http/request-id'
import { getTranslator, type Translator } from '@/lib/server/messages'
import {
  createStudentAction,
  joinAction,
  signInAndJoinAction,
  suggestUsernameAction,
  switchPersonAction,
} from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator('auth'))('join.title') }
}

type Search = { code?: string | string[]; as?: string | string[] }

/** First the code, then the class it opens; the code stays in the address, so reload, back and sharing work. */
export default async function JoinPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [t, search] = await Promise.all([getTranslator('auth'), searchParams])
  const typed = typeof search.code === 'string' ? search.code.slice(0, 64) : ''
  await requireOwnPassword(`/join?${new URLSearchParams({ code: typed }).toString()}`)
  const found = typed.trim() === '' ? null : await look(typed)
  if (!found || typeof found === 'string') {
    return (
      <AppShell>
        <AccessCard
          title={t('join.title')}
          lead={t('join.lead')}
          below={<AskLine ask={t('join.have.ask')} link={t('join.have.link')} href="/sign-in" />}
        >
          <JoinCodeForm
            typed={typed}
            error={found}
            words={{ label: t('join.code'), hint: t('join.codeHint'), submit: t('join.find') }}
          />
        </AccessCard>
      </AppShell>
    )
  }
  const teachers = found.teachers.join(', ')
  return (
    <AppShell>
      <AccessCard
        title={t('join.found', { className: found.className })}
        lead={
          teachers
            ? t('join.withTeachers', { teachers, school: found.schoolName })
            : t('join.noTeachers', { school: found.schoolName })
        }
        below={
          <p>
            {formatJoinCode(found.code)} ·{' '}
            <Link href="/join" className="link inline-flex min-h-11 items-center">
              {t('join.otherCode')}
            </Link>
          </p>
        }
      >
        <HowToJoin t={t} found={found} isReturning={search.as === 'returning'} />
      </AccessCard>
    </AppShell>
  )
}

/** The class, or in the reader's language why there is none. */
async function look(typed: string): Promise<ClassToJoin | string> {
  const [actor, { device, hasDeviceCookie }] = await Promise.all([getActor(), getBrowser()])
  try {
    return await findClassToJoin(typed, { actor, deviceId: hasDeviceCookie ? device.id : null })
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    const text = await describeError(mapError(thrown, newRequestId()).error, 'auth')
    return text.fields['code'] ?? text.message
  }
}

async function HowToJoin({
  t,
  found,
  isReturning,
}: {
  t: Translator
  found: ClassToJoin
  isReturning: boolean
}) {
  const [actor, isShared] = await Promise.all([getActor(), isSharedByDefault()])
  const code = { type: 'hidden', name: 'code', value: found.code } as const
  const here = `/join?code=${found.code}`
  if (actor) {
    const { displayName: name } = await readOwnAccount(actor)
    if (actor.role !== 'STUDENT') return <p>{t('join.staff', { name })}</p>
    return (
      <div className="flex flex-col gap-4">
        <p>{t('join.joinAs', { name })}</p>
        <AccessForm action={joinAction} fields={[code]} submit={t('join.joinNow')} busy={t('words.busy')} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-ink-soft">{t('join.notYou.ask')}</span>
          <OneButtonForm
            action={switchPersonAction}
            values={{ code: found.code }}
            busy={t('words.busy')}
            size="medium"
            variant="quiet"
          >
            {t('join.notYou.link')}
          </OneButtonForm>
        </div>
      </div>
    )
  }
  if (isReturning) {
    return (
      <section className="flex flex-col gap-4">
        <h2>{t('join.haveTitle')}</h2>
        <AccessForm
          action={signInAndJoinAction}
          fields={[code, ...signInFields(t, isShared)]}
          submit={t('join.signIn')}
          busy={t('words.busy')}
        />
        <Link href={here} className="link inline-flex min-h-11 items-center self-start">
          {t('join.newLink')}
        </Link>
      </section>
    )
  }
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t('join.newTitle')}</h2>
        <Link href={`${here}&as=returning`} className="link inline-flex min-h-11 items-center">
          {t('join.haveLink')}
        </Link>
      </div>
      <AccessForm
        action={createStudentAction}
        fields={[
          code,
          nameField(t, { hint: t('join.displayNameHint') }),
          usernameField(t, t('join.usernameHint')),
          passwordField(t, { label: t('words.passwordOrPin'), hint: t('words.pinHint'), isNew: true }),
          sharedField(t, isShared),
        ]}
        submit={t('join.create')}
        busy={t('words.busy')}
        suggest={{ from: 'displayName', into: 'username', action: suggestUsernameAction }}
      />
    </section>
  )
}

import { redirect } from 'next/navigation'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getTranslator } from '@/lib/server/messages'

const HOME = { ADMIN: '/articles', TEACHER: '/articles', STUDENT: '/today' } as const
const POINTS = ['source', 'claims', 'decide', 'home'] as const

/** What Footnote is, and the two ways in. Whoever is signed in goes straight to their own first page. */
export default async function LandingPage() {
  const viewer = await getViewer()
  if (viewer) redirect(HOME[viewer.role])
  const t = await getTranslator('common')
  return (
    <AppShell>
      <div className="grid items-center gap-10 py-4 md:grid-cols-[1.1fr_1fr] md:py-12">
        <div className="flex flex-col items-start gap-6">
          <h1 className="text-4xl sm:text-5xl">{t('landing.title')}</h1>
          <p className="max-w-[34em] text-lg text-ink-soft">{t('landing.lead')}</p>
          <div className="flex flex-wrap items-center gap-3">
            <LinkButton href="/sign-in" variant="primary">
              {t('signIn')}
            </LinkButton>
            <LinkButton href="/join">{t('landing.join')}</LinkButton>
          </div>
          <p className="text-sm text-ink-soft">{t('landing.joinHint')}</p>
        </div>
        <Panel aria-label={t('landing.sample.label')} className="flex flex-col gap-5 shadow-card">
          <p className="font-serif text-lg leading-relaxed" lang="en">
            {t('landing.sample.before')}
            <mark>{t('landing.sample.marked')}</mark>
            <sup className="footnote-mark">3</sup>
            {t('landing.sample.after')}
          </p>
          <div className="border-t border-line pt-4" lang="en">
            <p className="font-serif text-lg font-semibold">
              {t('landing.sample.question')}
              <sup className="footnote-mark">3</sup>
            </p>
            <p className="mt-2 font-semibold text-good">{t('landing.sample.answer')}</p>
          </div>
        </Panel>
      </div>
      <ul className="grid gap-x-8 gap-y-6 border-t border-line py-8 sm:grid-cols-2 lg:grid-cols-4">
        {POINTS.map((point) => (
          <li key={point} className="flex flex-col gap-1">
            <h2 className="text-lg">{t(`landing.points.${point}.title`)}</h2>
            <p className="text-ink-soft">{t(`landing.points.${point}.text`)}</p>
          </li>
        ))}
      </ul>
    </AppShell>
  )
}

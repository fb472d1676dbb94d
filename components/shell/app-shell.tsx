import type { ReactNode } from 'react'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getTranslator } from '@/lib/server/messages'
import { Brand } from './brand'
import { NavLinks, type NavLink } from './nav-links'
import { PersonMenu } from './person-menu'

const PLACES = {
  ADMIN: ['articles', 'quizzes', 'classes', 'admin'],
  TEACHER: ['articles', 'quizzes', 'classes'],
  STUDENT: ['today', 'practice', 'progress'],
} as const

/** The frame of every page but the quiz itself: the bar with the places of one's role, and the page below it. */
export async function AppShell({
  children,
  width = 'normal',
}: {
  children: ReactNode
  width?: 'normal' | 'full'
}) {
  const [viewer, t] = await Promise.all([getViewer(), getTranslator('common')])
  // Until there is a password of one's own every place leads back to choosing it.
  const links: NavLink[] =
    viewer && !viewer.mustChangePassword
      ? PLACES[viewer.role].map((place) => ({ href: `/${place}`, label: t(`places.${place}`) }))
      : []
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print sticky top-0 z-30 border-b border-line bg-sheet">
        <div className="flex flex-wrap items-center gap-x-6 px-4 sm:px-6">
          <Brand href={links[0]?.href} />
          <div className="order-last w-full min-w-0 sm:order-none sm:w-auto">
            {links.length > 0 ? <NavLinks links={links} label={t('places.label')} /> : null}
          </div>
          <div className="ml-auto flex items-center gap-3">
            {viewer?.school.isDemo ? (
              <span className="whitespace-nowrap text-sm font-semibold text-opinion">{t('demo.chip')}</span>
            ) : null}
            <PersonMenu displayName={viewer?.displayName ?? null} />
          </div>
        </div>
        {viewer?.school.isDemo ? (
          <p className="hidden border-t border-line bg-sunk px-4 py-1 text-sm text-ink-soft sm:block sm:px-6">
            {t('demo.notice')}
          </p>
        ) : null}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={
          width === 'full'
            ? 'flex flex-1 flex-col outline-none'
            : 'mx-auto w-full max-w-[1180px] flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8'
        }
      >
        {children}
      </main>
    </div>
  )
}

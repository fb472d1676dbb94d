import type { Metadata } from 'next'
import { AppShell } from '@/components/shell/app-shell'
import { DeckRow } from '@/components/study/deck-row'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireStudent } from '@/lib/server/auth/current-actor'
import { loadDecks } from '@/lib/server/data/reviews/load-decks'
import { getFormatter, getTranslator } from '@/lib/server/messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('study')
  return { title: t('practice.title') }
}

export default async function PracticePage() {
  const [actor, t] = await Promise.all([requireStudent(), getTranslator('study')])
  const { decks, due, timeZone, nextDueAt } = await loadDecks(actor)
  const format = await getFormatter(timeZone)
  return (
    <AppShell>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title={t('practice.title')}
          meta={t('practice.lead')}
          actions={
            due > 0 ? (
              <LinkButton href="/practice/all" prefetch={false} variant="primary">
                {t('practice.all', { count: due })}
              </LinkButton>
            ) : null
          }
        />
        {decks.length === 0 ? (
          <EmptyState
            title={t('practice.empty.title')}
            action={
              <LinkButton href="/today" variant="primary">
                {t('practice.empty.action')}
              </LinkButton>
            }
          >
            {t('practice.empty.text')}
          </EmptyState>
        ) : (
          <>
            {due === 0 && nextDueAt !== null ? (
              <p className="mb-4 text-ink-soft">
                {t('practice.nextDue', {
                  when: format.dateTime(nextDueAt, { weekday: 'long', day: 'numeric', month: 'long' }),
                })}
              </p>
            ) : null}
            <ul className="flex flex-col gap-3">
              {decks.map((deck) => (
                <DeckRow key={deck.articleId} deck={deck} t={t} />
              ))}
            </ul>
          </>
        )}
      </div>
    </AppShell>
  )
}

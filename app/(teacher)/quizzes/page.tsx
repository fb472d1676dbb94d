import type { Metadata } from 'next'
import { OneButtonForm } from '@/components/access/one-button-form'
import { QuizTable } from '@/components/quizzes/quiz-table'
import { AppShell } from '@/components/shell/app-shell'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { controlClass } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { listQuizzes } from '@/lib/server/data/quizzes/list-quizzes'
import { getTranslator } from '@/lib/server/messages'
import { archiveQuizAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('quizzes')
  return { title: t('list.title') }
}

type Search = { q?: string; archived?: string; undo?: string }

export default async function QuizzesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, { q = '', archived, undo }, t] = await Promise.all([
    requireTeacher(),
    searchParams,
    getTranslator('quizzes'),
  ])
  const isArchive = archived === '1'
  const quizzes = await listQuizzes(actor, { search: q, archived: isArchive })
  const isEmpty = quizzes.length === 0
  const isFirst = isEmpty && q === '' && !isArchive
  return (
    <AppShell>
      <PageHeader
        title={isArchive ? t('list.archiveTitle') : t('list.title')}
        back={isArchive ? { href: '/quizzes', label: t('list.title') } : undefined}
        actions={
          isFirst || isArchive ? null : (
            <LinkButton href="/quizzes/new" variant="primary">
              {t('list.new')}
            </LinkButton>
          )
        }
      />
      {undo ? (
        <div className="mb-4">
          <Notice>
            <div className="flex flex-wrap items-center gap-3">
              <span>{t('list.putAway')}</span>
              <OneButtonForm
                action={archiveQuizAction}
                values={{ quizId: undo, archived: 'no' }}
                busy={t('list.undo')}
              >
                {t('list.undo')}
              </OneButtonForm>
            </div>
          </Notice>
        </div>
      ) : null}
      {isFirst ? (
        <EmptyState
          title={t('list.emptyTitle')}
          action={
            <LinkButton href="/quizzes/new" variant="primary">
              {t('list.new')}
            </LinkButton>
          }
        >
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <>
          <form role="search" className="mb-4 flex max-w-xl gap-2">
            {isArchive ? <input type="hidden" name="archived" value="1" /> : null}
            <input
              type="search"
              name="q"
              defaultValue={q}
              aria-label={t('list.search')}
              placeholder={t('list.search')}
              className={controlClass}
            />
            <Button type="submit">{t('list.searchButton')}</Button>
          </form>
          {isEmpty ? (
            <p className="text-ink-soft">
              {q === '' ? t('list.archiveEmpty') : t('list.noMatch', { query: q })}
            </p>
          ) : (
            <QuizTable quizzes={quizzes} archive={archiveQuizAction} />
          )}
        </>
      )}
      {isArchive ? null : (
        <p className="mt-6 text-sm">
          <a className="link" href="/quizzes?archived=1">
            {t('list.showArchive')}
          </a>
        </p>
      )}
    </AppShell>
  )
}

import type { Metadata } from 'next'
import { AssignForm } from '@/components/assignments/assign-form'
import { AssignableList } from '@/components/assignments/assignable-list'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { PageHeader } from '@/components/ui/page-header'
import { nameZone } from '@/lib/domain/time/zone'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { now } from '@/lib/server/clock'
import { loadAssignable } from '@/lib/server/data/assignments/load-assignable'
import { loadCounterparts } from '@/lib/server/data/assignments/load-counterparts'
import { listClasses } from '@/lib/server/data/classes/list-classes'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getDateLocale, getTranslator } from '@/lib/server/messages'
import { createAssignmentAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('assignments')
  return { title: t('new.title') }
}

type Search = { quiz?: string; article?: string; class?: string }

export default async function NewAssignmentPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, search, t, viewer, locale] = await Promise.all([
    requireTeacher(),
    searchParams,
    getTranslator('assignments'),
    getViewer(),
    getDateLocale(),
  ])
  const [assignable, classes] = await Promise.all([loadAssignable(actor), listClasses(actor)])
  const subject = assignable.find((one) =>
    one.kind === 'QUIZ' ? one.id === search.quiz : one.id === search.article,
  )
  const counterparts = subject ? await loadCounterparts(actor, subject) : []
  const timeZone = viewer?.school.timeZone ?? 'UTC'
  return (
    <AppShell>
      <PageHeader
        title={subject ? t('new.titleOf', { title: subject.title }) : t('new.title')}
        back={
          subject
            ? {
                href: search.class ? `/assignments/new?class=${search.class}` : '/assignments/new',
                label: t('new.choose'),
              }
            : { href: '/classes', label: t('new.classes') }
        }
        meta={
          subject
            ? subject.kind === 'QUIZ'
              ? t('new.quizSize', { count: subject.size, version: subject.version ?? 1 })
              : t('new.deckSize', { count: subject.size })
            : undefined
        }
      />
      {!subject ? (
        <AssignableList assignable={assignable} classId={search.class} />
      ) : classes.length === 0 ? (
        <EmptyState
          title={t('new.noClassTitle')}
          action={
            <LinkButton
              href={`/classes/new?${new URLSearchParams({ next: `/assignments/new?${subject.kind === 'QUIZ' ? 'quiz' : 'article'}=${subject.id}` }).toString()}`}
              variant="primary"
            >
              {t('new.makeClass')}
            </LinkButton>
          }
        >
          {t('new.noClassText')}
        </EmptyState>
      ) : (
        <MessagesProvider namespaces={['assignments']} timeZone={timeZone}>
          <AssignForm
            action={createAssignmentAction}
            subject={subject}
            classes={classes.map(({ id, name, students }) => ({ id, name, students }))}
            chosen={search.class ?? (classes.length === 1 ? classes[0]?.id : undefined)}
            counterparts={counterparts}
            zone={t('times.zone', { name: nameZone(now(), timeZone, locale), id: timeZone })}
          />
        </MessagesProvider>
      )}
    </AppShell>
  )
}

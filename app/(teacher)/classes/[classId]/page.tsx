import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { AssignmentTable } from '@/components/classes/assignment-table'
import { ClassSettings } from '@/components/classes/class-settings'
import { JoinPanel } from '@/components/classes/join-panel'
import { RosterTable } from '@/components/classes/roster-table'
import { ViewTabs } from '@/components/classes/view-tabs'
import { OneButtonForm } from '@/components/access/one-button-form'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { listClassAssignments } from '@/lib/server/data/assignments/list-class-assignments'
import { loadClass } from '@/lib/server/data/classes/load-class'
import { loadRoster } from '@/lib/server/data/classes/load-roster'
import { getRequestOrigin } from '@/lib/server/http/request-origin'
import { getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'
import { restoreStudentAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('classes')
  return { title: t('page.title') }
}

type Search = { view?: string; sort?: string; removed?: string }
type Props = { params: Promise<{ classId: string }>; searchParams: Promise<Search> }

const VIEWS = ['students', 'assignments', 'class'] as const

export default async function ClassPage({ params, searchParams }: Props) {
  const [actor, { classId }, search, t] = await Promise.all([
    requireTeacher(),
    params,
    searchParams,
    getTranslator('classes'),
  ])
  const view = VIEWS.find((one) => one === search.view) ?? 'students'
  const found = await orNotFound(loadClass(actor, classId))
  const roster = await loadRoster(actor, classId)
  const origin = getRequestOrigin(await headers())
  const hasStudents = roster.students.length > 0
  const removed = roster.former.find((student) => student.studentId === search.removed)
  return (
    <AppShell>
      <PageHeader
        title={found.name}
        back={{ href: '/classes', label: t('list.title') }}
        meta={[
          found.subject,
          t('page.students', { count: roster.students.length }),
          found.isArchived ? t('page.archived') : null,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          found.isArchived ? null : (
            <>
              <LinkButton href={`/classes/${classId}/add`} variant={hasStudents ? 'secondary' : 'primary'}>
                {t('page.add')}
              </LinkButton>
              {hasStudents ? (
                <LinkButton href={`/assignments/new?class=${classId}`} variant="primary">
                  {t('page.assign')}
                </LinkButton>
              ) : null}
            </>
          )
        }
      />
      <ViewTabs
        label={t('page.views')}
        current={view}
        tabs={VIEWS.map((id) => ({
          id,
          href: id === 'students' ? `/classes/${classId}` : `/classes/${classId}?view=${id}`,
          label: t(`page.tabs.${id}`),
        }))}
      />
      {removed ? (
        <div className="mb-4">
          <Notice>
            <div className="flex flex-wrap items-center gap-3">
              <span>{t('roster.removed', { name: removed.name })}</span>
              <OneButtonForm
                action={restoreStudentAction}
                values={{ classId, studentId: removed.studentId }}
                busy={t('undo')}
              >
                {t('undo')}
              </OneButtonForm>
            </div>
          </Notice>
        </div>
      ) : null}
      {view === 'students' ? (
        <div className="flex flex-col gap-6">
          <JoinPanel classId={classId} joining={found.joining} origin={origin} isEmpty={!hasStudents} />
          {hasStudents ? <RosterTable classId={classId} roster={roster} sort={search.sort} /> : null}
        </div>
      ) : null}
      {view === 'assignments' ? (
        <AssignmentTable
          assignments={await listClassAssignments(actor, classId)}
          classId={classId}
          students={roster.students.length}
        />
      ) : null}
      {view === 'class' ? <ClassSettings view={found} former={roster.former} /> : null}
    </AppShell>
  )
}

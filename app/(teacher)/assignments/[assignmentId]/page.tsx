import type { Metadata } from 'next'
import { AppealList } from '@/components/assignments/appeal-list'
import { ArticleView } from '@/components/assignments/article-view'
import { AssignmentSettings } from '@/components/assignments/assignment-settings'
import { AutoRefresh } from '@/components/assignments/auto-refresh'
import { PracticeTable } from '@/components/assignments/practice-table'
import { QuestionTable } from '@/components/assignments/question-table'
import { ResultGrid } from '@/components/assignments/result-grid'
import { describeWindow } from '@/components/assignments/describe-window'
import { StudentTable } from '@/components/assignments/student-table'
import { ViewTabs } from '@/components/classes/view-tabs'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { now } from '@/lib/server/clock'
import { loadPractice } from '@/lib/server/data/assignments/load-practice'
import { loadResults } from '@/lib/server/data/assignments/load-results'
import { loadOverrides } from '@/lib/server/data/assignments/overrides'
import { getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('assignments')
  return { title: t('page.title') }
}

const VIEWS = ['students', 'questions', 'article', 'grid', 'settings'] as const

type Props = {
  params: Promise<{ assignmentId: string }>
  searchParams: Promise<{ view?: string; sort?: string }>
}

export default async function AssignmentPage({ params, searchParams }: Props) {
  const [actor, { assignmentId }, search, t] = await Promise.all([
    requireTeacher(),
    params,
    searchParams,
    getTranslator('assignments'),
  ])
  const results = await orNotFound(loadResults(actor, assignmentId))
  const { head } = results
  const isQuiz = head.kind === 'QUIZ'
  const views = isQuiz ? VIEWS : (['students', 'settings'] as const)
  const view = views.find((one) => one === search.view) ?? 'students'
  const path = `/assignments/${assignmentId}`
  const isClosed = head.window.closesAt !== null && head.window.closesAt <= now()
  const isOpen = !isClosed && (head.window.opensAt === null || head.window.opensAt <= now())
  const progress = isQuiz
    ? t('page.finished', { count: results.finished, of: results.students.length })
    : null
  return (
    <AppShell>
      {isQuiz && (isOpen || results.inProgress > 0) && view !== 'settings' ? <AutoRefresh /> : null}
      <PageHeader
        title={head.title}
        back={{ href: `/classes/${head.classId}?view=assignments`, label: head.className }}
        meta={[progress, await describeWindow(head.window), head.isArchived ? t('page.archived') : null]
          .filter(Boolean)
          .join(' · ')}
        actions={
          isQuiz ? (
            <>
              <a className={buttonClass()} href={`/api/assignments/${assignmentId}/results`} download>
                {t('page.export')}
              </a>
              {results.finished > 0 && view !== 'article' && view !== 'settings' ? (
                <LinkButton variant="primary" href={`${path}?view=article`}>
                  {t('page.toArticle')}
                </LinkButton>
              ) : null}
              {results.finished > 0 && view === 'article' && results.articles[0] ? (
                <LinkButton
                  variant="primary"
                  href={`/assignments/new?article=${results.articles[0].articleId}&class=${head.classId}`}
                >
                  {t('page.practise')}
                </LinkButton>
              ) : null}
            </>
          ) : null
        }
      />
      <ViewTabs
        label={t('page.views')}
        current={view}
        tabs={views.map((id) => ({
          id,
          href: id === 'students' ? path : `${path}?view=${id}`,
          label: t(`page.${id}`),
        }))}
      />
      {view === 'students' && isQuiz ? (
        <div className="flex flex-col gap-8">
          <StudentTable results={results} sort={search.sort} />
          <AppealList assignmentId={assignmentId} appeals={results.appeals} />
        </div>
      ) : null}
      {view === 'students' && !isQuiz ? (
        <PracticeTable practice={await loadPractice(actor, assignmentId)} path={path} sort={search.sort} />
      ) : null}
      {view === 'questions' ? <QuestionTable results={results} sort={search.sort} /> : null}
      {view === 'article' ? <ArticleView results={results} /> : null}
      {view === 'grid' ? <ResultGrid results={results} /> : null}
      {view === 'settings' ? (
        <AssignmentSettings
          head={head}
          overrides={await loadOverrides(actor, assignmentId)}
          isClosed={isClosed}
        />
      ) : null}
    </AppShell>
  )
}

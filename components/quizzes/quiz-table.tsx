import Link from 'next/link'
import { OneButtonForm } from '@/components/access/one-button-form'
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import type { QuizListItem } from '@/lib/server/data/quizzes/list-quizzes'
import type { FormAction } from '@/lib/server/http/form-action'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'

/** The teacher's quizzes, one a line. */
export async function QuizTable({
  quizzes,
  archive,
}: {
  quizzes: QuizListItem[]
  archive: FormAction<never>
}) {
  const [t, viewer] = await Promise.all([getTranslator('quizzes'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  return (
    <DataTable caption={t('list.title')}>
      <thead>
        <tr>
          <HeadCell>{t('list.quiz')}</HeadCell>
          <HeadCell numeric>{t('list.questions')}</HeadCell>
          <HeadCell numeric>{t('list.points')}</HeadCell>
          <HeadCell className="pl-6">{t('list.state')}</HeadCell>
          <HeadCell numeric>{t('list.assigned')}</HeadCell>
          <HeadCell className="pl-6">{t('list.changed')}</HeadCell>
          <HeadCell className="relative">
            <span className="sr-only">{t('list.actions')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {quizzes.map((quiz) => (
          <tr key={quiz.id}>
            <Cell className="min-w-56">
              <Link
                href={`/quizzes/${quiz.id}`}
                className="font-serif text-lg font-semibold text-ink no-underline hover:underline"
              >
                {quiz.title}
              </Link>
              {quiz.articleTitle && quiz.articleTitle !== quiz.title ? (
                <p className="text-sm text-ink-soft">{quiz.articleTitle}</p>
              ) : null}
            </Cell>
            <Cell numeric>{quiz.items}</Cell>
            <Cell numeric>{format.number(quiz.points)}</Cell>
            <Cell className="whitespace-nowrap pl-6">
              {quiz.version === null ? t('list.draft') : t('list.version', { number: quiz.version })}
            </Cell>
            <Cell numeric>{quiz.assignments}</Cell>
            <Cell className="whitespace-nowrap pl-6 text-ink-soft">
              {format.dateTime(quiz.updatedAt, { day: 'numeric', month: 'short', year: 'numeric' })}
            </Cell>
            <Cell>
              <div className="flex justify-end">
                <OneButtonForm
                  action={archive}
                  values={{ quizId: quiz.id, archived: quiz.isArchived ? 'no' : 'yes' }}
                  variant="quiet"
                  busy={t(quiz.isArchived ? 'list.restore' : 'list.archive')}
                  label={t(quiz.isArchived ? 'list.restoreNamed' : 'list.archiveNamed', {
                    title: quiz.title,
                  })}
                >
                  {t(quiz.isArchived ? 'list.restore' : 'list.archive')}
                </OneButtonForm>
              </div>
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

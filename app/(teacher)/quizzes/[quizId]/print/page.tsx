import type { Metadata } from 'next'
import { ArticleSheet, KeySheet, Worksheet } from '@/components/quizzes/paper'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { printQuiz } from '@/lib/server/data/quizzes/print-quiz'
import { orNotFound } from '@/lib/server/http/or-not-found'
import { getTranslator } from '@/lib/server/messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('quizzes')
  return { title: t('print.title') }
}

/** A quiz on paper. What is on the page is what the printer gets; the switches need no script. */
export default async function PrintPage({ params }: { params: Promise<{ quizId: string }> }) {
  const [actor, { quizId }, t] = await Promise.all([requireTeacher(), params, getTranslator('quizzes')])
  const quiz = await orNotFound(printQuiz(actor, quizId))
  const parts = ['questions', 'key', ...(quiz.articles.length > 0 ? (['article'] as const) : [])] as const
  return (
    <AppShell>
      <div className="no-print">
        <PageHeader
          title={t('print.title')}
          back={
            quiz.isOwner
              ? { href: `/quizzes/${quizId}`, label: t('preview.back') }
              : { href: `/quizzes/${quizId}/preview`, label: t('preview.title') }
          }
          meta={t('print.lead')}
          actions={quiz.questions.length > 0 ? <PrintButton>{t('print.print')}</PrintButton> : undefined}
        />
      </div>
      {quiz.questions.length === 0 ? (
        <p className="text-ink-soft">{t('preview.empty')}</p>
      ) : (
        <div className="group flex flex-col gap-6 print:block">
          <fieldset className="no-print flex flex-wrap gap-x-6 gap-y-1">
            <legend className="sr-only">{t('print.which')}</legend>
            {parts.map((part) => (
              <label key={part} className="flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  id={`print-${part}`}
                  defaultChecked={part !== 'article'}
                  className="size-5 accent-accent"
                />
                {t(`print.${part}`)}
              </label>
            ))}
          </fieldset>
          <Worksheet quiz={quiz} t={t} />
          <KeySheet quiz={quiz} t={t} />
          {quiz.articles.map((article, index) => (
            <ArticleSheet key={index} article={article} />
          ))}
        </div>
      )}
    </AppShell>
  )
}

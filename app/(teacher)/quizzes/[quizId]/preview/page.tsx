import type { Metadata } from 'next'
import { StudentPreview } from '@/components/quizzes/student-preview'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { previewQuiz } from '@/lib/server/data/quizzes/preview-quiz'
import { getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('quizzes')
  return { title: t('preview.title') }
}

export default async function PreviewPage({ params }: { params: Promise<{ quizId: string }> }) {
  const [actor, { quizId }, t] = await Promise.all([requireTeacher(), params, getTranslator('quizzes')])
  const quiz = await orNotFound(previewQuiz(actor, quizId))
  return (
    <AppShell>
      <PageHeader
        title={quiz.title}
        back={
          quiz.isDraft
            ? { href: `/quizzes/${quizId}`, label: t('preview.back') }
            : { href: '/classes', label: t('preview.backToClasses') }
        }
        meta={t(quiz.isDraft ? 'preview.lead' : 'preview.leadShared')}
        actions={
          <LinkButton href={`/quizzes/${quizId}/print`} prefetch={false}>
            {t('builder.print')}
          </LinkButton>
        }
      />
      {quiz.instructions ? (
        <p className="mx-auto mb-8 max-w-2xl whitespace-pre-line">{quiz.instructions}</p>
      ) : null}
      {quiz.items.length === 0 ? (
        <p className="text-ink-soft">{t('preview.empty')}</p>
      ) : (
        <StudentPreview items={quiz.items} />
      )}
    </AppShell>
  )
}

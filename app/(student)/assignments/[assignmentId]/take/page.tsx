import type { Metadata } from 'next'
import { orNotFound } from '@/lib/server/http/or-not-found'
import { IntroScreen } from '@/components/quiz/intro-screen'
import { QuizHeader } from '@/components/quiz/quiz-header'
import { TakeQuiz } from '@/components/quiz/take-quiz'
import type { PlayerText } from '@/components/quiz/text'
import type { Place } from '@/components/quiz/use-position'
import type { StudentQuiz } from '@/lib/domain/attempts/student-quiz'
import { requireStudent } from '@/lib/server/auth/current-actor'
import { loadIntro } from '@/lib/server/data/attempts/load-intro'
import { loadStudentQuiz } from '@/lib/server/data/attempts/load-student-quiz'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getDateLocale, getLocale, getTranslator, loadMessages } from '@/lib/server/messages'

type Props = { params: Promise<{ assignmentId: string }>; searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { assignmentId }] = await Promise.all([requireStudent(), params])
  const { title } = await orNotFound(loadIntro(actor, assignmentId))
  return { title }
}

/** The quiz: the start screen, or, while an attempt is open, the place where the student was. */
export default async function TakePage({ params, searchParams }: Props) {
  const [actor, { assignmentId }, { q }, locale, viewer] = await Promise.all([
    requireStudent(),
    params,
    searchParams,
    getDateLocale(),
    getViewer(),
  ])
  const intro = await orNotFound(loadIntro(actor, assignmentId))
  const status = intro.openAttemptId === null ? null : await loadStudentQuiz(actor, intro.openAttemptId)
  const quiz = status?.state === 'open' ? status.quiz : null
  const [t, messages] = await Promise.all([getTranslator('quiz'), loadMessages(await getLocale(), 'quiz')])
  const timeZone = viewer?.school.timeZone ?? 'UTC'
  const introduction = (
    <>
      <QuizHeader title={intro.title} className={intro.className} />
      <IntroScreen intro={intro} timeZone={timeZone} />
    </>
  )
  return (
    <div className={intro.hasLargeText ? 'min-h-dvh [zoom:1.25]' : 'min-h-dvh'}>
      {quiz === null && intro.refusal !== null ? (
        introduction
      ) : (
        <TakeQuiz
          assignmentId={assignmentId}
          quiz={quiz}
          initialPlace={readPlace(q, quiz)}
          locale={locale}
          timeZone={timeZone}
          text={messages['player'] as PlayerText}
          startText={{
            start: t(intro.past.length > 0 ? 'intro.startAgain' : 'intro.start'),
            starting: t('intro.starting'),
            failed: t('intro.startFailed'),
            signedOut: t('intro.signedOut'),
          }}
        >
          {introduction}
        </TakeQuiz>
      )}
    </div>
  )
}

/** Where the address says, else at the first question without an answer; never back where one may only go forward. */
function readPlace(value: string | string[] | undefined, quiz: StudentQuiz | null): Place {
  if (value === 'review') return 'review'
  const items = quiz?.items ?? []
  const saved = new Set(quiz?.answers.filter(({ rev }) => rev > 0).map(({ position }) => position))
  const furthest =
    quiz?.canGoBack === false ? items.findLastIndex(({ position }) => saved.has(position)) + 1 : 1
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= items.length) return Math.max(number, furthest)
  const answered = new Set(
    quiz?.answers.filter(({ answer }) => answer !== null).map(({ position }) => position),
  )
  const first =
    Math.max(
      0,
      items.findIndex(({ position }) => !answered.has(position)),
    ) + 1
  return Math.max(first, furthest)
}

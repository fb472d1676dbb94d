'use client'
import { useTranslations } from 'use-intl'
import { Notice } from '@/components/ui/notice'
import type { QuizProblem } from '@/lib/domain/quizzes/check-quiz'

/** What stands in the way of publishing, and what is worth a glance. */
export function ProblemList({ problems }: { problems: QuizProblem[] }) {
  const t = useTranslations('quizzes')
  const blocking = problems.filter((problem) => problem.blocks)
  const advice = problems.filter((problem) => !problem.blocks)
  const say = ({ blocks: _, code, ...values }: QuizProblem) => t(`checks.${code}`, values)
  const lines = (list: QuizProblem[]) => (
    <ul className="ml-5 list-disc">
      {list.map((problem, index) => (
        <li key={index}>{say(problem)}</li>
      ))}
    </ul>
  )
  return (
    <>
      {blocking.length > 0 ? (
        <Notice tone="warning" title={t('checks.blocking')}>
          {lines(blocking)}
        </Notice>
      ) : null}
      {advice.length > 0 ? (
        <Notice title={t('checks.advice')}>
          {lines(advice)}
        </Notice>
      ) : null}
    </>
  )
}

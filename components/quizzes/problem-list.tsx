'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { Notice } from '@/components/ui/notice'
import type { QuizProblem } from '@/lib/domain/quizzes/check-quiz'

/** What stands in the way of publishing, and what is worth a glance. */
export function ProblemList({ problems }: { problems: QuizProblem[] }) {
  const t = useTranslations('quizzes')
  const blocking = problems.filter((problem) => problem.blocks)
  const advice = problems.filter((problem) => !problem.blocks)
  const format = useFormatter()
  const say = ({ blocks: _, ...problem }: QuizProblem) => {
    const { code, ...values } = problem
    return t(
      `checks.${code}`,
      problem.code === 'gives-away'
        ? {
            number: problem.number,
            key: problem.key,
            others: format.list(problem.others.map(String)),
            count: problem.others.length,
          }
        : toPlain(values),
    )
  }
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
      {advice.length > 0 ? <Notice title={t('checks.advice')}>{lines(advice)}</Notice> : null}
    </>
  )
}

/** What messages take: words and numbers. */
function toPlain(values: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
}

import Link from 'next/link'
import type { AssignmentPolicy } from '@/lib/domain/attempts/policy'
import type { AssignmentHead } from '@/lib/server/data/assignments/views'
import { getTranslator } from '@/lib/server/messages'

/** What was decided when it was assigned, in words. */
export async function PolicyList({
  policy,
  quiz,
  closesAt,
}: {
  policy: AssignmentPolicy
  quiz: AssignmentHead['quiz']
  closesAt: number | null
}) {
  const t = await getTranslator('assignments')
  const lines = [
    policy.timeLimit === null
      ? t('policy.noLimit')
      : t('policy.limit', { minutes: Math.round(policy.timeLimit / 60) }),
    policy.attempts === null ? t('policy.anyAttempts') : t('policy.attempts', { count: policy.attempts }),
    policy.attempts === 1 ? null : t(`options.counts-${policy.counts}`),
    t(policy.shuffleItems ? 'policy.shuffled' : 'policy.inOrder'),
    policy.shuffleOptions ? null : t('policy.optionsInOrder'),
    policy.backtracking ? null : t('policy.noBack'),
    policy.feedback === 'close' && closesAt === null
      ? t('policy.endless', { what: t('policy.feedback-close') })
      : t(`policy.feedback-${policy.feedback}`),
    policy.late.kind === 'penalty'
      ? t('policy.late-penalty', { percent: Math.round(policy.late.perDay * 100) })
      : t(`policy.late-${policy.late.kind}`),
  ].filter((line) => line !== null)
  return (
    <>
      <ul className="ml-5 list-disc text-ink">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {quiz ? (
        <p className="text-sm">
          <Link href={`/quizzes/${quiz.quizId}`} prefetch={false} className="link">
            {t('policy.quiz', { version: quiz.version })}
          </Link>
        </p>
      ) : null}
    </>
  )
}

import { LinkButton } from '@/components/ui/button'
import { StatusChip, type ChipTone } from '@/components/ui/status-chip'
import type { TodayAssignment } from '@/lib/server/data/reviews/load-today-assignments'
import type { Translator } from '@/lib/server/messages'

const TONES: Record<TodayAssignment['state'], ChipTone> = {
  start: 'neutral',
  continue: 'attributed',
  upcoming: 'neutral',
  missed: 'bad',
  done: 'good',
}

/** One assignment: what it is, by when, how far one is, and the one thing to do. */
export function AssignmentRow({
  assignment,
  meta,
  isPrimary,
  t,
}: {
  assignment: TodayAssignment
  meta: string
  isPrimary: boolean
  t: Translator
}) {
  const { title, state, isLate } = assignment
  const actions = listActions(assignment)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-line bg-sheet px-4 py-4 sm:px-6">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
        <h3 className="break-words">{title}</h3>
        <p className="text-sm text-ink-soft">{meta}</p>
        <p className="flex flex-wrap gap-x-4">
          {isLate ? <StatusChip tone="bad">{t('today.late')}</StatusChip> : null}
          <StatusChip tone={TONES[state]}>{describeState(assignment, t)}</StatusChip>
        </p>
      </div>
      {actions.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {actions.map(({ key, href }, index) => (
            <LinkButton
              key={key}
              href={href}
              prefetch={false}
              variant={isPrimary && index === 0 ? 'primary' : 'secondary'}
              aria-label={t('today.about', { action: t(`today.action.${key}`), title })}
            >
              {t(`today.action.${key}`)}
            </LinkButton>
          ))}
        </div>
      ) : null}
    </li>
  )
}

function describeState({ kind, state, progress, result }: TodayAssignment, t: Translator): string {
  if (state === 'done' && result?.isShown && result.score !== null && result.maxScore !== null) {
    return t('today.state.doneScore', { score: result.score, maxScore: result.maxScore })
  }
  const isDeck = kind === 'PRACTICE' && (state === 'start' || state === 'continue' || state === 'done')
  return t(`today.state.${state}${isDeck ? 'Deck' : ''}`, progress)
}

function listActions({
  id,
  kind,
  state,
  articleId,
  result,
  canTryAgain,
}: TodayAssignment): { key: 'start' | 'continue' | 'practise' | 'result' | 'again'; href: string }[] {
  if (kind === 'PRACTICE')
    return state === 'upcoming' || articleId === null
      ? []
      : [{ key: 'practise', href: `/practice/${articleId}` }]
  const take = `/assignments/${id}/take`
  if (state === 'start' || state === 'continue') return [{ key: state, href: take }]
  const seeResult = result?.isShown ? [{ key: 'result' as const, href: `/results/${result.attemptId}` }] : []
  return canTryAgain ? [...seeResult, { key: 'again', href: take }] : seeResult
}

import Link from 'next/link'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Assignable } from '@/lib/server/data/assignments/load-assignable'
import { getTranslator } from '@/lib/server/messages'

/** What can be assigned: published quizzes first, then decks to practise. */
export async function AssignableList({
  assignable,
  classId,
}: {
  assignable: Assignable[]
  classId: string | undefined
}) {
  const t = await getTranslator('assignments')
  if (assignable.length === 0) {
    return (
      <EmptyState
        title={t('new.emptyTitle')}
        action={
          <LinkButton href="/quizzes" variant="primary">
            {t('new.toQuizzes')}
          </LinkButton>
        }
      >
        {t('new.emptyText')}
      </EmptyState>
    )
  }
  const groups = (['QUIZ', 'PRACTICE'] as const).map((kind) => ({
    kind,
    own: assignable.filter((one) => one.kind === kind),
  }))
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {groups.map(({ kind, own }) =>
        own.length === 0 ? null : (
          <section key={kind} className="flex flex-col gap-3">
            <h2>{t(`new.list-${kind}`)}</h2>
            <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
              {own.map((one) => (
                <li key={one.id}>
                  <Link
                    href={`/assignments/new?${kind === 'QUIZ' ? 'quiz' : 'article'}=${one.id}${classId ? `&class=${classId}` : ''}`}
                    prefetch={false}
                    className="flex min-h-11 flex-wrap items-baseline justify-between gap-x-4 px-4 py-3 text-ink no-underline hover:bg-sunk"
                  >
                    <span className="font-serif text-lg font-semibold">{one.title}</span>
                    <span className="text-sm text-ink-soft">
                      {kind === 'QUIZ'
                        ? t('new.quizSize', { count: one.size, version: one.version ?? 1 })
                        : t('new.deckSize', { count: one.size })}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  )
}

import type { BuilderItem } from '@/lib/server/data/quizzes/views'

/** A question with its answer, in a teacher's words. The answer is a word with a mark, never colour alone. */
export function ItemLine({ item, typeLabel, answer, answerLabel }: { item: BuilderItem; typeLabel: string; answer: string; answerLabel: string }) {
  return (
    <div className="min-w-0">
      <p className="font-serif leading-snug break-words">{item.stem}</p>
      <p className="mt-1 text-sm text-ink-soft break-words">
        {typeLabel} · <span className="sr-only">{answerLabel}: </span>
        <span aria-hidden="true" className="text-good">
          ✓{' '}
        </span>
        <span className="font-semibold text-good">{answer}</span>
      </p>
    </div>
  )
}

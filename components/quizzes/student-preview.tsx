import { ItemPreview } from '@/components/quiz/item-preview'
import type { StudentItem } from '@/lib/domain/items/student-item'
import { getTranslator } from '@/lib/server/messages'

/** Questions as a student reads them; nothing here can be answered. */
export async function StudentPreview({ items }: { items: StudentItem[] }) {
  const t = await getTranslator('quizzes')
  return (
    <ol className="mx-auto flex max-w-2xl flex-col gap-8">
      {items.map((item, index) => (
        <li key={item.position} className="flex flex-col gap-2">
          <h2 className="font-sans text-sm font-normal text-ink-soft">
            {t('preview.question', { number: index + 1, of: items.length })} ·{' '}
            {t('preview.points', { points: item.points })}
          </h2>
          <ItemPreview item={item} />
        </li>
      ))}
    </ol>
  )
}

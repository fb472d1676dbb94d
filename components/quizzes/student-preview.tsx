import type { Field } from '@/lib/domain/items/field'
import type { StudentItem } from '@/lib/domain/items/student-item'
import { getTranslator } from '@/lib/server/messages'

/** Questions as a student reads them; nothing here can be answered. */
export async function StudentPreview({ items }: { items: StudentItem[] }) {
  const t = await getTranslator('quizzes')
  return (
    <ol className="mx-auto flex max-w-2xl flex-col gap-10">
      {items.map((item, index) => (
        <li key={item.position} className="flex flex-col gap-4">
          <p className="text-sm text-ink-soft">
            {t('preview.question', { number: index + 1, of: items.length })} · {t('preview.points', { points: item.points })}
          </p>
          <h2 className="text-xl leading-snug">{item.stem}</h2>
          <FieldPreview field={item.field} />
        </li>
      ))}
    </ol>
  )
}

const boxClass = 'flex min-h-11 items-center gap-3 rounded-md border border-edge bg-sheet px-4 py-2'

function FieldPreview({ field }: { field: Field }) {
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return <Options texts={field.options.map((option) => option.text)} sign={field.kind === 'choice' ? '○' : '☐'} />
    case 'order':
      return <Options texts={field.entries.map((entry) => entry.text)} sign="⠿" />
    case 'text':
      return field.bank ? <Options texts={field.bank.map((option) => option.text)} sign="○" /> : <div className={`${boxClass} max-w-md`} />
    case 'number':
      return (
        <p className="flex items-center gap-3">
          <span className={`${boxClass} w-40`} /> {field.unit}
        </p>
      )
    case 'match':
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          <Options texts={field.left.map((option) => option.text)} sign="" />
          <Options texts={field.right.map((option) => option.text)} sign="" />
        </div>
      )
    case 'span':
      return <p className="prose-article">{field.text}</p>
    case 'reveal':
      return null
  }
}

function Options({ texts, sign }: { texts: string[]; sign: string }) {
  return (
    <ul className="flex flex-col gap-2">
      {texts.map((text) => (
        <li key={text} className={boxClass}>
          {sign ? (
            <span aria-hidden="true" className="text-ink-soft">
              {sign}
            </span>
          ) : null}
          {text}
        </li>
      ))}
    </ul>
  )
}

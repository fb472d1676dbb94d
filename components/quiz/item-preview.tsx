import { Panel } from '@/components/ui/panel'
import type { Field } from '@/lib/domain/items/field'
import type { StudentItem } from '@/lib/domain/items/student-item'
import { getTranslator } from '@/lib/server/messages'
import { Stem } from './stem'

/** An item as a student will see it, for teachers: nothing in it can be answered, and nothing of the key is shown. */
export async function ItemPreview({ item }: { item: StudentItem }) {
  const t = await getTranslator('quiz')
  return (
    <Panel aria-label={t('preview.label')} className="flex flex-col gap-4">
      <p className="font-serif text-lg leading-snug font-semibold text-pretty break-words whitespace-pre-line">
        <Stem stem={item.stem} blank={t('player.blank')} />
      </p>
      <FieldPreview
        field={item.field}
        typed={t('preview.typed')}
        number={t('preview.number')}
        reveal={t('preview.reveal')}
      />
    </Panel>
  )
}

function FieldPreview({
  field,
  typed,
  number,
  reveal,
}: {
  field: Field
  typed: string
  number: string
  reveal: string
}) {
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return <Options texts={field.options.map(({ text }) => text)} />
    case 'order':
      return <Options texts={field.entries.map(({ text }) => text)} />
    case 'span':
      return <Options texts={field.candidates.map(({ text }) => text)} />
    case 'match':
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          <Options texts={field.left.map(({ text }) => text)} />
          <ol className="flex list-[upper-alpha] flex-col gap-2 rounded-md bg-sunk py-2 pr-3 pl-8">
            {field.right.map(({ id, text }) => (
              <li key={id} className="min-w-0 pl-1 break-words">
                {text}
              </li>
            ))}
          </ol>
        </div>
      )
    case 'text':
      return field.bank ? <Options texts={field.bank.map(({ text }) => text)} /> : <Line words={typed} />
    case 'number':
      return <Line words={field.unit === null ? number : `${number} · ${field.unit}`} />
    case 'reveal':
      return <p className="text-ink-soft">{reveal}</p>
  }
}

function Options({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {texts.map((text) => (
        <li key={text} className="flex items-center gap-3 rounded-md border border-line px-3 py-2">
          <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3.5 shrink-0 text-edge">
            <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          <span className="min-w-0 break-words">{text}</span>
        </li>
      ))}
    </ul>
  )
}

function Line({ words }: { words: string }) {
  return <p className="max-w-sm rounded-md border border-line px-3 py-2 text-ink-soft">{words}</p>
}

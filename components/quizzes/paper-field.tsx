import type { Field } from '@/lib/domain/items/field'
import { letterOf } from '@/lib/domain/quizzes/paper-key'

/** Where one writes, ticks or puts letters on paper. */
export function PaperField({ field }: { field: Field }) {
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return <Lettered texts={field.options.map(({ text }) => text)} />
    case 'span':
      return <Lettered texts={field.candidates.map(({ text }) => text)} />
    case 'order':
      return (
        <ul className="mt-2 flex flex-col gap-1.5">
          {field.entries.map(({ id, text }) => (
            <li key={id} className="flex items-baseline gap-2">
              <Gap />
              <span className="min-w-0">{text}</span>
            </li>
          ))}
        </ul>
      )
    case 'match':
      return (
        <div className="mt-2 grid grid-cols-2 gap-4">
          <ol className="flex flex-col gap-1.5">
            {field.left.map(({ id, text }, index) => (
              <li key={id} className="flex items-baseline gap-2">
                <Gap />
                <span className="min-w-0">
                  <b>{index + 1}</b> {text}
                </span>
              </li>
            ))}
          </ol>
          <Lettered texts={field.right.map(({ text }) => text)} />
        </div>
      )
    case 'text':
      return (
        <>
          {field.bank ? <p className="mt-1">{field.bank.map(({ text }) => text).join(' · ')}</p> : null}
          <Lines count={field.wanted ?? 1} />
        </>
      )
    case 'number':
      return (
        <div className="flex items-end gap-2">
          <Lines count={1} />
          {field.unit === null ? null : <span className="shrink-0">{field.unit}</span>}
        </div>
      )
    case 'reveal':
      return null
  }
}

function Lettered({ texts }: { texts: readonly string[] }) {
  return (
    <ol className="mt-2 flex flex-col gap-1.5">
      {texts.map((text, index) => (
        <li key={text} className="flex items-baseline gap-2">
          <b className="w-5 shrink-0">{letterOf(index)}</b>
          <span className="min-w-0 break-words">{text}</span>
        </li>
      ))}
    </ol>
  )
}

/** Room for a number or a letter. */
function Gap() {
  return <span aria-hidden="true" className="inline-block w-7 shrink-0 border-b border-ink-soft" />
}

/** Room for words, with the height that handwriting needs. */
function Lines({ count }: { count: number }) {
  return (
    <div aria-hidden="true" className="w-full">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="h-9 border-b border-ink-soft" />
      ))}
    </div>
  )
}

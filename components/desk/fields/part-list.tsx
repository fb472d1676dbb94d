'use client'
import { useId, type ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { EMPTY_PART, type ItemDraft, type PartDraft } from '../draft/item-draft'
import { FieldError } from './field-error'

const MOST_PARTS = 8

type PartTools = { number: number; canRemove: boolean; set: (part: PartDraft) => void; remove: () => void }

type Props = {
  draft: ItemDraft
  error: string | undefined
  legend: string
  hint: string
  addLabel: string
  /** How many must stay. */
  least: number
  onChange: (draft: ItemDraft) => void
  children: (part: PartDraft, tools: PartTools) => ReactNode
}

/** Pairs or entries, a row each; they can be added and taken out. */
export function PartList({ draft, error, legend, hint, addLabel, least, onChange, children }: Props) {
  const name = useId()
  const { parts } = draft
  const setParts = (next: PartDraft[]) => onChange({ ...draft, parts: next })
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="font-semibold">{legend}</legend>
      <p className="text-sm text-ink-soft">{hint}</p>
      {parts.map((part, index) => (
        <div key={index}>
          {children(part, {
            number: index + 1,
            canRemove: parts.length > least,
            set: (next) => setParts(parts.map((other, at) => (at === index ? next : other))),
            remove: () => setParts(parts.filter((_, at) => at !== index)),
          })}
        </div>
      ))}
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
      {parts.length < MOST_PARTS ? (
        <button
          type="button"
          className={buttonClass('quiet', 'small', 'self-start')}
          onClick={() => setParts([...parts, EMPTY_PART])}
        >
          {addLabel}
        </button>
      ) : null}
    </fieldset>
  )
}

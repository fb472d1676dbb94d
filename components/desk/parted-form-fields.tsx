'use client'
import { useId, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button-class'
import { controlClass, TextAreaField } from '@/components/ui/field'
import { EMPTY_PART, type ItemDraft, type PartDraft } from './item-draft'

type Props = { draft: ItemDraft; error?: string | undefined; onChange: (draft: ItemDraft) => void }

const MOST_PARTS = 8

/** The pairs of a matching: what is shown, and beside it what belongs to it. */
export function PairFields({ draft, error, onChange }: Props) {
  const t = useTranslations('articles.editor')
  return (
    <>
      <Parts
        draft={draft}
        error={error}
        legend={t('pairs')}
        hint={t('pairsHint')}
        addLabel={t('addPair')}
        least={2}
        onChange={onChange}
      >
        {(part, { number, set, remove, canRemove }) => (
          <div className="flex items-center gap-2">
            <div className="grid min-w-0 flex-1 gap-1 sm:grid-cols-2 sm:gap-2">
              <input
                className={controlClass}
                aria-label={t('pairLeft', { number })}
                value={part.text}
                onChange={(event) => set({ ...part, text: event.target.value })}
              />
              <input
                className={controlClass}
                aria-label={t('pairRight', { number })}
                value={part.key}
                onChange={(event) => set({ ...part, key: event.target.value })}
              />
            </div>
            <SmallButton label={t('removePair', { number })} sign="×" isOff={!canRemove} onPress={remove} />
          </div>
        )}
      </Parts>
      <TextAreaField
        label={t('distractors')}
        hint={t('distractorsHint')}
        rows={2}
        data-lines=""
        value={draft.distractors}
        onChange={(event) => onChange({ ...draft, distractors: event.target.value })}
      />
    </>
  )
}

/** The entries of an ordering, in the right order, each with what decides its place. */
export function OrderFields({ draft, error, onChange }: Props) {
  const t = useTranslations('articles.editor')
  const move = (from: number, to: number) => {
    const parts = [...draft.parts]
    parts.splice(to, 0, ...parts.splice(from, 1))
    onChange({ ...draft, parts })
  }
  return (
    <Parts
      draft={draft}
      error={error}
      legend={t('entries')}
      hint={t('entriesHint')}
      addLabel={t('addEntry')}
      least={3}
      onChange={onChange}
    >
      {(part, { number, set, remove, canRemove }) => (
        <div className="flex items-center gap-1">
          <div className="grid min-w-0 flex-1 gap-1 sm:grid-cols-[1fr_7rem] sm:gap-2">
            <input
              className={controlClass}
              aria-label={t('entry', { number })}
              value={part.text}
              onChange={(event) => set({ ...part, text: event.target.value })}
            />
            <input
              className={controlClass}
              aria-label={t('entryWhen', { number })}
              value={part.key}
              onChange={(event) => set({ ...part, key: event.target.value })}
            />
          </div>
          <SmallButton
            label={t('moveEntryUp', { number })}
            sign="↑"
            isOff={number === 1}
            onPress={() => move(number - 1, number - 2)}
          />
          <SmallButton
            label={t('moveEntryDown', { number })}
            sign="↓"
            isOff={number === draft.parts.length}
            onPress={() => move(number - 1, number)}
          />
          <SmallButton label={t('removeEntry', { number })} sign="×" isOff={!canRemove} onPress={remove} />
        </div>
      )}
    </Parts>
  )
}

type PartTools = { number: number; canRemove: boolean; set: (part: PartDraft) => void; remove: () => void }

function Parts({
  draft,
  error,
  legend,
  hint,
  addLabel,
  least,
  onChange,
  children,
}: Props & {
  legend: string
  hint: string
  addLabel: string
  least: number
  children: (part: PartDraft, tools: PartTools) => ReactNode
}) {
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
      {error ? (
        <p id={`${name}-error`} role="alert" className="text-sm font-medium text-bad">
          {error}
        </p>
      ) : null}
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

function SmallButton({
  label,
  sign,
  isOff,
  onPress,
}: {
  label: string
  sign: string
  isOff: boolean
  onPress: () => void
}) {
  return (
    <button
      type="button"
      className={buttonClass('quiet', 'small', 'px-2')}
      aria-label={label}
      disabled={isOff}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}

/** The sentences of a passage are the article's own words; only which one is right can be changed. */
export function SentenceFields({ draft, onChange }: Props) {
  const t = useTranslations('articles.editor')
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-semibold">{t('sentences')}</legend>
      {draft.options.map((option, index) => (
        <label key={option.text} className="flex min-h-11 items-start gap-3 py-1.5">
          <input
            type="radio"
            name={name}
            className="mt-0.5 size-5 shrink-0 accent-accent"
            checked={option.isKey}
            onChange={() =>
              onChange({
                ...draft,
                options: draft.options.map((other, at) => ({ ...other, isKey: at === index })),
              })
            }
          />
          <span className="min-w-0 font-serif">{option.text}</span>
        </label>
      ))}
    </fieldset>
  )
}

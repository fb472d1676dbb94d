'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button-class'
import { CheckField, controlClass, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import {
  BLANK,
  isChoiceType,
  readListParts,
  renameOption,
  writeListKey,
  type EditableType,
  type ItemDraft,
  type OptionDraft,
} from './item-draft'
import { OrderFields, PairFields, SentenceFields } from './parted-form-fields'

export type DraftErrors = {
  stem?: string | undefined
  key?: string | undefined
  options?: string | undefined
  parts?: string | undefined
  wanted?: string | undefined
  value?: string | undefined
  tolerance?: string | undefined
  other?: string | undefined
}

type Props = {
  type: EditableType
  draft: ItemDraft
  errors: DraftErrors
  onChange: (draft: ItemDraft) => void
}

/** The fields of one type of item. Which fields a type has is all that differs. */
export function ItemFormFields({ type, draft, errors, onChange }: Props) {
  const t = useTranslations('articles.editor')
  const set = (patch: Partial<ItemDraft>) => onChange({ ...draft, ...patch })
  const hasGap = type === 'cloze' || type === 'flashcard-cloze'
  const isList = type === 'short-answer' && draft.list.trim() !== ''
  const isCard = type === 'flashcard' || type === 'flashcard-cloze'
  const stemLabel = hasGap
    ? 'stemGap'
    : type === 'true-false'
      ? 'stemStatement'
      : isCard
        ? 'stemFront'
        : 'stem'
  return (
    <>
      <TextAreaField
        label={t(stemLabel)}
        hint={hasGap ? t('stemGapHint') : undefined}
        error={errors.stem}
        rows={countRows(draft.stem)}
        value={draft.stem}
        onChange={(event) => set({ stem: event.target.value })}
        data-autofocus=""
        enterKeyHint="done"
      />
      {type === 'true-false' ? <TrueFalseFields draft={draft} onChange={onChange} /> : null}
      {type === 'matching' ? <PairFields draft={draft} error={errors.parts} onChange={onChange} /> : null}
      {type === 'ordering' ? <OrderFields draft={draft} error={errors.parts} onChange={onChange} /> : null}
      {type === 'evidence' ? <SentenceFields draft={draft} onChange={onChange} /> : null}
      {isChoiceType(type) ? <OptionFields draft={draft} error={errors.options} onChange={onChange} /> : null}
      {type === 'numeric' ? <FigureFields draft={draft} errors={errors} onChange={onChange} /> : null}
      {isList ? (
        <ListKey draft={draft} />
      ) : type === 'cloze' || type === 'short-answer' || isCard ? (
        <TextField
          label={t(isCard ? 'keyBack' : 'key')}
          error={errors.key}
          value={draft.key}
          onChange={(event) => set({ key: event.target.value })}
        />
      ) : null}
      {type === 'cloze' || type === 'short-answer' || type === 'numeric' ? (
        <TextAreaField
          label={t('accepted')}
          hint={t(isList ? 'acceptedListHint' : 'acceptedHint')}
          rows={2}
          data-lines=""
          value={draft.accepted}
          onChange={(event) => set({ accepted: event.target.value })}
        />
      ) : null}
      {type === 'short-answer' ? <ListFields draft={draft} errors={errors} onChange={onChange} /> : null}
      {type === 'cloze' && draft.options.length > 0 ? <BankFields draft={draft} onChange={onChange} /> : null}
      {isCard ? null : (
        <TextField
          label={t('feedback')}
          hint={t('feedbackHint')}
          value={draft.feedback}
          onChange={(event) => set({ feedback: event.target.value })}
        />
      )}
    </>
  )
}

type PartProps = { draft: ItemDraft; onChange: (draft: ItemDraft) => void }

/** The right answer as the parts make it: in the place of its field, so that nothing goes away while a list is begun. */
function ListKey({ draft }: { draft: ItemDraft }) {
  const t = useTranslations('articles.editor')
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">{t('key')}</p>
      <p className="text-sm text-ink-soft">{t('keyOfList')}</p>
      <p className="min-h-11 py-2 break-words">{writeListKey(draft)}</p>
    </div>
  )
}

/** What a list is made of. Left empty, one thing is asked for. */
function ListFields({ draft, errors, onChange }: PartProps & { errors: DraftErrors }) {
  const t = useTranslations('articles.editor')
  return (
    <>
      <TextAreaField
        label={t('list')}
        hint={t('listHint')}
        error={errors.parts}
        rows={Math.min(Math.max(2, draft.list.split('\n').length), 12)}
        data-lines=""
        value={draft.list}
        onChange={(event) => onChange({ ...draft, list: event.target.value })}
      />
      {draft.list.trim() === '' ? null : (
        <TextField
          label={t('wanted')}
          hint={t('wantedHint')}
          inputMode="numeric"
          error={errors.wanted}
          value={draft.wanted}
          onChange={(event) => onChange({ ...draft, wanted: event.target.value })}
        />
      )}
    </>
  )
}

function TrueFalseFields({ draft, onChange }: PartProps) {
  const t = useTranslations('articles')
  const name = useId()
  return (
    <fieldset className="flex flex-col">
      <legend className="font-semibold">{t('editor.isTrue')}</legend>
      <div className="flex gap-6">
        <CheckField
          type="radio"
          name={name}
          label={t('item.true')}
          checked={draft.isTrue}
          onChange={() => onChange({ ...draft, isTrue: true })}
        />
        <CheckField
          type="radio"
          name={name}
          label={t('item.false')}
          checked={!draft.isTrue}
          onChange={() => onChange({ ...draft, isTrue: false })}
        />
      </div>
      {draft.isTrue ? null : (
        <TextField
          label={t('editor.correction')}
          value={draft.correction}
          onChange={(event) => onChange({ ...draft, correction: event.target.value })}
        />
      )}
    </fieldset>
  )
}

const MOST_OPTIONS = 8

function OptionFields({ draft, error, onChange }: PartProps & { error?: string | undefined }) {
  const t = useTranslations('articles.editor')
  const name = useId()
  const { options } = draft
  const setOptions = (next: OptionDraft[]) => onChange({ ...draft, options: next })
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="font-semibold">{t('options')}</legend>
      <p className="text-sm text-ink-soft">{t('optionsHint')}</p>
      {options.map((option, index) => (
        <div key={index} className="flex items-center gap-2">
          <input
            type="radio"
            name={name}
            className="size-5 shrink-0 accent-accent"
            aria-label={t('optionIsKey', { number: index + 1 })}
            checked={option.isKey}
            onChange={() => setOptions(options.map((other, at) => ({ ...other, isKey: at === index })))}
          />
          <input
            className={controlClass}
            aria-label={t('option', { number: index + 1 })}
            value={option.text}
            onChange={(event) =>
              setOptions(
                options.map((other, at) => (at === index ? renameOption(other, event.target.value) : other)),
              )
            }
          />
          <button
            type="button"
            className={buttonClass('quiet', 'small', 'px-2')}
            aria-label={t('removeOption', { number: index + 1 })}
            disabled={options.length <= 2}
            onClick={() => setOptions(options.filter((_, at) => at !== index))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      {error ? (
        <p id={`${name}-error`} role="alert" className="text-sm font-medium text-bad">
          {error}
        </p>
      ) : null}
      {options.length < MOST_OPTIONS ? (
        <button
          type="button"
          className={buttonClass('quiet', 'small', 'self-start')}
          onClick={() => setOptions([...options, { text: '', isKey: false, rest: {} }])}
        >
          {t('addOption')}
        </button>
      ) : null}
    </fieldset>
  )
}

function FigureFields({ draft, errors, onChange }: PartProps & { errors: DraftErrors }) {
  const t = useTranslations('articles.editor')
  const set = (patch: Partial<ItemDraft>) => onChange({ ...draft, ...patch })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={t('value')}
        inputMode="decimal"
        error={errors.value}
        value={draft.value}
        onChange={(event) => set({ value: event.target.value })}
      />
      <TextField
        label={t('unit')}
        value={draft.unit}
        onChange={(event) => set({ unit: event.target.value })}
      />
      <TextField
        label={t('keyFigure')}
        error={errors.key}
        value={draft.key}
        onChange={(event) => set({ key: event.target.value })}
      />
      <TextField
        label={t('tolerance')}
        hint={t('toleranceHint')}
        inputMode="decimal"
        error={errors.tolerance}
        value={draft.tolerance}
        onChange={(event) => set({ tolerance: event.target.value })}
      />
    </div>
  )
}

function BankFields({ draft, onChange }: PartProps) {
  const t = useTranslations('articles.editor')
  const { options } = draft
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-semibold">{t('bank')}</legend>
      <p className="text-sm text-ink-soft">{t('bankHint')}</p>
      {options.map((option, index) => (
        <input
          key={index}
          className={controlClass}
          aria-label={t('option', { number: index + 1 })}
          value={option.text}
          onChange={(event) =>
            onChange({
              ...draft,
              options: options.map((other, at) =>
                at === index ? { ...other, text: event.target.value } : other,
              ),
            })
          }
        />
      ))}
    </fieldset>
  )
}

/** The types to choose from for a new question. */
export function TypePicker({
  type,
  types,
  onChange,
}: {
  type: EditableType
  types: readonly EditableType[]
  onChange: (type: EditableType) => void
}) {
  const t = useTranslations('articles')
  return (
    <SelectField
      label={t('editor.type')}
      value={type}
      onChange={(event) => onChange(types.find((each) => each === event.target.value) ?? type)}
    >
      {types.map((each) => (
        <option key={each} value={each}>
          {t(`item.types.${each}`)}
        </option>
      ))}
    </SelectField>
  )
}

/** What is missing, before the server is asked; the schema there has the last word. */
export function checkDraft(type: EditableType, draft: ItemDraft, t: (key: string) => string): DraftErrors {
  const errors: DraftErrors = {}
  const isGapped = type === 'cloze' || type === 'flashcard-cloze'
  if (draft.stem.trim() === '') errors.stem = t('errors.stem')
  else if (isGapped && draft.stem.split(BLANK).length !== 2) errors.stem = t('errors.gap')
  else if (draft.stem.trim().length > 600) errors.stem = t('errors.long')
  if (type === 'matching') {
    const filled = draft.parts.filter((part) => part.text.trim() !== '' || part.key.trim() !== '')
    const isWhole = filled.every((part) => part.text.trim() !== '' && part.key.trim() !== '')
    const rights = [
      ...filled.map((part) => part.key.trim()),
      ...draft.distractors
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ]
    if (filled.length < 2 || !isWhole || hasTwins(rights) || hasTwins(filled.map((part) => part.text.trim())))
      errors.parts = t('errors.pairs')
  } else if (type === 'ordering') {
    const filled = draft.parts.map((part) => part.text.trim()).filter(Boolean)
    if (filled.length < 3 || hasTwins(filled)) errors.parts = t('errors.entries')
  } else if (type === 'short-answer' && draft.list.trim() !== '') {
    const parts = readListParts(draft).map(({ text }) => text)
    const wanted = draft.wanted.trim() === '' ? parts.length : Number(draft.wanted)
    if (parts.length < 2 || parts.length > 12 || hasTwins(parts)) errors.parts = t('errors.list')
    else if (!Number.isInteger(wanted) || wanted < 1 || wanted > parts.length)
      errors.wanted = t('errors.wanted')
  } else if (isChoiceType(type)) {
    const filled = draft.options.filter((option) => option.text.trim() !== '')
    if (filled.length < 2 || filled.filter((option) => option.isKey).length !== 1)
      errors.options = t('errors.options')
  } else if (type === 'numeric') {
    if (Number.isNaN(Number(draft.value.trim().replace(/(?<=\d)[,\s](?=\d{3}\b)/g, '') || 'x')))
      errors.value = t('errors.number')
    const tolerance = Number(draft.tolerance || '0')
    if (!(tolerance >= 0 && tolerance <= 50)) errors.tolerance = t('errors.tolerance')
  } else if (type !== 'true-false' && type !== 'evidence' && draft.key.trim() === '') {
    errors.key = t('errors.key')
  }
  return errors
}

function hasTwins(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length
}

/** So that a question is seen whole in the narrow column, as far as the screen allows. */
function countRows(text: string): number {
  return Math.min(8, Math.max(2, Math.ceil(text.length / 44)))
}

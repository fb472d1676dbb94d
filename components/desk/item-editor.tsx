'use client'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { RefusedError, UnreachableError } from './api'
import type { EditableType, ItemDraft } from './item-draft'
import { checkDraft, ItemFormFields, type DraftErrors } from './item-form-fields'

type Props = {
  type: EditableType
  initial: ItemDraft
  saveLabel: string
  /** Throws what `saveNow` throws. */
  onSave: (draft: ItemDraft) => Promise<void>
  onCancel: () => void
  children?: ReactNode
}

/** The form of one item. Enter saves, Escape leaves everything as it was; what was typed survives a refusal. */
export function ItemEditor({ type, initial, saveLabel, onSave, onCancel, children }: Props) {
  const t = useTranslations('articles.editor')
  const [draft, setDraft] = useState(initial)
  const [errors, setErrors] = useState<DraftErrors>({})
  const [isSaving, setIsSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector<HTMLTextAreaElement>('[data-autofocus]')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])

  async function save(): Promise<void> {
    if (isSaving) return
    const found = checkDraft(type, draft, t)
    setErrors(found)
    if (Object.values(found).some(Boolean)) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    setIsSaving(true)
    try {
      await onSave(draft)
    } catch (error) {
      setErrors(describeFailure(error, t))
      setIsSaving(false)
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      onCancel()
    }
    const isTyping = event.target instanceof HTMLTextAreaElement
    // A list of answers needs its new lines; there, Ctrl and Enter save.
    const isLines =
      isTyping && event.target instanceof HTMLElement && event.target.dataset['lines'] !== undefined
    if (
      event.key === 'Enter' &&
      isTyping &&
      !event.shiftKey &&
      !event.nativeEvent.isComposing &&
      (!isLines || event.ctrlKey || event.metaKey)
    ) {
      event.preventDefault()
      void save()
    }
  }

  return (
    // The keys come from the form's own fields, and each has a button that does the same.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4 border-t border-line pt-3"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {children}
      <ItemFormFields type={type} draft={draft} errors={errors} onChange={setDraft} />
      {errors.other ? (
        <p role="alert" className="text-sm font-medium text-bad">
          {errors.other}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" aria-disabled={isSaving}>
          {isSaving ? t('saving') : saveLabel}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <span className="text-sm text-ink-soft pointer-coarse:hidden">{t('keys')}</span>
      </div>
    </form>
  )
}

/** The server's answer, beside the field it is about. */
function describeFailure(error: unknown, t: (key: string) => string): DraftErrors {
  if (error instanceof UnreachableError) return { other: t('errors.offline') }
  if (!(error instanceof RefusedError)) return { other: t('errors.other') }
  if (error.error.code === 'conflict') return { other: t('errors.conflict') }
  const fields = error.error.fields ?? {}
  const failed: DraftErrors = {}
  for (const path of Object.keys(fields)) {
    const name = path.split('.')[0]
    if (name === 'stem') failed.stem = t('errors.other')
    else if (name === 'options' || name === 'bank') failed.options = t('errors.options')
    else if (name === 'pairs' || name === 'distractors') failed.parts = t('errors.pairs')
    else if (name === 'parts') failed.parts = t('errors.list')
    else if (name === 'wanted') failed.wanted = t('errors.wanted')
    else if (name === 'entries') failed.parts = t('errors.entries')
    else if (name === 'value') failed.value = t('errors.number')
    else if (name === 'tolerance') failed.tolerance = t('errors.tolerance')
    else if (name === 'key' || name === 'keyText' || name === 'back') failed.key = t('errors.key')
  }
  return Object.keys(failed).length > 0
    ? { ...failed, other: t('errors.summary') }
    : { other: t('errors.other') }
}

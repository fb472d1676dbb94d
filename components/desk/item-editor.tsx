'use client'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { checkDraft } from './draft/check-draft'
import { describeFailure } from './draft/describe-failure'
import type { ItemDraft } from './draft/item-draft'
import type { DraftErrors } from './fields/item-form'
import { ItemFormFields } from './fields/item-form-fields'
import type { EditableType } from './fields/registry'

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
      setErrors(describeFailure({ type, error, t }))
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

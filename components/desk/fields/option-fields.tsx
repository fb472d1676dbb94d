'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button-class'
import { controlClass } from '@/components/ui/field'
import type { OptionDraft } from '../draft/item-draft'
import { renameOption } from '../draft/options'
import { FieldError } from './field-error'
import type { FieldsProps } from './item-form'
import { SignButton } from './sign-button'

const MOST_OPTIONS = 8

/** Choices, the right one marked; they can be changed, added and taken out. */
export function OptionFields({ draft, errors, onChange }: FieldsProps) {
  const t = useTranslations('articles.editor')
  const name = useId()
  const { options } = draft
  const setOptions = (next: OptionDraft[]) => onChange({ ...draft, options: next })
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={errors.options ? `${name}-error` : undefined}>
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
          <SignButton
            label={t('removeOption', { number: index + 1 })}
            sign="×"
            isOff={options.length <= 2}
            onPress={() => setOptions(options.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {errors.options ? <FieldError id={`${name}-error`}>{errors.options}</FieldError> : null}
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

'use client'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM } from '@/lib/server/http/form-state'
import type { FormAction } from '@/lib/server/http/form-action'

/** An empty quiz, for questions of several articles. */
export function BlankQuizForm({ create }: { create: FormAction<never> }) {
  const t = useTranslations('quizzes')
  const [state, run] = useActionState(create, EMPTY_FORM)
  return (
    <form action={run} className="flex flex-col gap-4 sm:max-w-xl">
      <h2>{t('new.blankTitle')}</h2>
      <TextField
        name="title"
        label={t('new.name')}
        hint={t('new.blankHint')}
        defaultValue={state.values.title}
        error={state.fields.title ?? (state.status === 'failed' ? state.message : undefined)}
        maxLength={200}
        required
      />
      <SubmitButton variant="secondary" busy={t('new.making')} className="self-start">
        {t('new.blankButton')}
      </SubmitButton>
    </form>
  )
}

'use client'
import { useActionState, useId } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'
import { FormResult } from './form-result'

type Props<T> = {
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>
  classId: string
  studentId: string
  section: string
  /** Those that are in use. */ sections: string[]
}

/** Puts a student into a section of the class; a new name makes a new section. */
export function SectionForm<T>({ action, classId, studentId, section, sections }: Props<T>) {
  const t = useTranslations('classes')
  const list = useId()
  const [state, run] = useActionState<FormState<T>, FormData>(action, EMPTY_FORM)
  return (
    <form action={run} className="flex flex-col gap-3">
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="studentId" value={studentId} />
      <TextField
        name="section"
        label={t('roster.section')}
        defaultValue={state.values.section ?? section}
        error={state.fields.section}
        list={list}
        maxLength={40}
        autoComplete="off"
      />
      <datalist id={list}>
        {sections.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SubmitButton variant="secondary" busy={t('details.saving')} className="self-start">
        {t('details.save')}
      </SubmitButton>
      <FormResult state={state} />
    </form>
  )
}

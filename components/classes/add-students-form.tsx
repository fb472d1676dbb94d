'use client'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '@/components/ui/button'
import { TextAreaField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { NameList } from '@/lib/domain/classes/parse-names'
import type { LoginSlip } from '@/lib/server/data/classes/add-students'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'
import { LoginSlips } from './login-slips'

type Added = { slips: LoginSlip[]; skipped: NameList['skipped'] }
type Props = {
  action: (previous: FormState<Added>, form: FormData) => Promise<FormState<Added>>
  classId: string
  className: string
  origin: string
}

/** Names in, login slips out. The slips are shown once: PINs are kept nowhere. */
export function AddStudentsForm({ action, classId, className, origin }: Props) {
  const t = useTranslations('classes')
  const [state, run] = useActionState<FormState<Added>, FormData>(action, EMPTY_FORM)
  if (state.result) {
    return (
      <div className="flex flex-col gap-6">
        <div className="no-print flex flex-col gap-4">
          <Notice tone="good" title={t('add.done', { count: state.result.slips.length })}>
            {t('add.doneText')}
          </Notice>
          {state.result.skipped.length > 0 ? (
            <Notice tone="warning" title={t('add.skipped', { count: state.result.skipped.length })}>
              <ul className="ml-5 list-disc">
                {state.result.skipped.map((line) => (
                  <li key={line.line}>
                    {t(`add.skip-${line.reason}`, { line: line.line, text: line.text })}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
        </div>
        <LoginSlips slips={state.result.slips} className={className} origin={origin} />
        <LinkButton href={`/classes/${classId}`} className="no-print self-start">
          {t('add.back')}
        </LinkButton>
      </div>
    )
  }
  return (
    <form action={run} className="flex max-w-2xl flex-col gap-4">
      <input type="hidden" name="classId" value={classId} />
      <TextAreaField
        name="names"
        label={t('add.names')}
        hint={t('add.namesHint')}
        rows={12}
        placeholder={t('add.placeholder')}
        defaultValue={state.values.names}
        error={state.fields.names ?? (state.status === 'failed' ? state.message : undefined)}
        spellCheck={false}
        required
      />
      <SubmitButton busy={t('add.adding')} className="self-start">
        {t('add.button')}
      </SubmitButton>
    </form>
  )
}

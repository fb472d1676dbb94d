'use client'
import { useTranslations } from 'use-intl'
import type { FormState } from '@/lib/server/http/form-state'

/** What became of a small form that stays on its page. */
export function FormResult<T>({ state }: { state: FormState<T> }) {
  const t = useTranslations('classes')
  return (
    <p
      role="status"
      className={
        state.status === 'failed'
          ? 'text-sm font-medium text-bad empty:hidden'
          : 'text-sm text-good empty:hidden'
      }
    >
      {state.status === 'done' ? t('details.saved') : state.message}
    </p>
  )
}

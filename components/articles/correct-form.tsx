'use client'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { RefusedError, sendJson } from '@/components/desk/api'
import { Button, LinkButton } from '@/components/ui/button'
import { controlClass, Field } from '@/components/ui/field'
import { classNames } from '@/components/ui/class-names'
import type { CorrectionOutcome } from '@/lib/server/data/articles/correct-article'

/** The article's text to mend; what is kept is a new version. */
export function CorrectForm({ articleId, text }: { articleId: string; text: string }) {
  const t = useTranslations('articles')
  const router = useRouter()
  const [draft, setDraft] = useState(text)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    if (draft === text) return setError(t('correct.same'))
    setIsBusy(true)
    setError(null)
    try {
      const outcome = await sendJson<CorrectionOutcome>(`/api/articles/${articleId}/corrections`, {
        text: draft,
      })
      if (outcome.kind === 'created') return router.push(`/articles/${outcome.id}`)
      setError(
        outcome.kind === 'same'
          ? t('correct.same')
          : t(`new.problems.${t.has(`new.problems.${outcome.problem}`) ? outcome.problem : 'other'}`, {
              code: outcome.problem,
            }),
      )
    } catch (failure) {
      setError(
        failure instanceof RefusedError
          ? t('new.problems.other', { code: failure.error.code })
          : t('editor.errors.offline'),
      )
    }
    setIsBusy(false)
  }

  return (
    <form noValidate className="flex max-w-3xl flex-col gap-4" onSubmit={(event) => void save(event)}>
      <Field label={t('correct.text')} error={error}>
        {(ids) => (
          <textarea
            {...ids}
            rows={24}
            value={draft}
            readOnly={isBusy}
            onChange={(event) => setDraft(event.target.value)}
            className={classNames(controlClass, 'font-serif text-[1.05rem] leading-relaxed')}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {isBusy ? t('correct.busy') : t('correct.submit')}
        </Button>
        <LinkButton href={`/articles/${articleId}`}>{t('details.cancel')}</LinkButton>
      </div>
    </form>
  )
}

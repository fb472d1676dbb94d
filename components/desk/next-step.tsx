'use client'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { countReviews } from './desk-entries'

type Props = {
  counts: ReturnType<typeof countReviews>
  articleId: string
  makeQuiz: (form: FormData) => Promise<void>
  /** True once every change has arrived. */
  whenSettled: () => Promise<boolean>
}

/** The obvious next step: a quiz from what was accepted. It waits for what is still being saved. */
export function NextStep({ counts, articleId, makeQuiz, whenSettled }: Props) {
  const t = useTranslations('articles.desk')
  const form = useRef<HTMLFormElement>(null)
  const isReady = useRef(false)
  const isDone = counts.all > 0 && counts.proposed === 0
  if (counts.acceptedItems === 0) {
    return counts.all > 0 && !isDone ? <p className="px-1 text-sm text-ink-soft">{t('nextNone')}</p> : null
  }
  return (
    <form
      ref={form}
      action={makeQuiz}
      className="flex flex-col gap-1"
      onSubmit={(event) => {
        if (isReady.current) return
        event.preventDefault()
        void whenSettled().then((hasArrived) => {
          if (!hasArrived) return
          isReady.current = true
          // Not in this microtask: a form whose submit event is still being handled ignores requestSubmit().
          setTimeout(() => form.current?.requestSubmit())
        })
      }}
    >
      <input type="hidden" name="articleId" value={articleId} />
      {isDone ? <p className="px-1 text-sm text-good">{t('allDone')}</p> : null}
      <Button type="submit" variant={isDone ? 'primary' : 'secondary'} className="w-full">
        {t('next', { count: counts.acceptedItems })}
      </Button>
      {counts.acceptedCards > 0 ? (
        <p className="px-1 text-sm text-ink-soft">{t('nextCards', { count: counts.acceptedCards })}</p>
      ) : null}
    </form>
  )
}

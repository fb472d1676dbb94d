'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

type Publishing =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'done'; number: number; isUnchanged: boolean }
  | { kind: 'failed'; message: string }

type Input = {
  quizId: string
  /** Sends what is not saved yet; true when all of it is on disk. */
  flush: () => Promise<boolean>
  onPublished: () => void
}

/** Publishing a quiz's working list as its next version, and what came of it. */
export function usePublishing({ quizId, flush, onPublished }: Input) {
  const t = useTranslations('quizzes')
  const router = useRouter()
  const [publishing, setPublishing] = useState<Publishing>({ kind: 'idle' })

  const publish = async (): Promise<void> => {
    setPublishing({ kind: 'busy' })
    if (!(await flush())) {
      setPublishing({ kind: 'failed', message: t('publish.notSaved') })
      return
    }
    const result = await postPublish(quizId)
    if (result.ok) {
      onPublished()
      setPublishing({ kind: 'done', number: result.number, isUnchanged: result.isUnchanged })
      router.refresh()
    } else setPublishing({ kind: 'failed', message: result.message ?? t('publish.offline') })
  }

  return {
    publishing,
    publish,
    /** The list has changed since: what came of the last time is no longer said. */
    reset: () => {
      if (publishing.kind !== 'busy') setPublishing({ kind: 'idle' })
    },
  }
}

type PublishAnswer =
  { ok: true; number: number; isUnchanged: boolean } | { ok: false; message: string | null }

async function postPublish(quizId: string): Promise<PublishAnswer> {
  try {
    const response = await fetch(`/api/quizzes/${quizId}/publish`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const body = (await response.json()) as {
      number: number
      isUnchanged: boolean
      error?: { message?: string }
    }
    return response.ok
      ? { ok: true, number: body.number, isUnchanged: body.isUnchanged }
      : { ok: false, message: body.error?.message ?? null }
  } catch {
    return { ok: false, message: null }
  }
}

'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChosenItem, QuizBuilderView } from '@/lib/server/data/quizzes/views'

export type Draft = { title: string; instructions: string; items: ChosenItem[] }

/** `conflict`: another tab saved since. `incomplete`: the title is missing, nothing is sent. */
export type DraftStatus =
  'idle' | 'saving' | 'saved' | 'offline' | 'failed' | 'conflict' | 'incomplete' | 'signed-out'

const PAUSE_MS = 700
const RETRY_MS = 5000

type Saved = { rev: number; savedAt: number }

/** The working list in the browser: each change is saved after a short pause, one request at a time, latest last. */
export function useQuizDraft(view: QuizBuilderView) {
  const [draft, setDraft] = useState<Draft>({
    title: view.title,
    instructions: view.instructions,
    items: view.chosen,
  })
  const [status, setStatus] = useState<DraftStatus>('idle')
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const latest = useRef(draft)
  const rev = useRef(view.rev)
  const isDirty = useRef(false)
  /** Another tab was first: what is here can't be saved any more, and leaving is the way on. */
  const isLost = useRef(false)
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const send = useCallback(async (): Promise<boolean> => {
    while (isDirty.current) {
      if (latest.current.title.trim() === '') {
        setStatus('incomplete')
        return false
      }
      isDirty.current = false
      setStatus('saving')
      const result = await putDraft(view.id, latest.current, rev.current)
      if (typeof result === 'string') {
        isDirty.current = true
        isLost.current = result === 'conflict'
        setStatus(result)
        return false
      }
      rev.current = result.rev
      setSavedAt(result.savedAt)
    }
    setStatus((current) => (current === 'idle' ? current : 'saved'))
    return true
  }, [view.id])

  /** Sends what is not saved yet. True when all of it is on disk. */
  const flush = useCallback((): Promise<boolean> => {
    if (timer.current) clearTimeout(timer.current)
    running.current ??= send().finally(() => {
      running.current = null
    })
    return running.current
  }, [send])

  const change = useCallback(
    (next: (draft: Draft) => Draft) => {
      latest.current = next(latest.current)
      setDraft(latest.current)
      isDirty.current = true
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE_MS)
    },
    [flush],
  )

  useEffect(() => {
    if (status !== 'offline') return
    const retry = setTimeout(() => void flush(), RETRY_MS)
    return () => clearTimeout(retry)
  }, [status, flush])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!isLost.current && (isDirty.current || running.current)) event.preventDefault()
    }
    const retry = () => void (isDirty.current && flush())
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', retry)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', retry)
      if (isDirty.current) void flush()
    }
  }, [flush])

  return { draft, change, flush, status, savedAt }
}

async function putDraft(
  quizId: string,
  { title, instructions, items }: Draft,
  rev: number,
): Promise<Saved | DraftStatus> {
  try {
    const response = await fetch(`/api/quizzes/${quizId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        rev,
        title,
        instructions,
        items: items.map(({ id, points }) => ({ id, points })),
      }),
      keepalive: true,
    })
    if (response.ok) return (await response.json()) as Saved
    if (response.status === 401) return 'signed-out'
    return response.status === 409 ? 'conflict' : response.status >= 500 ? 'offline' : 'failed'
  } catch {
    return 'offline'
  }
}

'use client'
import { useEffect, useState } from 'react'
import { createSaveQueue, type QueueStatus, type SaveQueue } from './save-queue'

/** Waits, but no longer than until the browser is online again. */
function waitOrOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      window.removeEventListener('online', finish)
      resolve()
    }
    const timer = setTimeout(finish, milliseconds)
    window.addEventListener('online', finish)
  })
}

/** The page's queue of changes with its state. Leaving with unsaved changes asks first. */
export function useSaveQueue(): { queue: SaveQueue; status: QueueStatus; savedAt: number | null } {
  const [state, setState] = useState<{ status: QueueStatus; savedAt: number | null }>({
    status: 'idle',
    savedAt: null,
  })
  const [queue] = useState(() =>
    createSaveQueue({
      wait: waitOrOnline,
      onStatus: (status) =>
        setState(({ savedAt }) => ({ status, savedAt: status === 'saved' ? Date.now() : savedAt })),
    }),
  )
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (queue.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [queue])
  return { queue, ...state }
}

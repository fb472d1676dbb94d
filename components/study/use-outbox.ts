import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardSchedule } from '@/lib/server/data/reviews/card-schedule'
import { openOutbox, type Outbox } from './outbox'

export type SyncStatus = 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'failed'

const RETRY_AFTER = 10_000

/** Sends what the outbox holds, now and whenever there is hope, and says honestly how it stands. */
export function useOutbox(
  ownerId: string,
  onSchedules: (schedules: CardSchedule[]) => void,
): { outbox: Outbox; status: SyncStatus; waiting: number; flush: () => Promise<boolean> } {
  const [outbox] = useState(() => openOutbox(ownerId))
  const [status, setStatus] = useState<SyncStatus>('idle')
  const [waiting, setWaiting] = useState(0)
  const running = useRef<Promise<boolean> | null>(null)

  const flush = useCallback((): Promise<boolean> => {
    running.current ??= sendAll().finally(() => {
      running.current = null
    })
    return running.current

    /** True once nothing waits any more. */
    async function sendAll(): Promise<boolean> {
      for (;;) {
        setWaiting(outbox.read().length)
        if (outbox.read().length > 0) setStatus('saving')
        const result = await outbox.send()
        setWaiting(outbox.read().length)
        if (result.status === 'sent') onSchedules(result.schedules)
        else if (result.status === 'empty') {
          setStatus((before) => (before === 'idle' ? before : 'saved'))
          return true
        } else {
          setStatus(result.status)
          return false
        }
      }
    }
  }, [outbox, onSchedules])

  useEffect(() => {
    const retry = () => void (outbox.read().length > 0 && flush())
    retry()
    const timer = setInterval(retry, RETRY_AFTER)
    window.addEventListener('online', retry)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', retry)
    }
  }, [outbox, flush])

  return { outbox, status, waiting, flush }
}

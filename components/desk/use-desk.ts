'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isGoodFact, isGoodItem } from '@/lib/server/data/articles/good-facts'
import type { DeskChange, DeskFact, DeskView, Review } from '@/lib/server/data/articles/views'
import type { PublicError } from '@/lib/server/http/error-mapping'
import { RefusedError, sendJson, UnreachableError } from './api'
import { mergeFacts, reviewFactLocally, reviewItemLocally } from './optimistic'
import { loadUndo, storeUndo, type Act, type UndoEntry } from './undo-stack'
import { useSaveQueue } from './use-save-queue'

const isTemporary = (error: unknown) => error instanceof UnreachableError

type Change = { act: Act; path: string; body: unknown; before: DeskFact[]; after: DeskFact[] }

/**
 * The desk as the teacher sees it: changes show at once, travel one by one, and can be put back for the whole visit.
 * What the server refuses is taken back and said.
 */
export function useDesk(initial: DeskView) {
  const [desk, setDesk] = useState(initial)
  const [undoEntries, setUndoEntries] = useState<UndoEntry[]>([])
  const [refusal, setRefusal] = useState<PublicError | null>(null)
  const [busyBlocks, setBusyBlocks] = useState<ReadonlySet<number>>(new Set())
  const { queue, status, savedAt } = useSaveQueue()
  const articleId = initial.article.id
  const stack = useRef<UndoEntry[]>([])
  const latest = useRef(initial)
  useEffect(() => {
    latest.current = desk
  }, [desk])

  const setStack = useCallback(
    (entries: UndoEntry[]) => {
      stack.current = entries
      setUndoEntries(entries)
      storeUndo(articleId, entries)
    },
    [articleId],
  )
  useEffect(() => {
    // Session storage exists only in the browser; the first paint has no undo yet.
    const kept = loadUndo(articleId)
    queueMicrotask(() => {
      if (kept.length > 0 && stack.current.length === 0) setStack(kept)
    })
  }, [articleId, setStack])

  const showFacts = useCallback((changed: DeskFact[], removedIds: string[] = []) => {
    setDesk((now) => ({ ...now, facts: mergeFacts(now.facts, { changed, removedIds }) }))
  }, [])

  const showAnswer = useCallback(
    (change: DeskChange) => {
      if (change.desk) setDesk(change.desk)
      else showFacts(change.facts, change.removedFactIds)
    },
    [showFacts],
  )

  const refuse = useCallback((error: unknown) => {
    setRefusal(error instanceof RefusedError ? error.error : { code: 'internal', data: {}, requestId: '' })
  }, [])

  /** Shows a change at once and sends it when its turn comes. */
  const submit = useCallback(
    ({ act, path, body, before, after }: Change) => {
      const entry: UndoEntry = { act, before, created: [], inverse: null }
      setRefusal(null)
      showFacts(after)
      setStack([...stack.current, entry])
      queue.add({
        run: async (isLast) => {
          const change = await sendJson<DeskChange>(path, body)
          entry.inverse = change.inverse
          setStack([...stack.current])
          if (isLast()) showAnswer(change)
        },
        isTemporary,
        onRefused: (error) => {
          showFacts(before)
          setStack(stack.current.filter((other) => other !== entry))
          refuse(error)
        },
      })
    },
    [queue, refuse, setStack, showAnswer, showFacts],
  )

  const reviewFact = useCallback(
    (fact: DeskFact, review: Review, number: number) => {
      const key = review === 'ACCEPTED' ? 'accepted' : review === 'REJECTED' ? 'rejected' : 'reopened'
      const path = `/api/facts/${fact.id}/review`
      submit({
        act: { key, values: { number } },
        path,
        body: { review },
        before: [fact],
        after: [reviewFactLocally(fact, review)],
      })
    },
    [submit],
  )

  const reviewItem = useCallback(
    (fact: DeskFact, itemId: string, review: Review) => {
      const act = { key: review === 'REJECTED' ? 'itemRejected' : 'itemAccepted' }
      const path = `/api/items/${itemId}/review`
      submit({
        act,
        path,
        body: { review },
        before: [fact],
        after: [reviewItemLocally(fact, itemId, review)],
      })
    },
    [submit],
  )

  const acceptGood = useCallback(() => {
    const before = desk.facts.filter(isGoodFact)
    const after = before.map((fact) => ({
      ...fact,
      review: 'ACCEPTED' as const,
      items: fact.items.map((item) => (isGoodItem(item) ? { ...item, review: 'ACCEPTED' as const } : item)),
    }))
    const act = { key: 'acceptedGood', values: { count: before.length } }
    submit({ act, path: `/api/articles/${articleId}/accept-remaining`, body: {}, before, after })
    return before.length
  }, [articleId, desk.facts, submit])

  /** Blocks come back or go: the text is read again, which takes a moment and shows when it is done. */
  const changeBlocks = useCallback(
    (starts: number[], kept: boolean) => {
      setRefusal(null)
      setBusyBlocks((busy) => new Set([...busy, ...starts]))
      const finish = () =>
        setBusyBlocks((busy) => new Set([...busy].filter((start) => !starts.includes(start))))
      const entry: UndoEntry = {
        act: { key: kept ? 'putBack' : 'leftOut' },
        before: null,
        created: [],
        inverse: null,
      }
      setStack([...stack.current, entry])
      queue.add({
        run: async () => {
          const change = await sendJson<DeskChange>(`/api/articles/${articleId}/blocks`, { starts, kept })
          entry.inverse = change.inverse
          setStack([...stack.current])
          showAnswer(change)
          finish()
        },
        isTemporary,
        onRefused: (error) => {
          finish()
          setStack(stack.current.filter((other) => other !== entry))
          refuse(error)
        },
      })
    },
    [articleId, queue, refuse, setStack, showAnswer],
  )

  /** Puts the last change back. Answers with what it was, or null when there is none. */
  const undo = useCallback((): Act | null => {
    const entry = stack.current.at(-1)
    if (!entry) return null
    setRefusal(null)
    setStack(stack.current.slice(0, -1))
    if (entry.before) showFacts(entry.before, entry.created)
    queue.add({
      run: async (isLast) => {
        // Refused in the meantime: there is nothing to put back.
        if (!entry.inverse) return
        const change = await sendJson<DeskChange>(`/api/articles/${articleId}/undo`, {
          inverse: entry.inverse,
        })
        if (change.desk || isLast()) showAnswer(change)
      },
      isTemporary,
      onRefused: refuse,
    })
    return entry.act
  }, [articleId, queue, refuse, setStack, showAnswer, showFacts])

  /**
   * Saves what an editor holds, after everything before it has arrived. Throws RefusedError or UnreachableError; the
   * editor keeps what was typed.
   */
  const saveNow = useCallback(
    async (act: Act, path: string, body: unknown): Promise<DeskChange> => {
      if (!(await queue.whenSettled())) throw new UnreachableError()
      const change = await sendJson<DeskChange>(path, body)
      const { facts } = latest.current
      const known = new Map(facts.map((fact) => [fact.id, fact]))
      const entry: UndoEntry = {
        act,
        before: change.facts.flatMap((fact) => known.get(fact.id) ?? []),
        created: change.facts.map((fact) => fact.id).filter((id) => !known.has(id)),
        inverse: change.inverse,
      }
      setStack([...stack.current, entry])
      showFacts(change.facts)
      return change
    },
    [queue, setStack, showFacts],
  )

  const replaceDesk = useCallback((next: DeskView) => setDesk(next), [])

  return {
    desk,
    status,
    savedAt,
    refusal,
    busyBlocks,
    lastAct: undoEntries.at(-1)?.act ?? null,
    reviewFact,
    reviewItem,
    acceptGood,
    changeBlocks,
    undo,
    /** The first fact that undoing will touch, to look at it. */
    peekUndo: useCallback((): string | null => stack.current.at(-1)?.before?.[0]?.id ?? null, []),
    saveNow,
    replaceDesk,
    whenSettled: queue.whenSettled,
    dismissRefusal: useCallback(() => setRefusal(null), []),
  }
}

export type Desk = ReturnType<typeof useDesk>

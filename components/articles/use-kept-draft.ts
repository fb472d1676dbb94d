'use client'
import { useEffect, useRef, useState } from 'react'
import { dropDraft, EMPTY_DRAFT, loadDraft, storeDraft, type ImportDraft } from './import-draft'

const PAUSE_MS = 300

/** What is typed, kept in this browser a moment after the last key, and there again on the next visit. */
export function useKeptDraft() {
  const [draft, setDraft] = useState<ImportDraft>(EMPTY_DRAFT)
  const [isRestored, setIsRestored] = useState(false)
  const isLoaded = useRef(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const kept = loadDraft()
    isLoaded.current = true
    // What was typed before the page was ready wins over the draft.
    const early = area.current?.value ?? ''
    if (early) setDraft({ ...EMPTY_DRAFT, text: early })
    else if (kept) {
      setDraft(kept)
      setIsRestored(true)
    }
  }, [])
  useEffect(() => {
    if (!isLoaded.current) return
    const timer = setTimeout(() => storeDraft(draft), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])

  return {
    /** The box of the text. */
    area,
    draft,
    patch: (part: Partial<ImportDraft>) => setDraft((now) => ({ ...now, ...part })),
    /** True while the draft of an earlier visit is shown as such. */
    isRestored,
    dismissRestored: () => setIsRestored(false),
    /** The article is safe on the server: nothing is kept here any more. */
    drop: () => {
      dropDraft()
      isLoaded.current = false
    },
  }
}

'use client'
import { useEffect, useState } from 'react'

/** What the text says about itself, and what would be left out of it. */
export type FoundDetails = {
  title: string | null
  byline: string | null
  publishedAt: string | null
  left: number
  kept: number
}

/** Longer texts are read on the server only: typing must not wait for them. */
const MOST_CHARACTERS = 200_000

/** Reads a pasted text in the browser, a moment after the last key, to show what was found before it is sent. */
export function useFoundDetails(text: string): FoundDetails | null {
  const [found, setFound] = useState<FoundDetails | null>(null)
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(() => {
      if (text.trim() === '' || text.length > MOST_CHARACTERS) return setFound(null)
      void import('@/lib/domain/import/import-paste').then(({ importPaste }) => {
        if (isStale) return
        const result = importPaste(text)
        if (!result.ok) return setFound(null)
        const { title, byline, publishedAt, blocks } = result.article
        const kept = blocks.filter((block) => block.kept).length
        setFound({ title, byline, publishedAt, kept, left: blocks.length - kept })
      })
    }, 350)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text])
  return found
}

'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Room above and below: where words can be read without looking for them. */
const MARGIN = 72

/** The lower edge of the page's sticky head, with the tabs of a narrow page. */
function getTopEdge(): number {
  const tabs = document.querySelector<HTMLElement>('[data-desk-tabs]')
  return Math.max(0, tabs?.offsetParent ? tabs.getBoundingClientRect().bottom : 80)
}

function getBehavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}

function revealMark(id: string): void {
  const mark = document.querySelector<HTMLElement>(`[data-article-text] [data-marks~="${CSS.escape(id)}"]`)
  if (!mark || mark.offsetParent === null) return
  const { top, bottom } = mark.getBoundingClientRect()
  if (top >= getTopEdge() + MARGIN / 2 && bottom <= window.innerHeight - MARGIN) return
  window.scrollTo({
    top: window.scrollY + top - Math.max(getTopEdge() + MARGIN, window.innerHeight / 3),
    behavior: getBehavior(),
  })
}

function revealCard(id: string): void {
  const card = document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(id)}"]`)
  if (!card || card.offsetParent === null) return
  const pane = card.closest<HTMLElement>('[data-facts-scroll]')
  const isPaneScrolling = pane !== null && getComputedStyle(pane).overflowY === 'auto'
  const { top, bottom } = card.getBoundingClientRect()
  if (isPaneScrolling) {
    const box = pane.getBoundingClientRect()
    const isTall = bottom - top > box.height
    if (top >= box.top && (bottom <= box.bottom || isTall)) return
    pane.scrollTo({
      top: pane.scrollTop + top - box.top - (isTall ? 0 : Math.max(8, (box.height - (bottom - top)) / 3)),
      behavior: getBehavior(),
    })
    return
  }
  const edge = getTopEdge()
  if (top >= edge && bottom <= window.innerHeight) return
  window.scrollTo({ top: window.scrollY + top - edge - 12, behavior: getBehavior() })
}

/** Brings the current fact's card and words into view when asked, and the focus with them, after the page has changed. */
export function useFollowCurrent(currentId: string | null): { follow: () => void } {
  const [turn, setTurn] = useState(0)
  const latestId = useRef(currentId)
  // Read before the page itself writes its current fact into the address.
  const [isLinked] = useState(
    () => typeof window !== 'undefined' && new URLSearchParams(window.location.search).has('fact'),
  )
  useEffect(() => {
    latestId.current = currentId
  })
  useEffect(() => {
    const id = latestId.current
    if (!id) return
    if (turn === 0) {
      // A shared link or a reload: bring it into view, but leave the focus at the top of the page.
      if (!isLinked) return
      revealCard(id)
      revealMark(id)
      return
    }
    revealMark(id)
    revealCard(id)
    const card = document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(id)}"]`)
    // An editor that has just opened has the focus already.
    if (card && !card.contains(document.activeElement)) card.focus({ preventScroll: true })
  }, [turn, isLinked])
  return { follow: useCallback(() => setTurn((now) => now + 1), []) }
}

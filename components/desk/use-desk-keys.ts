'use client'
import { useEffect, useRef, useSyncExternalStore } from 'react'

export type DeskKeys = {
  onNext: () => void
  onPrevious: () => void
  onAccept: () => void
  onReject: () => void
  onEdit: () => void
  onUndo: () => void
  onHelp: () => void
}

const STORAGE_KEY = 'footnote:desk-keys'
const CHANGED = 'footnote:desk-keys-changed'

const readChoice = (): boolean => localStorage.getItem(STORAGE_KEY) !== 'off'

/** The choice may change here or in another window. */
function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange)
  window.addEventListener('storage', onChange)
  return () => {
    window.removeEventListener(CHANGED, onChange)
    window.removeEventListener('storage', onChange)
  }
}

/** True where a letter belongs to what is being typed, or to a dialog. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, dialog, [contenteditable=true]') !== null
  )
}

/** The desk's single keys, while nothing is being typed. The choice to do without them is kept in this browser. */
export function useDeskKeys(keys: DeskKeys): { hasKeys: boolean; setHasKeys: (hasKeys: boolean) => void } {
  const hasKeys = useSyncExternalStore(subscribe, readChoice, () => true)
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return
      if (isTyping(event.target)) return
      const act = findAct(event.key, latest.current, hasKeys)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [hasKeys])
  return {
    hasKeys,
    setHasKeys: (next) => {
      localStorage.setItem(STORAGE_KEY, next ? 'on' : 'off')
      window.dispatchEvent(new Event(CHANGED))
    },
  }
}

function findAct(key: string, keys: DeskKeys, hasKeys: boolean): (() => void) | null {
  if (!hasKeys) return null
  switch (key.toLowerCase()) {
    case 'j':
      return keys.onNext
    case 'k':
      return keys.onPrevious
    case 'a':
      return keys.onAccept
    case 'r':
      return keys.onReject
    case 'e':
      return keys.onEdit
    case 'u':
      return keys.onUndo
    case '?':
      return keys.onHelp
    default:
      return null
  }
}

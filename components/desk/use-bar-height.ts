'use client'
import { useEffect, type RefObject } from 'react'

/** Keeps `--bar-height` on the desk true to the page's sticky head, whose lines depend on the school and the window. */
export function useBarHeight(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = root.current?.closest('main')?.previousElementSibling
    if (!(bar instanceof HTMLElement)) return
    const measure = () => root.current?.style.setProperty('--bar-height', `${bar.offsetHeight}px`)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(bar)
    return () => observer.disconnect()
  }, [root])
}

import type { ReactNode } from 'react'

/** A key of the keyboard, as a hint. Hidden where there is likely no keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="hidden rounded-sm border border-b-2 border-line bg-paper px-1.5 py-0.5 font-sans text-xs font-medium text-ink-soft pointer-fine:inline-block">
      {children}
    </kbd>
  )
}

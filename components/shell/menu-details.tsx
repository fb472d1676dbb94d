'use client'
import { useRef, type ReactNode } from 'react'

type Props = {
  label: string
  /** Below which end of the label the menu hangs. */
  align?: keyof typeof PLACES
  onOpen?: () => void
  children: ReactNode
}

const PLACES = { end: 'right-0', start: 'left-0' }

/** A small menu on the platform's <details>: Escape and a press outside close it. */
export function MenuDetails({ label, align = 'end', onOpen, children }: Props) {
  const ref = useRef<HTMLDetailsElement>(null)
  const close = () => ref.current?.removeAttribute('open')
  return (
    // The listeners only close what the summary, a real control, has opened.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      ref={ref}
      className="group relative"
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !ref.current?.open) return
        close()
        ref.current.querySelector('summary')?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <summary className="flex min-h-11 max-w-[11rem] list-none items-center gap-1 rounded-md px-2 text-sm text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <span className="truncate">{label}</span>
        <span aria-hidden="true">▾</span>
      </summary>
      <div
        tabIndex={-1}
        className={`absolute ${PLACES[align]} z-40 mt-1 flex w-64 flex-col gap-3 rounded-md border border-line bg-sheet p-4 shadow-card`}
      >
        {children}
      </div>
    </details>
  )
}

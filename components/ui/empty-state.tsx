import type { ReactNode } from 'react'

/** An empty place teaches: what it is for, and the one button that fills it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-start gap-4 rounded-md border border-dashed border-edge bg-sheet p-6 sm:p-8">
      <h2>{title}</h2>
      {children ? <div className="max-w-prose text-ink-soft">{children}</div> : null}
      {action}
    </div>
  )
}

import type { ReactNode } from 'react'

/** The quiz's own light frame: no places to wander off to. */
export function QuizHeader({
  title,
  className,
  children,
}: {
  title: string
  className: string
  children?: ReactNode
}) {
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-sheet">
      <div className="mx-auto flex max-w-[1180px] flex-wrap items-center gap-x-6 gap-y-0 px-4 sm:px-6">
        <span
          aria-hidden="true"
          className="hidden min-h-12 items-center font-serif text-lg font-semibold tracking-tight sm:inline-flex"
        >
          Footnote<sup className="footnote-mark">1</sup>
        </span>
        <p className="min-w-0 flex-1 truncate py-3">
          {title} <span className="text-ink-soft">· {className}</span>
        </p>
        <div className="flex min-h-11 w-full items-center justify-between gap-4 text-sm sm:w-auto">
          {children}
        </div>
      </div>
    </header>
  )
}

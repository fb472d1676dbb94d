import type { ReactNode } from 'react'
import Link from 'next/link'

/** The head of a page: where one is, what it is, and the page's one primary action. */
export function PageHeader({
  title,
  back,
  meta,
  actions,
}: {
  title: ReactNode
  back?: { href: string; label: ReactNode }
  meta?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="flex min-w-0 flex-col gap-1">
        {back ? (
          <Link href={back.href} className="text-sm text-ink-soft no-underline hover:underline">
            <span aria-hidden="true">← </span>
            {back.label}
          </Link>
        ) : null}
        <h1 className="break-words">{title}</h1>
        {meta ? <div className="text-sm text-ink-soft">{meta}</div> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  )
}

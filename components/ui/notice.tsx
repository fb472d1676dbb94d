import type { ReactNode } from 'react'
import { classNames } from './class-names'

const tones = {
  info: 'border-attributed text-ink',
  good: 'border-good text-ink',
  warning: 'border-opinion text-ink',
  bad: 'border-bad text-ink',
} as const

/** What happened, what was kept, what to do. Problems are announced at once, the rest politely. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: keyof typeof tones
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={classNames(
        'flex flex-col gap-2 rounded-md border border-l-4 bg-sheet px-4 py-3',
        tones[tone],
      )}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children ? <div className="text-ink">{children}</div> : null}
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
    </div>
  )
}

import type { ReactNode } from 'react'
import { classNames } from './class-names'

const tones = {
  stated: 'text-stated',
  attributed: 'text-attributed',
  opinion: 'text-opinion',
  prediction: 'text-prediction',
  good: 'text-good',
  bad: 'text-bad',
  neutral: 'text-ink-soft',
} as const
export type ChipTone = keyof typeof tones

/** A word with a dot in its tint; the word carries the meaning. */
export function StatusChip({ tone = 'neutral', children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span className={classNames('inline-flex items-center gap-1.5 text-sm font-semibold', tones[tone])}>
      <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2 shrink-0">
        <circle cx="4" cy="4" r="4" fill="currentColor" />
      </svg>
      {children}
    </span>
  )
}

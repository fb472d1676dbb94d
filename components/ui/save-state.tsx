import { classNames } from './class-names'

export type SaveStatus = 'idle' | 'saving' | 'saved' | 'offline' | 'failed'

/** Visible and honest: the words come from the caller's messages, e.g. "Saved 10:42". */
export function SaveState({ status, text }: { status: SaveStatus; text: string }) {
  const isTrouble = status === 'offline' || status === 'failed'
  return (
    <span
      role="status"
      aria-live="polite"
      className={classNames(
        'text-sm tabular-nums',
        isTrouble ? 'font-semibold text-bad' : status === 'saved' ? 'text-good' : 'text-ink-soft',
      )}
    >
      {text}
    </span>
  )
}

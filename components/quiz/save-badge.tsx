import type { SaveStatus } from './saving/answer-queue'
import { fill, type PlayerText } from './text'

type Words = { status: SaveStatus; text: PlayerText; locale: string; timeZone: string }

/** What is known about saving, in words; "saved" only when the server has said so. */
export function SaveBadge({ status, text, locale, timeZone }: Words) {
  const isCalm = status.kind === 'idle' || status.kind === 'saving'
  const tone = status.kind === 'saved' ? 'text-good' : isCalm ? 'text-ink-soft' : 'font-semibold text-bad'
  // The width is kept, so that nothing beside it moves when the words change.
  return (
    <span
      role="status"
      className={`block min-w-[13ch] text-right tabular-nums ${tone}`}
      suppressHydrationWarning
    >
      {writeStatus({ status, text, locale, timeZone })}
    </span>
  )
}

function writeStatus({ status, text, locale, timeZone }: Words): string {
  switch (status.kind) {
    case 'idle':
      return text.statusIdle
    case 'saving':
      return text.statusSaving
    case 'saved': {
      const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(
        status.at,
      )
      return fill(text.statusSaved, { time })
    }
    case 'offline':
      return text.statusOffline
    case 'signed-out':
      return text.statusSignedOut
    case 'closed':
      return text.statusClosed
    case 'refused':
      return text.statusRefused
  }
}

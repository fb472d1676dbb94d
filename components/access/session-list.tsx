import { OneButtonForm } from './one-button-form'
import type { FormState } from '@/lib/server/http/form-state'
import { StatusChip } from '@/components/ui/status-chip'

export type SessionLine = {
  id: string
  browser: string
  detail: string
  isCurrent: boolean
  signOutLabel: string
}
type Action = (previous: FormState<void>, form: FormData) => Promise<FormState<void>>

/** The places one is signed in, each of which can be ended. */
export function SessionList({
  sessions,
  action,
  words,
}: {
  sessions: SessionLine[]
  action: Action
  words: { thisDevice: string; signOut: string; busy: string }
}) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="font-medium">{session.browser}</p>
            <p className="text-sm text-ink-soft">{session.detail}</p>
          </div>
          {session.isCurrent ? (
            <StatusChip tone="good">{words.thisDevice}</StatusChip>
          ) : (
            <OneButtonForm
              action={action}
              values={{ sessionId: session.id }}
              busy={words.busy}
              label={session.signOutLabel}
            >
              {words.signOut}
            </OneButtonForm>
          )}
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel'

/** One calm sheet in the middle of the page: a title, a sentence, a form. */
export function AccessCard({
  title,
  lead,
  notice,
  children,
  below,
}: {
  title: ReactNode
  lead?: ReactNode
  notice?: ReactNode
  children?: ReactNode
  below?: ReactNode
}) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-5 sm:py-6">
      {notice}
      <Panel className="flex flex-col gap-6 shadow-card">
        <div className="flex flex-col gap-2">
          <h1 className="break-words">{title}</h1>
          {lead ? <div className="text-ink-soft">{lead}</div> : null}
        </div>
        {children}
      </Panel>
      {below ? <div className="flex flex-col gap-2 px-1 text-ink-soft sm:px-6">{below}</div> : null}
    </div>
  )
}

import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'

/** What happened, what was kept, what to do. Stands above the question, which stays usable. */
export function Trouble({
  title,
  children,
  action,
}: {
  title?: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div
      role="alert"
      className="flex flex-col gap-2 rounded-md border border-l-4 border-bad bg-sheet px-4 py-3"
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      <p>{children}</p>
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
    </div>
  )
}

export function TroubleButton({
  children,
  onPress,
  isPrimary = false,
}: {
  children: ReactNode
  onPress: () => void
  isPrimary?: boolean
}) {
  return (
    <button type="button" className={buttonClass(isPrimary ? 'primary' : 'secondary')} onClick={onPress}>
      {children}
    </button>
  )
}

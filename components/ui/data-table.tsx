import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A plain table that scrolls sideways in its own box, so that the page never does. */
export function DataTable({
  className,
  caption,
  children,
  ...rest
}: ComponentProps<'table'> & { caption: string }) {
  return (
    <div
      className="relative overflow-x-auto rounded-md focus-visible:outline-offset-0"
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className={classNames('w-full border-collapse text-left', className)} {...rest}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  )
}

export function HeadCell({
  numeric = false,
  className,
  ...rest
}: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      className={classNames(
        'border-b border-line px-2 py-2 text-sm font-medium text-ink-soft',
        numeric && 'text-right',
        className,
      )}
      {...rest}
    />
  )
}

export function Cell({ numeric = false, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      className={classNames(
        'border-b border-line px-2 py-2 align-top',
        numeric && 'text-right tabular-nums',
        className,
      )}
      {...rest}
    />
  )
}

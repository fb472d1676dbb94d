import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A sheet of paper on the desk. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      className={classNames('rounded-md border border-line bg-sheet p-4 sm:p-6', className)}
      {...rest}
    />
  )
}

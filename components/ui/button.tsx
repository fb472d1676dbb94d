import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class'

type Looks = { variant?: ButtonVariant; size?: ButtonSize }

export function Button({
  variant,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Looks) {
  return <button type={type} className={buttonClass(variant, size, className)} {...rest} />
}

/** A link that looks like a button: it goes somewhere, a Button does something. */
export function LinkButton({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Looks) {
  return <Link className={buttonClass(variant, size, className)} {...rest} />
}

'use client'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** Submits its form; says what it is doing while it does it, and cannot be pressed twice. */
export function SubmitButton({
  children,
  busy,
  variant = 'primary',
  ...rest
}: ComponentProps<typeof Button> & { busy: string }) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      {...rest}
    >
      {pending ? busy : children}
    </Button>
  )
}

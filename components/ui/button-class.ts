import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'medium' | 'small'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-accent-ink hover:brightness-110',
  secondary: 'border-edge bg-sheet text-ink hover:border-ink-soft',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-sunk',
  danger: 'border-bad bg-sheet text-bad hover:bg-sunk',
}
const sizes: Record<ButtonSize, string> = {
  medium: 'min-h-11 px-4 py-2 text-base font-semibold',
  small: 'min-h-9 px-3 py-1 text-sm font-medium',
}

/** The looks of a button, for whatever element it is. Apart from the components, whose links a student's quiz need not load. */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'medium',
  extra?: string,
): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border text-center leading-tight no-underline transition-[filter,background-color,border-color] duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
    variants[variant],
    sizes[size],
    extra,
  )
}

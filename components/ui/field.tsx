import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from './class-names'

export const controlClass =
  'w-full min-h-11 rounded-md border border-edge bg-sheet px-3 py-2 text-base text-ink aria-[invalid=true]:border-bad aria-[invalid=true]:border-2 disabled:opacity-60'

type Described = { label: ReactNode; hint?: ReactNode; error?: ReactNode; className?: string }

/** Label, hint and error around one control; the ids are wired for assistive technology. */
export function Field({
  label,
  hint,
  error,
  className,
  children,
}: Described & {
  children: (ids: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean | undefined
  }) => ReactNode
}) {
  const id = useId()
  const describedBy =
    [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-bad" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}

export function TextField({
  label,
  hint,
  error,
  className,
  ...input
}: Described & Omit<ComponentProps<'input'>, 'className'>) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(ids) => <input {...ids} {...input} className={controlClass} />}
    </Field>
  )
}

export function TextAreaField({
  label,
  hint,
  error,
  className,
  ...area
}: Described & Omit<ComponentProps<'textarea'>, 'className'>) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(ids) => (
        <textarea rows={4} {...ids} {...area} className={classNames(controlClass, 'leading-normal')} />
      )}
    </Field>
  )
}

export function SelectField({
  label,
  hint,
  error,
  className,
  children,
  ...select
}: Described & Omit<ComponentProps<'select'>, 'className'>) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(ids) => (
        <select {...ids} {...select} className={controlClass}>
          {children}
        </select>
      )}
    </Field>
  )
}

/** A checkbox or radio with its label; the whole line is the target. */
export function CheckField({
  label,
  hint,
  className,
  type = 'checkbox',
  ...input
}: Omit<Described, 'error'> & Omit<ComponentProps<'input'>, 'className'>) {
  const id = useId()
  return (
    <div className={classNames('flex flex-col', className)}>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type={type}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="size-5 shrink-0 accent-accent"
          {...input}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="ml-8 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

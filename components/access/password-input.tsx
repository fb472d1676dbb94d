'use client'
import { useState, type ComponentProps } from 'react'
import { controlClass } from '@/components/ui/field'

/** A password or PIN that can be looked at. What was typed stays when the form comes back with a mistake elsewhere. */
export function PasswordInput({
  show,
  hide,
  label,
  ...input
}: ComponentProps<'input'> & { show: string; hide: string; label: string }) {
  const [value, setValue] = useState('')
  const [isShown, setShown] = useState(false)
  return (
    <span className="relative block">
      <input
        {...input}
        type={isShown ? 'text' : 'password'}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className={`${controlClass} pr-20`}
      />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={`${isShown ? hide : show}: ${label}`}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 right-0 min-w-16 rounded-md px-3 text-sm font-medium text-accent"
      >
        {isShown ? hide : show}
      </button>
    </span>
  )
}

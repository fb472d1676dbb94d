import type { Translator } from '@/lib/server/messages'
import type { FieldSpec } from './field-spec'

// The fields that several access forms share, in the reader's language (area 'auth').

export const nameField = (
  t: Translator,
  { hint, hasAutoFocus = true }: { hint?: string; hasAutoFocus?: boolean } = {},
): FieldSpec => ({
  type: 'text',
  name: 'displayName',
  label: t('words.displayName'),
  hint,
  autoComplete: 'name',
  maxLength: 100,
  hasAutoFocus,
})

export const usernameField = (t: Translator, hint = t('words.usernameHint')): FieldSpec => ({
  type: 'username',
  name: 'username',
  label: t('words.username'),
  hint,
  autoComplete: 'username',
  maxLength: 40,
})

export const emailField = (t: Translator): FieldSpec => ({
  type: 'email',
  name: 'email',
  label: t('words.email'),
  hint: t('words.emailHint'),
  autoComplete: 'email',
  inputMode: 'email',
  isOptional: true,
  maxLength: 254,
})

type PasswordField = { name?: string; label?: string; hint?: string; isNew?: boolean }

export const passwordField = (
  t: Translator,
  { name = 'password', label = t('words.password'), hint, isNew = false }: PasswordField = {},
): FieldSpec => ({
  type: 'password',
  name,
  label,
  hint,
  autoComplete: isNew ? 'new-password' : 'current-password',
  show: t('words.show'),
  hide: t('words.hide'),
})

export const sharedField = (t: Translator, isChecked: boolean): FieldSpec => ({
  type: 'checkbox',
  name: 'shared',
  label: t('words.shared'),
  hint: t('words.sharedHint'),
  isChecked,
})

export const signInFields = (t: Translator, isShared: boolean): FieldSpec[] => [
  {
    type: 'username',
    name: 'username',
    label: t('words.usernameOrEmail'),
    autoComplete: 'username',
    maxLength: 254,
    hasAutoFocus: true,
  },
  passwordField(t, { label: t('words.passwordOrPin') }),
  sharedField(t, isShared),
]

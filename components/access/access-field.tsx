'use client'
import { CheckField, Field, SelectField, TextField } from '@/components/ui/field'
import type { FormState } from '@/lib/server/http/form-state'
import type { FieldSpec } from './field-spec'
import { PasswordInput } from './password-input'

/** One field of an access form, filled with what was typed before. */
export function AccessField({ spec, state }: { spec: FieldSpec; state: FormState<unknown> }) {
  if (spec.type === 'hidden') return <input type="hidden" name={spec.name} value={spec.value} />
  if (spec.type === 'checkbox') {
    // An unticked box is not sent: after the first try its absence is the answer.
    const isChecked = state.status === 'idle' ? spec.isChecked : spec.name in state.values
    return (
      <CheckField
        key={String(isChecked)}
        name={spec.name}
        value="yes"
        defaultChecked={isChecked}
        label={spec.label}
        hint={spec.hint}
      />
    )
  }
  const common = { label: spec.label, hint: spec.hint, error: state.fields[spec.name] }
  const control = {
    name: spec.name,
    required: !spec.isOptional,
    autoComplete: spec.autoComplete,
    maxLength: spec.maxLength,
  }
  if (spec.type === 'password') {
    return (
      <Field {...common}>
        {(ids) => (
          <PasswordInput {...ids} {...control} show={spec.show} hide={spec.hide} label={spec.label} />
        )}
      </Field>
    )
  }
  const value = state.values[spec.name] ?? spec.defaultValue
  if (spec.type === 'select') {
    return (
      <SelectField
        key={value}
        {...common}
        {...control}
        defaultValue={value}
        data-time-zone={spec.isTimeZone ? '' : undefined}
      >
        {spec.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    )
  }
  const asTyped =
    spec.type === 'username' ? { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } : {}
  return (
    <TextField
      {...common}
      {...control}
      {...asTyped}
      type={spec.type === 'email' ? 'email' : 'text'}
      defaultValue={value}
      autoFocus={spec.hasAutoFocus}
    />
  )
}

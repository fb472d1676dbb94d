type Common = {
  name: string
  label: string
  hint?: string
  autoComplete?: string
  isOptional?: boolean
  maxLength?: number
}

/** A form's field as plain data in the reader's language, so that the browser needs neither schemas nor messages. */
export type FieldSpec =
  | { type: 'hidden'; name: string; value: string }
  | (Common & {
      type: 'text' | 'email'
      defaultValue?: string
      inputMode?: 'text' | 'email'
      hasAutoFocus?: boolean
    })
  | (Common & { type: 'username'; defaultValue?: string; hasAutoFocus?: boolean })
  | (Common & { type: 'password'; show: string; hide: string })
  | { type: 'checkbox'; name: string; label: string; hint?: string; isChecked: boolean }
  | (Common & {
      type: 'select'
      defaultValue: string
      options: { value: string; label: string }[]
      /** Offer the browser's own time zone. */ isTimeZone?: boolean
    })

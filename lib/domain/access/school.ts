import { z } from 'zod'

/** What a school decides beyond its name, zone and language. Kept as JSON in School.settings. */
export const schoolSettingsSchema = z.strictObject({
  schemaVersion: z.literal(1),
})
export type SchoolSettings = z.infer<typeof schoolSettingsSchema>
export const DEFAULT_SCHOOL_SETTINGS: SchoolSettings = { schemaVersion: 1 }

/** An IANA zone the runtime knows, e.g. `Europe/Berlin`. */
export function isTimeZone(value: string): boolean {
  try {
    // Offsets like "+02:00" are accepted by Intl but know no summer time.
    return (
      /^[A-Za-z]/.test(value) &&
      new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== ''
    )
  } catch {
    return false
  }
}

export const timeZoneSchema = z.string().max(64, 'too-long').refine(isTimeZone, 'bad-time-zone')
export const schoolNameSchema = z
  .string()
  .max(200, 'too-long')
  .transform((value) =>
    value
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'required').max(100, 'too-long'))

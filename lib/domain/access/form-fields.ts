import { z } from 'zod'

/** A password as it was typed: never trimmed; its rules are checked where the role is known. */
export const passwordField = z.string().max(1000, 'too-long')
/** A checkbox that sends "yes" or nothing. */
export const checkboxField = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')
export const emailField = z
  .string()
  .max(254, 'too-long')
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.union([z.literal('').transform(() => null), z.email('bad-email')]))
/** A one-time token as it stands in a link. */
export const tokenField = z.string().max(100)
/** Where to go on afterwards; checked by `safeNext` before it is used. */
export const nextField = z.string().max(512).optional()

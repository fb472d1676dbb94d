import { z } from 'zod'

/** As compared at sign-in: no capitals, no surrounding space, one form of each letter. */
export function normaliseUsername(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase()
}

/** Letters and digits with dots, dashes or underscores between: easy to read aloud and to type on any keyboard. */
export const usernameSchema = z
  .string()
  .max(100, 'too-long')
  .transform(normaliseUsername)
  .pipe(
    z
      .string()
      .min(1, 'required')
      .min(3, 'too-short')
      .max(32, 'too-long')
      .regex(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/, 'bad-username'),
  )

export const displayNameSchema = z
  .string()
  .max(200, 'too-long')
  // Control and direction characters could make one name look like another.
  .transform((value) =>
    value
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'required').max(60, 'too-long'))

const SPELLED: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  þ: 'th',
  ð: 'd',
}

function toPlainLetters(value: string): string {
  return value
    .toLowerCase()
    .replace(/[äöüßæøåœłđþð]/g, (letter) => SPELLED[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z0-9 ]/g, '')
}

/**
 * Usernames to try for a name, best first: `mia`-like ones stay short (`mia.k` for "Mia Kowalska"), then numbered.
 * A name written in another script gives `student`.
 */
export function suggestUsernames(displayName: string): string[] {
  const words = toPlainLetters(displayName).split(' ').filter(Boolean)
  const first = (words[0] ?? '').slice(0, 20)
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  const base = first.length >= 2 ? first : 'student'
  const full = [last ? `${base}.${last.slice(0, 1)}` : base, last ? `${base}.${last.slice(0, 10)}` : '']
  const names = full.filter((name) => name.length >= 3)
  const root = names[0] ?? 'student'
  return [...names, ...Array.from({ length: 30 }, (_, index) => `${root}${index + 2}`)]
}

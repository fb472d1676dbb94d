import { z } from 'zod'

/** Made on the student's device, once for each rating: what makes a repeated sync add nothing. */
export const clientKeySchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** As stored: within the student's own space, so that no device can take a key of another or of a graded answer. */
export function storedKey(studentId: string, clientKey: string): string {
  return `card:${studentId}:${clientKey}`
}

/** Longest time that a device may hold a rating before it is sent. */
const MAX_AGE = 14 * 86_400_000

/**
 * When something happened by the server's clock. Of the device's clock only the time between the act and the sending
 * counts, so a clock that is wrong by hours changes nothing, and nothing lies in the future or further back than two weeks.
 */
export function toServerTime({ at, sentAt, receivedAt }: { at: number; sentAt: number; receivedAt: number }): number {
  return receivedAt - Math.min(Math.max(0, sentAt - at), MAX_AGE)
}

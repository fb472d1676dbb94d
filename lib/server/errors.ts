/**
 * What can go wrong in a way that a person can act on. The edge maps each code once, to a status and to a message of
 * the message files (`errors.<code>`); anything else is a bug and shows an id, never a message.
 */
export const ERROR_STATUS = {
  unauthenticated: 401,
  'session-expired': 401,
  'not-found': 404,
  forbidden: 403,
  'invalid-input': 400,
  conflict: 409,
  'rate-limited': 429,
  'too-large': 413,
  unsupported: 415,
  closed: 409,
  'not-open-yet': 409,
  'no-attempts-left': 409,
  'in-use': 409,
  busy: 503,
} as const
export type ErrorCode = keyof typeof ERROR_STATUS

/** The one error the server throws on purpose. `detail` is shown to no user; `data` may be (plain, no personal data). */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: ErrorCode,
    readonly data: Record<string, string | number | boolean | null> = {},
    detail?: string,
  ) {
    super(detail ?? code)
  }
  get status(): number {
    return ERROR_STATUS[this.code]
  }
}

/** A stranger's record and a missing one look the same from outside. */
export function notFound(): AppError {
  return new AppError('not-found')
}

export const EXIT_INPUT = 2
export const EXIT_USAGE = 1

/** Ends a command with one clear line on standard error. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message)
  }
}

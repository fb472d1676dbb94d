export type DescribedError = { name: string; message: string; code?: string; stack?: string }

/**
 * A thrown value for the log: what broke and where. A database error's message begins with the arguments of the query,
 * names and answers among them, and a parser's quotes its input; of the one only the last line is kept, of the other none.
 */
export function describeThrown(thrown: unknown): DescribedError {
  if (!(thrown instanceof Error)) return { name: 'thrown', message: typeof thrown }
  const { name, message, stack = '' } = thrown
  const lines = message.split('\n').filter((line) => line.trim() !== '')
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {}
  return {
    name,
    message: thrown instanceof SyntaxError ? '' : (lines.at(-1)?.slice(0, 300) ?? ''),
    ...code,
    // A stack begins with the whole message: only its frames are kept.
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n')
      .slice(0, 2000),
  }
}

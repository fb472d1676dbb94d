import type { Instrumentation } from 'next'

/** Runs once when the server starts, before it takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('@/lib/server/jobs/start-server')
  await startServer()
}

/** What a page or route threw and nobody foresaw: one structured line with the id that the reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/server/log')
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  // The path without its query: a query may hold what a person typed.
  log.error(
    {
      err: error,
      digest,
      method: request.method,
      path: request.path.split('?')[0],
      route: context.routePath,
    },
    'unexpected error',
  )
}

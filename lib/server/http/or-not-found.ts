import 'server-only'
import { notFound } from 'next/navigation'
import { AppError } from '@/lib/server/errors'

/** Shows the 404 page for what does not exist or is not the reader's. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}

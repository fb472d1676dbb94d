'use server'
import { redirect } from 'next/navigation'

/** Ends this session at once, on the server, and goes to the start page. */
export async function signOutAction(): Promise<void> {
  const { endCurrentSession } = await import('@/lib/server/auth/end-session')
  await endCurrentSession()
  redirect('/')
}

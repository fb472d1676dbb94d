import { checkHealth } from '@/lib/server/health'

export const dynamic = 'force-dynamic'

/** For monitors: 200 when the database answers, 503 when it does not. Says nothing about people. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
}

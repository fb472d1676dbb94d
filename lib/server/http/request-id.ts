import 'server-only'
import { randomBytes } from 'node:crypto'

/** Names one request in the log and on an error page. Ours, never the client's. */
export function newRequestId(): string {
  return randomBytes(6).toString('hex')
}

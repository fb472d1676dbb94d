import 'server-only'
import { randomInt } from 'node:crypto'
import { isObviousPin } from '@/lib/domain/access/password-rules'

/** A one-time PIN of six digits for a login slip. Each sign-in with it asks for another; nobody is made to choose one. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(0, 1_000_000)).padStart(6, '0')
    if (!isObviousPin(pin)) return pin
  }
}

import type { Role } from '@/lib/domain/access/actor'
import { nowDate } from '@/lib/server/clock'
import type { Transaction } from '@/lib/server/db/client'
import { newId } from '@/lib/server/ids'
import { requireFreeNames } from './account-fields'

export type NewUser = {
  schoolId: string
  /** Decided by the caller's own path (invitation, class code, first link); never read from a request. */
  role: Role
  username: string
  displayName: string
  passwordHash: string | null
  email?: string | null
}

/** Writes a new person. Only for the operations of this folder: each of them decides the role itself. */
export async function createUser(tx: Transaction, user: NewUser): Promise<{ id: string }> {
  await requireFreeNames(tx, user)
  return tx.user.create({
    data: {
      id: newId(),
      schoolId: user.schoolId,
      role: user.role,
      username: user.username,
      displayName: user.displayName,
      passwordHash: user.passwordHash,
      email: user.email ?? null,
      createdAt: nowDate(),
    },
    select: { id: true },
  })
}

import type { Role } from '@/lib/domain/access/actor'
import { checkNewPassword } from '@/lib/domain/access/password-rules'
import { Prisma, type PrismaClient, type Transaction } from '@/lib/server/db/client'
import { AppError } from '@/lib/server/errors'

/** @throws AppError 'invalid-input' beside the field when the new password or PIN will not do. */
export function requireGoodPassword(password: string, about: { role: Role; username: string }, field = 'password'): void {
  const problem = checkNewPassword(password, about)
  if (problem) throw new AppError('invalid-input', { reason: problem, field })
}

/** @throws AppError 'conflict' beside the field when somebody in the school has the username or e-mail address. */
export async function requireFreeNames(database: PrismaClient | Transaction, { schoolId, username, email }: { schoolId: string; username: string; email?: string | null }): Promise<void> {
  if (await database.user.findFirst({ where: { schoolId, username }, select: { id: true } })) throw usernameTaken()
  if (email && (await database.user.findFirst({ where: { schoolId, email }, select: { id: true } }))) throw emailTaken()
}

/** Two people chose the same name at the same moment: the database decides, and the loser is told as usual. */
export async function withNameConflicts<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      throw JSON.stringify(error.meta ?? {}).includes('email') ? emailTaken() : usernameTaken()
    }
    throw error
  }
}

function usernameTaken(): AppError {
  return new AppError('conflict', { reason: 'username-taken', field: 'username' })
}

function emailTaken(): AppError {
  return new AppError('conflict', { reason: 'email-taken', field: 'email' })
}

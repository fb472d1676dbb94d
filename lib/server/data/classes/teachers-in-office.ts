import type { Prisma } from '@/lib/server/db/client'

/**
 * The teachers who can run a class, the lead first: who has been in it longest. Whoever is switched off or has become a
 * student stays in the record and is passed over, so that the next one leads, and they lead again when they come back.
 */
export const TEACHERS_IN_OFFICE = {
  where: { user: { role: { in: ['ADMIN', 'TEACHER'] }, deactivatedAt: null } },
  orderBy: [{ addedAt: 'asc' }, { userId: 'asc' }],
} satisfies Prisma.Class$teachersArgs

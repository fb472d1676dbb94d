import 'server-only'
import type { PrismaClient, Transaction } from '@/lib/server/db/client'

/** A list of item versions with their points, as it is published. Positions count from 1. */
export type FrozenList = { title: string; instructions: string | null; items: { position: number; itemVersionId: string; points: number }[] }

/** The working list as it would be published now; `unusable` are the positions that may not be. */
export async function readWorkingList(db: PrismaClient | Transaction, quizId: string): Promise<FrozenList & { unusable: number[] }> {
  const quiz = await db.quiz.findUniqueOrThrow({
    where: { id: quizId },
    select: {
      title: true,
      instructions: true,
      items: {
        orderBy: { position: 'asc' },
        select: {
          points: true,
          item: { select: { review: true, retiredAt: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } } },
        },
      },
    },
  })
  const unusable: number[] = []
  const items = quiz.items.map(({ points, item }, index) => {
    const version = item.versions[0]
    if (!version || item.review !== 'ACCEPTED' || item.retiredAt) unusable.push(index + 1)
    return { position: index + 1, itemVersionId: version?.id ?? '', points }
  })
  return { title: quiz.title, instructions: quiz.instructions, items, unusable }
}

/** The latest published version, or null. */
export async function readLatestVersion(db: PrismaClient | Transaction, quizId: string): Promise<(FrozenList & { id: string; number: number }) | null> {
  return db.quizVersion.findFirst({
    where: { quizId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      title: true,
      instructions: true,
      items: { orderBy: { position: 'asc' }, select: { position: true, itemVersionId: true, points: true } },
    },
  })
}

/** True when publishing the one would make the other again. */
export function isSameList(one: FrozenList, other: FrozenList): boolean {
  return (
    one.title === other.title &&
    one.instructions === other.instructions &&
    one.items.length === other.items.length &&
    one.items.every((item, index) => {
      const twin = other.items[index]
      return twin !== undefined && item.itemVersionId === twin.itemVersionId && item.points === twin.points
    })
  )
}

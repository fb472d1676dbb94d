import type { PrismaClient } from '@/lib/server/db/client'

export async function hasDemo(db: PrismaClient): Promise<boolean> {
  return (await db.school.count({ where: { isDemo: true } })) > 0
}

/**
 * Takes away the demo school and everyone in it, and nothing else, in one transaction. Published versions refuse to lose
 * what they rest on, so it goes from the answers down.
 */
export async function removeDemo(db: PrismaClient): Promise<void> {
  const school = { isDemo: true }
  const assignment = { class: { school } }
  await db.$transaction([
    db.evidence.deleteMany({ where: { student: { school } } }),
    db.factState.deleteMany({ where: { student: { school } } }),
    db.regrade.deleteMany({ where: { assignment } }),
    db.attempt.deleteMany({ where: { assignment } }),
    db.assignment.deleteMany({ where: assignment }),
    db.quizVersion.deleteMany({ where: { quiz: { school } } }),
    db.quiz.deleteMany({ where: { school } }),
    db.item.deleteMany({ where: { owner: { school } } }),
    db.article.deleteMany({ where: { school } }),
    db.school.deleteMany({ where: school }),
  ])
}

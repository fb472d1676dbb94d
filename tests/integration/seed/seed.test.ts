import { describe, expect, test } from 'vitest'
import { buildDemo, DEMO_ACCOUNTS, hasDemo, removeDemo, seedDemo } from '@/prisma/seed'
import { findItemType } from '@/lib/domain/items/registry'
import { rebuild } from '@/lib/domain/memory/apply-evidence'
import type { Evidence } from '@/lib/domain/memory/evidence'
import { verifyPassword } from '@/lib/server/auth/password'
import { Prisma, type PrismaClient } from '@/lib/server/db/client'
import { withDatabases } from '@/tests/support/database'
import { plantRecords } from '@/tests/support/records'

const NOW = new Date('2026-03-18T10:20:00Z')

type Dump = Record<string, unknown[]>

/** Every row of every table, in an order of its own. */
async function dump(db: PrismaClient): Promise<Dump> {
  const tables: Dump = {}
  for (const model of Object.values(Prisma.ModelName)) {
    const name = model.charAt(0).toLowerCase() + model.slice(1)
    const delegate = db[name as 'school'] as unknown as { findMany: () => Promise<unknown[]> }
    const rows = await delegate.findMany()
    tables[model] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return tables
}

/** Two seeds of some ten thousand rows, on a machine that may be busy. */
const LONG = 120_000

withDatabases('the demo school', (makeDatabase) => {
  test(
    'goes without a trace and nothing else goes with it; coming back it has the same bytes',
    async () => {
      const { prisma } = await makeDatabase()
      await plantRecords(prisma)
      const before = await dump(prisma)
      expect(await hasDemo(prisma)).toBe(false)

      await seedDemo(prisma, { now: NOW })
      const seeded = await dump(prisma)
      expect(await hasDemo(prisma)).toBe(true)
      expect(seeded['User']).toHaveLength((before['User']?.length ?? 0) + 64)

      await removeDemo(prisma)
      expect(await dump(prisma)).toEqual(before)

      await seedDemo(prisma, { now: NOW })
      expect(await dump(prisma)).toEqual(seeded)
    },
    LONG,
  )
})

describe('what the demo school holds', async () => {
  const rows = await buildDemo({ now: NOW })
  const articles = new Map(rows.article.map((article) => [article.id, article]))

  test('another seed makes another school', async () => {
    const other = await buildDemo({ now: NOW, seed: 'another' })
    expect(other.school[0]?.id).not.toBe(rows.school[0]?.id)
  })

  test('one plainly marked school with its people', () => {
    expect(rows.school).toMatchObject([{ name: 'Marsh End School (demo)', isDemo: true }])
    const count = (role: string) => rows.user.filter((user) => user.role === role).length
    expect([count('ADMIN'), count('TEACHER'), count('STUDENT')]).toEqual([1, 3, 60])
    expect(rows.class).toHaveLength(2)
    expect(new Set(rows.user.map((user) => user.username)).size).toBe(64)
  })

  test('accounts that open', async () => {
    for (const { username, password, role } of DEMO_ACCOUNTS) {
      const user = rows.user.find((one) => one.username === username)
      expect(user?.role).toBe(role)
      expect(await verifyPassword(user?.passwordHash ?? null, password)).toBe(true)
    }
  })

  test('articles with a ledger, and every quote word for word', () => {
    expect(rows.article.length).toBeGreaterThanOrEqual(3)
    for (const article of rows.article) {
      expect(article.wordCount).toBeGreaterThan(450)
      expect(article.wordCount).toBeLessThan(950)
      expect(JSON.stringify(article.blocks)).toContain('"kept":false')
    }
    expect(rows.fact.length).toBeGreaterThan(30)
    for (const fact of rows.fact)
      expect(articles.get(fact.articleId)?.text.slice(fact.start, fact.end)).toBe(fact.quote)
    for (const version of rows.itemVersion) {
      const item = rows.item.find((one) => one.id === version.itemId)
      const { source } = findItemType(item?.type ?? '')?.schema.parse(version.content) ?? {}
      if (source)
        expect(articles.get(item?.articleId ?? '')?.text.slice(source.start, source.end)).toBe(source.quote)
    }
  })

  test('quizzes ask only what a teacher accepted', () => {
    expect(rows.quizVersion.length).toBeGreaterThanOrEqual(3)
    const accepted = new Set(rows.item.filter((item) => item.review === 'ACCEPTED').map((item) => item.id))
    expect(rows.quizItem.every((link) => accepted.has(link.itemId))).toBe(true)
    for (const { id } of rows.quizVersion)
      expect(rows.quizVersionItem.filter((item) => item.quizVersionId === id).length).toBeGreaterThanOrEqual(
        3,
      )
    expect(rows.fact.some((fact) => fact.review === undefined)).toBe(true)
  })

  test('a term: work that is over, open and in progress', () => {
    expect(rows.assignment.length).toBeGreaterThanOrEqual(8)
    expect(
      rows.assignment.some(
        (one) => one.dueAt instanceof Date && one.dueAt.getTime() > NOW.getTime() + 2 * 86_400_000,
      ),
    ).toBe(true)
    const demo = rows.user.find((user) => user.username === 'demo-student')
    const open = rows.attempt.filter((attempt) => attempt.state === 'OPEN')
    expect(open.length).toBeGreaterThan(1)
    expect(open.filter((attempt) => attempt.studentId === demo?.id)).toHaveLength(1)
    expect(rows.attempt.length).toBeGreaterThan(150)
    expect(
      rows.attempt.every(
        (attempt) =>
          new Date(attempt.startedAt) <= NOW && (!attempt.closedAt || new Date(attempt.closedAt) <= NOW),
      ),
    ).toBe(true)
    expect(rows.appeal).toHaveLength(1)
  })

  test('scores are spread as a class is, neither all right nor all wrong', () => {
    const shares = rows.attempt.flatMap((attempt) =>
      attempt.maxScore ? [(attempt.score ?? 0) / attempt.maxScore] : [],
    )
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    expect(mean).toBeGreaterThan(0.45)
    expect(mean).toBeLessThan(0.85)
    expect(Math.min(...shares)).toBeLessThan(0.4)
    expect(Math.max(...shares)).toBeGreaterThan(0.9)
  })

  test('memory is what the evidence says', () => {
    const evidence = new Map<string, Evidence[]>()
    for (const { studentId, factId, ...row } of rows.evidence) {
      const key = `${studentId} ${factId}`
      const entry = { ...row, at: new Date(row.at).getTime() } as unknown as Evidence
      evidence.set(key, [...(evidence.get(key) ?? []), entry])
    }
    expect(evidence.size).toBe(rows.factState.length)
    for (const { studentId, factId, due, stability, reps } of rows.factState) {
      const state = rebuild(evidence.get(`${studentId} ${factId}`) ?? [])
      expect({ due: new Date(due).getTime(), stability, reps }).toEqual({
        due: state?.dueAt,
        stability: state?.stability,
        reps: state?.reps,
      })
    }
    expect(rows.evidence.filter((row) => row.source === 'CARD').length).toBeGreaterThan(1000)
  })
})

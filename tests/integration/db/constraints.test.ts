import { expect, test } from 'vitest'
import { plantRecords } from '@/tests/support/records'
import { withDatabases } from '@/tests/support/database'

const student = { schoolId: 'school', role: 'STUDENT' as const, displayName: 'Ada' }

withDatabases('constraints', (makeDatabase) => {
  test('the same id again is P2002', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    const again = prisma.user.create({ data: { ...student, id: 'student', username: 'other' } })
    await expect(again).rejects.toMatchObject({ code: 'P2002' })
    const many = prisma.user.createMany({ data: [{ ...student, id: 'student', username: 'other' }] })
    await expect(many).rejects.toMatchObject({ code: 'P2002' })
  })

  test('the same values of a unique pair are P2002, from create, update, createMany and raw SQL', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    const twin = { ...student, id: 'twin', username: 'student' }
    await expect(prisma.user.create({ data: twin })).rejects.toMatchObject({ code: 'P2002' })
    await expect(prisma.user.createMany({ data: [twin] })).rejects.toMatchObject({ code: 'P2002' })
    const rename = prisma.user.update({ where: { id: 'teacher' }, data: { username: 'student' } })
    await expect(rename).rejects.toMatchObject({ code: 'P2002' })
    const raw = prisma.$executeRaw`UPDATE "User" SET "username" = 'student' WHERE "id" = 'teacher'`
    await expect(raw).rejects.toMatchObject({ code: 'P2010' })
    expect(await prisma.user.count()).toBe(2)
  })

  test('null is not equal to null: several users without e-mail', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    await prisma.user.create({ data: { ...student, id: 'third', username: 'third' } })
    expect(await prisma.user.count({ where: { email: null } })).toBe(3)
  })

  test('an upsert makes, then changes', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    const save = (rev: number): Promise<unknown> =>
      prisma.response.upsert({
        where: { attemptId_position: { attemptId: 'attempt', position: 1 } },
        create: { attemptId: 'attempt', position: 1, itemVersionId: 'itemVersion', rev, savedAt: new Date() },
        update: { rev },
      })
    await save(1)
    await save(2)
    expect(await prisma.response.findMany({ where: { position: 1 }, select: { rev: true } })).toEqual([
      { rev: 2 },
    ])
  })

  test('a reference to nothing is P2003', async () => {
    const { prisma } = await makeDatabase()
    const orphan = prisma.user.create({ data: { ...student, id: 'a', username: 'a', schoolId: 'nowhere' } })
    await expect(orphan).rejects.toMatchObject({ code: 'P2003' })
  })

  test('what is in use cannot be deleted (P2003), what hangs on it goes with it', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    await expect(prisma.quiz.delete({ where: { id: 'quiz' } })).rejects.toMatchObject({ code: 'P2003' })
    await expect(prisma.quiz.deleteMany()).rejects.toMatchObject({ code: 'P2003' })
    await prisma.attempt.delete({ where: { id: 'attempt' } })
    expect(await prisma.response.count()).toBe(0)
    expect(await prisma.evidence.findMany({ select: { attemptId: true } })).toEqual([{ attemptId: null }])
  })

  test('null where a value is needed is refused', async () => {
    const { prisma } = await makeDatabase()
    await plantRecords(prisma)
    const raw = prisma.$executeRaw`UPDATE "User" SET "displayName" = NULL`
    await expect(raw).rejects.toThrow(/displayName/)
  })

  test('changing what is not there is P2025', async () => {
    const { prisma } = await makeDatabase()
    const change = prisma.school.update({ where: { id: 'none' }, data: { name: 'x' } })
    await expect(change).rejects.toMatchObject({ code: 'P2025' })
  })

  test('mistaken SQL says what is missing', async () => {
    const { prisma } = await makeDatabase()
    await expect(prisma.$queryRaw`SELECT * FROM "Nothing"`).rejects.toThrow(/Nothing|does not exist/)
    await expect(prisma.$queryRaw`SELECT "nothing" FROM "School"`).rejects.toThrow(/nothing|does not exist/)
  })
})

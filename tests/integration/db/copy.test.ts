import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase } from '@/lib/server/db/client'
import { copyDatabase } from '@/lib/server/db/sqlite/copy'
import { withSqlite, type TestDatabase } from '@/tests/support/database'

const school = { name: 'Elm Street', settings: {} }
const pathOf = ({ sqlite }: TestDatabase): string => sqlite?.path ?? ''

withSqlite('a copy of the database', (makeDatabase) => {
  test('made while another request writes holds what was committed, and only that', async () => {
    const database = await makeDatabase()
    const { prisma } = database
    const target = join(dirname(pathOf(database)), 'copies', 'copy.db')
    await prisma.school.create({ data: { ...school, id: 'committed' } })
    await prisma.$transaction(async (tx) => {
      await tx.school.create({ data: { ...school, id: 'open' } })
      copyDatabase(pathOf(database), target)
    })
    const copy = createDatabase(`file:${target}`)
    expect(await copy.prisma.school.findMany({ select: { id: true } })).toEqual([{ id: 'committed' }])
    await copy.close()
    expect(await prisma.school.count()).toBe(2)
  })

  test('never takes the place of a file', async () => {
    const database = await makeDatabase()
    const target = join(dirname(pathOf(database)), 'copy.db')
    writeFileSync(target, 'kept')
    expect(() => copyDatabase(pathOf(database), target)).toThrow('exists already')
  })

  test('of something else fails and leaves nothing that looks like one', async () => {
    const database = await makeDatabase()
    const folder = join(dirname(pathOf(database)), 'copies')
    const source = join(dirname(pathOf(database)), 'letter.db')
    writeFileSync(source, 'Dear Sir or Madam, this is not a database. '.repeat(50))
    expect(() => copyDatabase(source, join(folder, 'copy.db'))).toThrow()
    expect(readdirSync(folder)).toEqual([])
  })
})

import { expect, test, vi } from 'vitest'
import { createArticle } from '@/lib/server/data/articles/create-article'
import { getDesk } from '@/lib/server/data/articles/get-desk'
import { editItem } from '@/lib/server/data/items/edit-item'
import { extractHarbour } from './harbour'
import { makePeople } from './people'
import { shareDatabase } from './share-database'
import { withDatabases } from '@/tests/support/database'

// As the later of two sees it on PostgreSQL: the other's version comes after the item was read.
vi.mock('@/lib/server/data/items/load-item', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/server/data/items/load-item')>()
  const loadItemForActor: typeof original.loadItemForActor = async (tx, actor, wanted) => {
    const item = await original.loadItemForActor(tx, actor, wanted)
    await tx.itemVersion.create({
      data: { id: 'other', itemId: item.id, number: 2, schemaVersion: 1, content: {} },
    })
    return item
  }
  return { loadItemForActor }
})

withDatabases('two edits of one item', (makeDatabase) => {
  test('the later is told, not shown an error of ours', async () => {
    const { prisma } = shareDatabase(await makeDatabase())
    const { teacher } = await makePeople(prisma)
    const { id } = await createArticle(teacher, { extraction: extractHarbour() })
    const item = (await getDesk(teacher, id)).facts.flatMap((fact) => fact.items)[0]
    if (!item) throw new Error('the article has items')
    await expect(
      editItem(teacher, { itemId: item.id, baseVersion: 1, content: item.content }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

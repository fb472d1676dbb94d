import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createDatabase } from '@/lib/server/db/client'
import { withSqlite } from '@/tests/support/database'

const child = fileURLToPath(new URL('crash-child.ts', import.meta.url))

/** Starts the burst, kills it in the midst of it, and returns the acknowledged ids. */
async function killAfter(
  acknowledgements: number,
  { url, run }: { url: string; run: number },
): Promise<string[]> {
  const victim = spawn(process.execPath, ['--import', 'tsx', child, url, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  const lines = createInterface({ input: victim.stdout })
  lines.on('line', (id) => {
    acknowledged.push(id)
    if (acknowledged.length === acknowledgements) victim.kill('SIGKILL')
  })
  await Promise.all([once(lines, 'close'), once(victim, 'exit')])
  return acknowledged
}

withSqlite('a process killed in a burst', (makeDatabase) => {
  // Set KILLS=1000 for the long run. A killed process tests our order of COMMIT and answer; a power
  // cut besides needs the disk to keep its word about fsync, which synchronous=FULL asks it for.
  const kills = Number(process.env['KILLS'] ?? 6)

  test(
    'leaves every acknowledged row and no half of a transaction',
    { timeout: 60_000 + kills * 20_000 },
    async () => {
      const { url } = await makeDatabase()
      const expected: string[] = []
      for (let run = 0; run < kills; run += 1) {
        expected.push(...(await killAfter(20 + ((run * 37) % 150), { url, run })))
      }
      const { prisma, close } = createDatabase(url)
      const rows = await prisma.school.findMany({ select: { id: true, name: true } })
      const found = new Set(rows.map(({ id }) => id))
      expect(expected.filter((id) => !found.has(id))).toEqual([])
      expect([...found].filter((id) => id.endsWith('undone'))).toEqual([])
      // Each transaction renames what it wrote: a first name would be half of one.
      const halves = rows.filter(({ id, name }) => Number(id.split('-')[2]) % 4 === 0 && name !== 'second')
      expect(halves).toEqual([])
      // Eight requests were in flight at each kill: at most so many may be there unacknowledged.
      expect(found.size - expected.length).toBeLessThanOrEqual(kills * 8)
      expect(await prisma.$queryRaw`SELECT * FROM pragma_integrity_check`).toEqual([
        { integrity_check: 'ok' },
      ])
      await close()
    },
  )

  test('synchronous is FULL and the log is WAL on the connection that writes', async () => {
    const { sqlite } = await makeDatabase()
    const read = (pragma: string): Promise<unknown> | undefined =>
      sqlite?.runExclusive((writer) => writer.query({ sql: `PRAGMA ${pragma}` }).rows[0]?.[0])
    expect(await read('synchronous')).toBe(2n)
    expect(await read('journal_mode')).toBe('wal')
    expect(await read('foreign_keys')).toBe(1n)
  })
})

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

/**
 * Copies the committed rows of the SQLite file `source` to the new file `target`, while others may
 * read and write it. The copy is checked before it gets its name: a file called `target` is whole.
 * Keeps this thread busy for about 3 s per GB.
 *
 * @throws when `target` exists already or the copy fails its check.
 */
export function copyDatabase(source: string, target: string): void {
  if (existsSync(target)) throw new Error(`${target} exists already`)
  mkdirSync(dirname(target), { recursive: true })
  const unfinished = `${target}.part`
  rmSync(unfinished, { force: true })
  try {
    withDatabase(source, (database) => database.prepare('VACUUM INTO ?').run(unfinished))
    withDatabase(unfinished, (database) => {
      const verdict: unknown[] = database.prepare('PRAGMA quick_check(1)', { returnArrays: true }).get()
      if (verdict[0] !== 'ok') throw new Error(`The copy of ${source} is damaged: ${String(verdict[0])}`)
    })
    renameSync(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function withDatabase(path: string, work: (database: InstanceType<typeof DatabaseSync>) => void): void {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
  try {
    work(database)
  } finally {
    database.close()
  }
}

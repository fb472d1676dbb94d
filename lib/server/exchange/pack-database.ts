import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { DatabaseContents } from '@/lib/domain/exchange/format'

/** The bytes of an SQLite file with these tables. The names in it are our own, never input. */
export function packDatabase({ schema, tables }: DatabaseContents): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'))
  try {
    const path = join(folder, 'packed.sqlite')
    const database = new DatabaseSync(':memory:')
    database.exec(schema)
    database.exec('BEGIN')
    for (const { name, rows } of tables) {
      for (const row of rows)
        database.prepare(`INSERT INTO ${name} VALUES (${row.map(() => '?').join(', ')})`).run(...row)
    }
    database.exec('COMMIT')
    // The copy is nobody's open file, so that it can be read and removed on every system.
    database.prepare('VACUUM INTO ?').run(path)
    database.close()
    return new Uint8Array(readFileSync(path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

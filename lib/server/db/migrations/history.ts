import type { Migration } from './read'

/** A row of `_prisma_migrations`, the table that Prisma's own command keeps. */
export type AppliedMigration = {
  readonly name: string
  readonly checksum: string
  readonly isFinished: boolean
}

/** The database must not be touched; the message is for the operator. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * The migrations still to apply. What was applied must be the beginning of what we know:
 * anything else means another, probably newer, application wrote this database.
 *
 * @throws MigrationError
 */
export function findPending(known: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const names = new Set(known.map((migration) => migration.name))
  for (const { name } of applied) {
    if (names.has(name)) continue
    throw new MigrationError(
      `This database has the migration ${name}, which this version of Footnote does not know: ` +
        'a newer version wrote it. Start that version, or restore the backup made before the upgrade. Nothing was changed.',
    )
  }
  for (const [index, row] of applied.entries()) checkRow(row, known[index])
  return known.slice(applied.length)
}

function checkRow(row: AppliedMigration, expected: Migration | undefined): void {
  if (!row.isFinished) {
    throw new MigrationError(
      `The migration ${row.name} began and never ended. Restore the backup made before it.`,
    )
  }
  if (row.name !== expected?.name) {
    throw new MigrationError(
      `The migration ${expected?.name ?? 'before it'} was never applied, but ${row.name} was.`,
    )
  }
  if (row.checksum !== expected.checksum) {
    throw new MigrationError(`The migration ${row.name} was edited after it was applied. Put its file back.`)
  }
}

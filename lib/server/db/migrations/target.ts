import type { AppliedMigration } from './history'
import type { Migration } from './read'

/** The table of Prisma's own command, so that either could take over from the other. */
export const CREATE_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" {instant},
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" {instant},
    "started_at" {instant} NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** A database about to be migrated, alone: no one else writes to it meanwhile. */
export type MigrationTarget = {
  /** What was applied, in order; empty for a new database. */
  readApplied(): Promise<AppliedMigration[]>
  /** Whether there is nothing to lose. */
  isEmpty(): Promise<boolean>
  /** Keeps a copy and returns where, or `null` where backups are made by other means. */
  backUp(label: string): Promise<string | null>
  /** Applies one migration and writes its row in one transaction: both happen or neither. */
  apply(migration: Migration): Promise<void>
  close(): Promise<void>
}

import type { TestDatabase } from '@/tests/support/database'

/** Makes `getDatabase()` answer with this test's own database. */
export function shareDatabase(database: TestDatabase): TestDatabase {
  ;(globalThis as { footnoteDatabase?: unknown }).footnoteDatabase = database
  return database
}

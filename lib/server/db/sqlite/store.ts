import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openReader, openWriter, type SqliteConnection } from './connection'
import { Gate, type Release } from './gate'

/**
 * One database file: one writer behind the gate, one reader beside it. Everything that writes,
 * Prisma or hand-written, goes through the gate of the same store.
 */
export class SqliteStore {
  readonly path: string
  readonly reader: SqliteConnection
  readonly gate = new Gate()
  readonly #writer: SqliteConnection

  /** Opens `path`, making the file and its folder when they are missing. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.path = path
    this.#writer = openWriter(path)
    this.reader = openReader(path)
  }

  /**
   * Runs `work` with the writer to itself. What is written is committed when the promise
   * resolves: each statement on its own, or together when `work` says BEGIN IMMEDIATE and COMMIT.
   * A transaction left open is rolled back and is an error.
   */
  runExclusive<T>(work: (writer: SqliteConnection) => T | Promise<T>): Promise<T> {
    return this.gate.run(async () => {
      try {
        const result = await work(this.#writer)
        if (this.#writer.isInTransaction) throw new Error('The work left its transaction open')
        return result
      } finally {
        if (this.#writer.isInTransaction) this.#writer.command('ROLLBACK')
      }
    })
  }

  /** Begins a transaction that holds the gate until `release` is called. */
  async begin(): Promise<{ writer: SqliteConnection; release: Release }> {
    const release = await this.gate.acquire()
    try {
      // IMMEDIATE takes the lock now: a later upgrade could fail when work is already done.
      this.#writer.command('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      throw error
    }
    return { writer: this.#writer, release }
  }

  /** Closes the file; a second call does nothing. */
  close(): void {
    this.reader.close()
    if (this.#writer.database.isOpen) this.#writer.mergeLog()
    this.#writer.close()
  }
}

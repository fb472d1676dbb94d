import { DriverAdapterError, type MappedError } from '@prisma/driver-adapter-utils'

/** Extended result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5
const BUSY_SNAPSHOT = 517
const CONSTRAINT_CHECK = 275
const CONSTRAINT_FOREIGN_KEY = 787
const CONSTRAINT_NOT_NULL = 1299
const CONSTRAINT_PRIMARY_KEY = 1555
const CONSTRAINT_TRIGGER = 1811
const CONSTRAINT_UNIQUE = 2067

/** The low byte of an extended code is the plain one. */
const PLAIN_CODE = 0xff

/** `StatementSync.all` of @photostructure/sqlite 1.2 loses the code; SQLite's own words remain. */
const CODES_BY_MESSAGE: ReadonlyArray<readonly [RegExp, number]> = [
  [/^UNIQUE constraint failed/, CONSTRAINT_UNIQUE],
  [/^FOREIGN KEY constraint failed/, CONSTRAINT_FOREIGN_KEY],
  [/^NOT NULL constraint failed/, CONSTRAINT_NOT_NULL],
  [/^CHECK constraint failed/, CONSTRAINT_CHECK],
  [/^database is locked/, BUSY],
]

type SqliteError = Error & { code: 'ERR_SQLITE_ERROR'; errcode?: number }

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
}

/** The extended result code; 1, SQLite's word for "some error", when there is no way to tell. */
function codeOf({ errcode, message }: SqliteError): number {
  return errcode ?? CODES_BY_MESSAGE.find(([words]) => words.test(message))?.[1] ?? 1
}

/** Whether another connection held the lock for longer than we wait. */
export function isBusy(error: unknown): boolean {
  return isSqliteError(error) && (codeOf(error) & PLAIN_CODE) === BUSY
}

/** An error of SQLite as Prisma understands it (P2002, P2003 …); any other error stays as it is. */
export function toPrismaError(error: unknown): unknown {
  if (!isSqliteError(error)) return error
  return new DriverAdapterError({
    originalCode: String(codeOf(error)),
    originalMessage: error.message,
    ...mapSqliteError(error),
  })
}

function mapSqliteError(error: SqliteError): MappedError {
  const { message } = error
  const code = codeOf(error)
  switch (code) {
    case CONSTRAINT_UNIQUE:
    case CONSTRAINT_PRIMARY_KEY:
      return { kind: 'UniqueConstraintViolation', ...namedColumns(message) }
    case CONSTRAINT_NOT_NULL:
      return { kind: 'NullConstraintViolation', constraint: namedColumns(message).constraint }
    case CONSTRAINT_FOREIGN_KEY:
      return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
    case BUSY_SNAPSHOT:
      return { kind: 'TransactionWriteConflict' }
  }
  // ON DELETE RESTRICT is carried out by a hidden trigger; our own triggers speak other words.
  if (code === CONSTRAINT_TRIGGER && message.startsWith('FOREIGN KEY')) {
    return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
  }
  if (isBusy(error)) return { kind: 'SocketTimeout' }
  return mapMessage(error)
}

/** Code 1 covers every mistake in the SQL; only the words tell them apart. */
function mapMessage(error: SqliteError): MappedError {
  const { message } = error
  const table = /^no such table: (.+)$/.exec(message)?.[1]
  if (table) return { kind: 'TableDoesNotExist', table }
  const column = /^no such column: (.+)$/.exec(message)?.[1] ?? /has no column named (.+)$/.exec(message)?.[1]
  if (column) return { kind: 'ColumnNotFound', column }
  return { kind: 'sqlite', extendedCode: codeOf(error), message }
}

/** "UNIQUE constraint failed: User.schoolId, User.username" names the table and the columns. */
function namedColumns(message: string): { table?: string; constraint?: { fields: string[] } } {
  const names = /constraint failed: (.+)$/.exec(message)?.[1]?.split(', ')
  if (!names) return {}
  const fields = names.map((name) => name.slice(name.lastIndexOf('.') + 1))
  const table = names[0]?.split('.').slice(0, -1).join('.')
  return { table: table || undefined, constraint: { fields } }
}

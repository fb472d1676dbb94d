import { ColumnTypeEnum, type ColumnType } from '@prisma/driver-adapter-utils'

/** The type a column was declared with, or `null` when it is an expression such as `COUNT(*)`. */
export type DeclaredType = ColumnType | null

/** The words that Prisma's migrations write for SQLite, and common others of raw SQL. */
const TYPES_BY_WORD: Readonly<Record<string, ColumnType>> = {
  TEXT: ColumnTypeEnum.Text,
  VARCHAR: ColumnTypeEnum.Text,
  INTEGER: ColumnTypeEnum.Int32,
  INT: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  DOUBLE: ColumnTypeEnum.Double,
  FLOAT: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
  TIMESTAMP: ColumnTypeEnum.DateTime,
  JSONB: ColumnTypeEnum.Json,
  BLOB: ColumnTypeEnum.Bytes,
}

/** `VARCHAR(20)` and `varchar` are the same word. */
export function mapDeclaredType(declared: string | null): DeclaredType {
  const word = declared?.match(/^\w+/)?.[0].toUpperCase()
  return word === undefined ? null : (TYPES_BY_WORD[word] ?? null)
}

/** The type of an expression, from the first of its values that is not null. */
export function inferType(rows: readonly (readonly unknown[])[], column: number): ColumnType {
  const value = rows.find((row) => row[column] !== null)?.[column]
  if (typeof value === 'bigint') return ColumnTypeEnum.Int64
  if (typeof value === 'number') return ColumnTypeEnum.Double
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes
  return ColumnTypeEnum.Text
}

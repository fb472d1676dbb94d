import {
  ColumnTypeEnum,
  type ArgType,
  type ColumnType,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { inferType, type DeclaredType } from './columns'

/** What SQLite can store. */
export type SqliteValue = null | number | bigint | string | Uint8Array

/**
 * One text per instant, always 24 characters and in UTC (`2026-03-01T09:30:00.000Z`), so that
 * comparing texts compares instants. A year of more than four digits would break that: refused.
 */
export function toSqliteDateTime(value: Date | string): string {
  const text = (value instanceof Date ? value : new Date(value)).toISOString()
  if (text.length !== 24) throw new RangeError(`${text} is not a year of four digits`)
  return text
}

/** What Prisma sends for one parameter, as SQLite stores it. */
export function toSqliteValue(value: unknown, type: ArgType | undefined): SqliteValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return textToSqliteValue(value, type)
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return toSqliteDateTime(value)
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot store a value of type ${typeof value}`)
}

/** Prisma sends instants, bytes and big numbers as text and tells their type beside it. */
function textToSqliteValue(value: string, type: ArgType | undefined): SqliteValue {
  switch (type?.scalarType) {
    case 'int':
    case 'float':
    case 'decimal':
      return Number(value)
    case 'bigint':
      return BigInt(value)
    case 'datetime':
      return toSqliteDateTime(value)
    case 'bytes':
      return Buffer.from(value, 'base64')
    default:
      // The package would store the text up to it and say nothing; PostgreSQL refuses it as well.
      if (value.includes('\0')) throw new RangeError('A text must not contain the character 0')
      return value
  }
}

/** The rows of a statement; integers come as `bigint`. */
export type SqliteRows = {
  columnNames: readonly string[]
  declaredTypes: readonly DeclaredType[]
  rows: SqliteValue[][]
}

/** The rows as Prisma reads them. */
export function toResultSet({ columnNames, declaredTypes, rows }: SqliteRows): SqlResultSet {
  const columnTypes = declaredTypes.map((type, column) => type ?? inferType(rows, column))
  return {
    columnNames: [...columnNames],
    columnTypes,
    rows: rows.map((row) => row.map((value, column) => toPrismaValue(value, columnTypes[column]))),
  }
}

function toPrismaValue(value: SqliteValue, type: ColumnType | undefined): unknown {
  if (value === null) return null
  if (type === ColumnTypeEnum.Boolean) return Number(value) !== 0
  // A JSON column has numeric affinity: the document `5` was stored as the number 5.
  if (type === ColumnTypeEnum.Json) return typeof value === 'string' ? value : String(value)
  if (type === ColumnTypeEnum.DateTime) return toPrismaDateTime(value)
  if (typeof value === 'bigint') {
    // Prisma takes what does not fit a number as text.
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : value.toString()
  }
  return value
}

/** Ours already, except what SQLite's own CURRENT_TIMESTAMP wrote (UTC, with a space). */
function toPrismaDateTime(value: SqliteValue): unknown {
  if (typeof value === 'string') {
    return value.charAt(10) === ' ' ? `${value.replace(' ', 'T')}Z` : value
  }
  return typeof value === 'bigint' || typeof value === 'number'
    ? new Date(Number(value)).toISOString()
    : value
}

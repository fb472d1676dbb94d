import {
  ColumnTypeEnum,
  type ColumnType,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { Client, types, type QueryArrayResult } from 'pg'

/** Types by their number in pg_type; what is missing is read as text. */
const COLUMN_TYPES: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
}

/** `name[]`, which the catalogue uses and the driver leaves as text: read as `text[]`. */
const NAME_ARRAY = 1003
const TEXT_ARRAY = 1009

/**
 * Lets the schema engine read PostgreSQL's catalogue. `@prisma/adapter-pg` cannot: it has no word
 * for the catalogue's own types (prisma/orm#27403). Reads only.
 */
export function createCatalogAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const info = { provider: 'postgres', adapterName: 'catalogue' } as const
  const refuse = async (): Promise<never> => {
    throw new Error('The catalogue is only read')
  }
  // The engine never disposes of its connection: one for each of its few queries leaves none open.
  const query = async (text: string, values: unknown[]): Promise<QueryArrayResult> => {
    const client = new Client({
      connectionString: url,
      types: {
        getTypeParser: (id, format) =>
          types.getTypeParser(Number(id) === NAME_ARRAY ? TEXT_ARRAY : Number(id), format),
      },
    })
    await client.connect()
    try {
      return await client.query({ text, values, rowMode: 'array' })
    } finally {
      await client.end()
    }
  }
  const connect = async (): Promise<SqlDriverAdapter> => {
    return {
      ...info,
      queryRaw: async ({ sql, args }) => {
        const { fields, rows } = await query(sql, args)
        return {
          columnNames: fields.map((field) => field.name),
          columnTypes: fields.map((field) => COLUMN_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
          rows,
        }
      },
      executeRaw: refuse,
      executeScript: refuse,
      startTransaction: refuse,
      dispose: async () => {},
    }
  }
  return { ...info, connect, connectToShadowDb: refuse }
}

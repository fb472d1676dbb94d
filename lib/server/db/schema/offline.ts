import type {
  Provider as AdapterProvider,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { Provider } from './derive'

/** Before comparing two schemas for PostgreSQL the engine asks for its version: 15, our oldest. */
const VERSION_ANSWER: SqlResultSet = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 15.0', 150_000]],
}

/** A database that is not there: enough to compare two schemas, so writing a migration needs no server. */
export function createOfflineAdapter(provider: Provider): SqlMigrationAwareDriverAdapterFactory {
  const adapterProvider: AdapterProvider = provider === 'sqlite' ? 'sqlite' : 'postgres'
  const info = { provider: adapterProvider, adapterName: 'offline' }
  const refuse = async (): Promise<never> => {
    throw new Error('There is no database behind this comparison')
  }
  const adapter: SqlDriverAdapter = {
    ...info,
    queryRaw: async ({ sql }) => (sql.includes('server_version_num') ? VERSION_ANSWER : refuse()),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => {},
  }
  const connect = async (): Promise<SqlDriverAdapter> => adapter
  return { ...info, connect, connectToShadowDb: connect }
}

import type { DiffTarget } from '@prisma/schema-engine-wasm'
import type { Provider } from './derive'
import { openSchemaEngine } from './engine'
import { createOfflineAdapter } from './offline'

const EMPTY: DiffTarget = { tag: 'empty' }

/** The SQL that leads from one schema (`null`: nothing) to another; both for `provider`. */
export async function diffSchemas({
  provider,
  from,
  to,
}: {
  provider: Provider
  from: string | null
  to: string
}): Promise<string> {
  const engine = await openSchemaEngine({ schema: to, adapter: createOfflineAdapter(provider) })
  try {
    const { stdout } = await engine.diff({
      from: from === null ? EMPTY : toTarget(from),
      to: toTarget(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return stdout ?? ''
  } finally {
    engine.free()
  }
}

function toTarget(schema: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

/** The parts of the package that its own entry would wire up, were we a bundler. */
type EngineModule = {
  SchemaEngine: typeof SchemaEngine
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

let loaded: Promise<EngineModule> | undefined

/** The package's entry imports a `.wasm` file, which plain Node cannot: the same steps by hand. */
async function loadModule(): Promise<EngineModule> {
  const require = createRequire(import.meta.url)
  const entry: string = '@prisma/schema-engine-wasm/schema_engine_bg'
  const module = (await import(entry)) as EngineModule
  const bytes = readFileSync(require.resolve(entry).replace(/\.js$/, '.wasm'))
  const imports = { './schema_engine_bg.js': module as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  module.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  return module
}

/**
 * Prisma's schema engine, without its downloaded program. For development only: it writes
 * migrations and compares them with the schema. Call `free()` when done.
 */
export async function openSchemaEngine({
  schema,
  adapter,
}: {
  schema: string
  adapter: SqlMigrationAwareDriverAdapterFactory
}): Promise<SchemaEngine> {
  loaded ??= loadModule()
  const { SchemaEngine: Engine } = await loaded
  const ignoreLog = (): void => {}
  return Engine.new(
    { datamodels: [['schema.prisma', schema]] },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
}

/**
 * One value for the whole process. A module may be loaded more than once (each edit in development, each bundle that
 * includes it); counters, queues and locks must not be.
 */
export function processWide<T>(name: string, make: () => T): T {
  const shared = globalThis as typeof globalThis & { footnoteShared?: Map<string, unknown> }
  shared.footnoteShared ??= new Map()
  if (!shared.footnoteShared.has(name)) shared.footnoteShared.set(name, make())
  return shared.footnoteShared.get(name) as T
}

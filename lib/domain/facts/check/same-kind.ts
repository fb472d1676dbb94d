import type { Mention } from '@/lib/domain/language/mention'

/** True when the two could answer one question as far as their types tell; a name of no known type could be anything. */
export function isSameKind(a: Mention, b: Mention): boolean {
  if (a.type === 'number' || a.type === 'date' || b.type === 'number' || b.type === 'date')
    return a.type === b.type
  return a.type === b.type || a.type === 'name' || b.type === 'name'
}

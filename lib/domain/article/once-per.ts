/**
 * A function whose results are kept with the objects that they were made of, and go when those go. For what is asked
 * again and again of one sentence or document and depends on nothing else.
 *
 * @param make gets besides the key what it belongs to, as a sentence to its document: always the same for the same key
 */
export function oncePer<Key extends WeakKey, Value, Whole extends unknown[] = []>(
  make: (key: Key, ...whole: Whole) => Value,
): (key: Key, ...whole: Whole) => Value {
  const cache = new WeakMap<Key, { value: Value }>()
  return (key, ...whole) => {
    const known = cache.get(key)
    if (known !== undefined) return known.value
    const value = make(key, ...whole)
    cache.set(key, { value })
    return value
  }
}

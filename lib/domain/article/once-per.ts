/**
 * A function whose results are kept with the objects that they were made of, and go when those go. For what is asked
 * again and again of one sentence or document and depends on nothing else.
 */
export function oncePer<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const cache = new WeakMap<Key, { value: Value }>()
  return (key) => {
    const known = cache.get(key)
    if (known !== undefined) return known.value
    const value = make(key)
    cache.set(key, { value })
    return value
  }
}

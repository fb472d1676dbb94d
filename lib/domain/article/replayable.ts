/** What a generator gives, made as far as it is looked at and only once, for any number of readers. */
export function replayable<Value>(source: Iterator<Value, unknown>): Iterable<Value> {
  const made: { value: Value }[] = []
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at++) {
        let entry = made[at]
        if (entry === undefined) {
          const next = source.next()
          if (next.done === true) return
          entry = { value: next.value }
          made.push(entry)
        }
        yield entry.value
      }
    },
  }
}

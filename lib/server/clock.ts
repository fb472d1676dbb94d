/** The server's clock, the only one that counts. UTC milliseconds. Tests may replace it. */
let read = (): number => Date.now()

export function now(): number {
  return read()
}

export function nowDate(): Date {
  return new Date(read())
}

/** For tests: fixes or moves the clock; returns a function that puts the real one back. */
export function setClock(next: () => number): () => void {
  read = next
  return () => {
    read = () => Date.now()
  }
}

/** The lines of a field, trimmed, without empty ones and without twins. */
export function splitLines(text: string): string[] {
  return [...new Set(splitAllLines(text))]
}

/** The lines of a field, trimmed, without empty ones. */
export function splitAllLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

export function orNull(text: string): string | null {
  return text.trim() || null
}

/** Digits as they are typed, with or without thousands separators: "2,000", "1.5". Not a number: NaN. */
export function readFigure(text: string): number {
  const plain = text.trim().replace(/(?<=\d)[,\s](?=\d{3}\b)/g, '')
  return plain === '' ? Number.NaN : Number(plain)
}

export function hasTwins(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length
}

import type { AnalysedDocument } from '@/lib/domain/language/document'

/** "RIVA", "BBC": letters that stand for words. */
export function isSpokenInitials(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d.&-]+s?$/u.test(name)
}

/** What the letters stand for by the article's own words; the name itself where it has none. */
export function longFormOf({ acronyms }: AnalysedDocument, name: string): string {
  return acronyms.find(({ short }) => short.text === name)?.long.text ?? name
}

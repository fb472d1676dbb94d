import type { FactPattern } from './pattern'
import { toQuote } from './pattern'

/** "Center for Strategic International Studies (CSIS)". */
export const acronym: FactPattern = {
  id: 'acronym',
  find: (document, sentence) =>
    sentence.acronyms
      .filter(({ short, long }) => isFirst(document.acronyms, short.text, long.start))
      .map(({ short, long }) => {
        const span = { start: Math.min(short.start, long.start), end: Math.max(short.end, long.end) + 1 }
        return {
          kind: 'acronym' as const,
          span,
          answer: toQuote(long),
          mention: null,
          arguments: { short: toQuote(short), long: toQuote(long) },
          question: `What does ${short.text} stand for?`,
          standsAlone: true,
          aliases: [`the ${long.text}`],
        }
      }),
}

/** Only the first definition counts, and none when another one disagrees. */
function isFirst(
  all: readonly { short: { text: string }; long: { start: number; text: string } }[],
  short: string,
  at: number,
): boolean {
  const same = all.filter((other) => other.short.text === short)
  return (
    same[0]?.long.start === at &&
    same.every((other) => other.long.text.toLowerCase() === same[0]?.long.text.toLowerCase())
  )
}

import type { FactPattern } from './pattern'

const STANDS_FOR =
  /(?<!\p{L})(?:(?:The|the) )?["“‘']?(?<letter>\p{Lu}{1,6})["”’']? stands for ["“‘']?(?:the )?(?<long>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/u

/** "The K stands for Khorasan": asked with the name that the letter is part of, from the same or the last sentences. */
export const standsFor: FactPattern = {
  id: 'stands-for',
  find: (document, sentence) => {
    const match = STANDS_FOR.exec(sentence.text)
    const { letter, long } = match?.groups ?? {}
    if (match === null || letter === undefined || long === undefined) return []
    const host =
      letter.length > 1
        ? letter
        : findHost({
            letter,
            texts: document.sentences
              .slice(Math.max(0, sentence.index - 3), sentence.index + 1)
              .map((each) => each.text),
          })
    if (host === null) return []
    const start = sentence.start + match.index + match[0].length - long.length
    const answer = { start, end: start + long.length, quote: long }
    return [
      {
        kind: 'acronym',
        span: { start: sentence.start, end: sentence.end },
        answer,
        mention: null,
        arguments: { long: answer },
        question:
          letter.length > 1
            ? `What does ${letter} stand for?`
            : `What does the ${letter} in ${host} stand for?`,
        standsAlone: false,
        aliases: [],
      },
    ]
  },
}

/** The nearest name with the letter as a part of its own: "ISIS-K", "J. K. Rowling" does not count. */
function findHost({ letter, texts }: { letter: string; texts: readonly string[] }): string | null {
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:[\\p{Lu}\\d]{2,8}-${letter}|${letter}-[\\p{Lu}\\d]{2,8})(?![\\p{L}-])`,
    'u',
  )
  for (const text of [...texts].reverse()) {
    const host = pattern.exec(text)?.[0]
    if (host !== undefined) return host
  }
  return null
}

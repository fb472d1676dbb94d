/** Words that say nothing by themselves. */
const FUNCTION_WORDS = new Set(
  `a an the and or but nor so yet of in on at by for from to with without within into onto over under about after before
  between during since until than as if that which who whom whose what when where why how this these those there here it its
  he she they them his her their him i we you your our is are was were be been being am do does did done has have had having
  will would shall should can could may might must not no also only just very more most much many some any each such other
  another one two both all up out off again then too`.split(/\s+/u),
)

/** Lower case, without accents, quotation marks or possessive endings; words and figures only. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '')
    .replace(/[^\p{L}\p{N}.%]+|\.(?!\p{N})/gu, ' ')
    .trim()
}

/** The normalised words; '' gives none. */
export function wordsOf(text: string): string[] {
  const plain = normalise(text)
  return plain === '' ? [] : plain.split(/\s+/u)
}

/** Cuts endings off, so that "attacks", "attacked" and "attacking" are one. Rough on purpose: it finds suspects. */
export function stemWord(word: string): string {
  if (word.length < 5) return word.replace(/(?<=[^s]{2})s$/u, '')
  return word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:ing|ed|es|s|ly)$/u, '')
    .replace(/e$/u, '')
}

/** The stems of the words that carry meaning. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map(stemWord)
}

/** True for "of", "is", "it" and their like. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word)
}

/** Share of `part` that is in `whole`; 0 for nothing. */
export function shareIn(part: readonly string[], whole: ReadonlySet<string>): number {
  return part.length === 0 ? 0 : part.filter((each) => whole.has(each)).length / part.length
}

/** A text without a leading article and outer punctuation: how answers are compared. */
export function plainAnswer(text: string): string {
  return wordsOf(text)
    .join(' ')
    .replace(/^(?:the|an?) /u, '')
}

import { isVerbatim } from '@/lib/domain/article/span'
import type { BaseContent } from './content'
import { canonicalise, writeCanonical } from './grading/canonical'
import type { Flaw } from './item-type'

/** Checks that hold for every type: the source is verbatim, and the stem does not say the answer. */
export function findBaseFlaws(
  content: BaseContent,
  keys: readonly string[],
  articleText: string | null,
): Flaw[] {
  const flaws: Flaw[] = []
  if (content.source !== null && articleText !== null && !isVerbatim(articleText, content.source)) {
    flaws.push({ code: 'source-not-verbatim', severity: 'hard', detail: content.source.quote })
  }
  for (const key of keys) {
    if (writeCanonical(canonicalise(key)) === '')
      flaws.push({ code: 'key-empty', severity: 'hard', detail: key })
    else if (saysKey(content.stem, key)) flaws.push({ code: 'key-in-stem', severity: 'hard', detail: key })
  }
  return flaws
}

/** Whether a text has the words of the key in it, in whatever spelling. */
export function saysKey(text: string, key: string): boolean {
  const words = writeCanonical(canonicalise(key))
  return words !== '' && ` ${writeCanonical(canonicalise(text))} `.includes(` ${words} `)
}

/** Two options that say the same thing leave more than one right answer, or two equal wrong ones. */
export function findDuplicateFlaws(options: readonly string[]): Flaw[] {
  const seen = new Set<string>()
  const flaws: Flaw[] = []
  for (const option of options) {
    const words = writeCanonical(canonicalise(option)) || option
    if (seen.has(words)) flaws.push({ code: 'duplicate-option', severity: 'hard', detail: option })
    seen.add(words)
  }
  return flaws
}

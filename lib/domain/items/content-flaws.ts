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
  const stem = ` ${writeCanonical(canonicalise(content.stem))} `
  for (const key of keys) {
    const words = writeCanonical(canonicalise(key))
    if (words === '') flaws.push({ code: 'key-empty', severity: 'hard', detail: key })
    else if (stem.includes(` ${words} `)) flaws.push({ code: 'key-in-stem', severity: 'hard', detail: key })
  }
  return flaws
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

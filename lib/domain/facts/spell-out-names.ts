import { overlaps, type Span } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { findFullName } from './check/full-name'
import type { Replacement } from './statement'

/** "Mr", "President", "the", "Texas v.", "von": what stands before a surname and would stand oddly before a full name. */
const TITLE_BEFORE =
  /(?:\p{Lu}[\p{L}.]*|the|(?<!\p{L})(?:v|vs|versus|von|van|de|der|den|da|di|du|del|della|bin|ibn|al)\.?)\s$/u

/**
 * Puts a bare surname as the article's full name where a sentence names a person first: whoever reads the question has not
 * just read the paragraph. A surname after a title or another name, and one that the answer touches, stays.
 *
 * @param away what must stay as it is: the answer, the holder
 */
export function spellOutNames(
  document: AnalysedDocument,
  sentence: AnalysedSentence,
  away: readonly Span[],
): Replacement[] {
  const seen = new Set<string>()
  return sentence.mentions.flatMap((mention) => {
    if (mention.type !== 'person' || seen.has(mention.entity)) return []
    seen.add(mention.entity)
    if (mention.detail !== 'surname' || away.some((span) => overlaps(span, mention))) return []
    const before = sentence.text.slice(0, mention.start - sentence.start)
    const after = sentence.text.slice(mention.end - sentence.start)
    if (TITLE_BEFORE.test(before) || /^[-–]|^(?:[’']s?)? \p{Lu}|^ vs?\.? /u.test(after)) return []
    const name = findFullName(document, { sentence, mention })
    const surname = mention.text.replace(/[’']s$/u, '')
    if (name === null || !name.endsWith(surname) || name === surname) return []
    return [{ span: { start: mention.start, end: mention.start + surname.length }, by: name }]
  })
}

import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { GIVEN_NAMES } from '@/lib/domain/language/lists/given-names'
import type { Mention } from '@/lib/domain/language/mention'

const MOST_WORDS = 6
const CALLING =
  /^\p{Lu}\p{Ll}{2,}(?:gist|mist|cist|nist|list|rist|tist|cian|rian|grapher|losopher|ector|essor|thor|inger|ainter|riter|eader|inister)$/u
const cache = new WeakMap<AnalysedDocument, ReadonlyMap<string, string>>()

/**
 * What a bare surname or an acronym stands for, as the article spells it out elsewhere: "Sonni Ali" for "Ali", "Works Board"
 * for "WB". Null where the answer is the fullest name already.
 */
export function findFullName(
  document: AnalysedDocument,
  { sentence, mention }: { sentence: AnalysedSentence; mention: Mention },
): string | null {
  if (mention.value !== null || mention.type === 'term') return null
  if (mention.detail === 'acronym') {
    const long = document.acronyms.find(({ short }) => short.text === mention.text)?.long.text
    return long === undefined || /\n/u.test(long) ? null : long
  }
  if (mention.type !== 'person') return null
  if (/\s/u.test(mention.text)) return mention.start === sentence.start ? withoutCalling(mention.text) : null
  const name = listFullNames(document).get(mention.entity) ?? null
  if (
    name === null ||
    !name
      .toLowerCase()
      .split(/\s+/u)
      .includes(mention.text.toLowerCase().replace(/[’']s$/u, ''))
  )
    return null
  // "Jackie Stallone … Stallone joined": in its own sentence the name is as full as it gets.
  return sentence.text.includes(name) ? null : name
}

/** "Sociologist Martha Stone" at the start of a sentence: its capital made the calling look like a name. */
function withoutCalling(text: string): string | null {
  const [first = '', ...rest] = text.split(/\s+/u)
  const isCalling = CALLING.test(first) && !GIVEN_NAMES.has(first)
  return isCalling && rest.length > 1 ? rest.join(' ') : null
}

/** The longest name of each person, without line breaks. */
function listFullNames(document: AnalysedDocument): ReadonlyMap<string, string> {
  const known = cache.get(document)
  if (known !== undefined) return known
  const names = new Map<string, string>()
  for (const { mentions } of document.sentences) {
    for (const { type, detail, entity, text } of mentions) {
      if (type !== 'person' || detail !== 'full-name' || /\n/u.test(text)) continue
      const words = text.replace(/[’']s$/u, '')
      if (words.split(' ').length <= MOST_WORDS && words.length > (names.get(entity)?.length ?? 0))
        names.set(entity, words)
    }
  }
  cache.set(document, names)
  return names
}

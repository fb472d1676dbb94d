import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

const MOST_WORDS = 6

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
  if (/\s/u.test(mention.text)) return null
  const full = findFullestMention(document, mention)
  const name = full.detail === 'full-name' ? plainName(full) : null
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

/** Of each person or thing that the article names, the fullest name, in the order of their first mention. */
export const listFullNames = oncePer((document: AnalysedDocument): ReadonlyMap<string, Mention> => {
  const names = new Map<string, Mention>()
  for (const { mentions } of document.sentences)
    for (const mention of mentions) {
      const name = plainName(mention)
      if (/\n/u.test(name) || name.split(/\s+/u).length > MOST_WORDS) continue
      const best = names.get(keyOf(mention))
      if (best === undefined || name.length > plainName(best).length) names.set(keyOf(mention), mention)
    }
  return names
})

/** Where the article names this person or thing most fully: "Barack Obama" for "Obama". */
export function findFullestMention(document: AnalysedDocument, mention: Mention): Mention {
  return listFullNames(document).get(keyOf(mention)) ?? mention
}

function keyOf({ entity, type }: Mention): string {
  return `${type} ${entity}`
}

function plainName({ text }: Mention): string {
  return text.replace(/[’']s$/u, '')
}

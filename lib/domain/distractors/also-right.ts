import type { Claim } from '@/lib/domain/facts/claim'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import type { Span } from '@/lib/domain/article/span'

/** Verbs that say too little to tell one statement from another by themselves. */
const LIGHT = new Set(
  'be have do make take get go come say include use become give see show find know call tell put keep let want need'.split(
    ' ',
  ),
)
/** With a telling verb one shared noun or name is enough to doubt; without it this many are. */
const ENOUGH_NOUNS = 3

type Content = { verbs: ReadonlySet<string>; nouns: ReadonlySet<string> }

const cache = new WeakMap<AnalysedSentence, Content>()

/**
 * True when some other sentence says nearly the same of the candidate: the same verb with a noun or name of the
 * stem, or several of its nouns. Then the "wrong" answer may be right.
 */
export function couldBeRight(
  document: AnalysedDocument,
  { claim, entity }: { claim: Claim; entity: string },
): boolean {
  const asked = readContent(claim.sentence, claim.answer)
  return document.sentences.some((sentence) => {
    if (sentence.index === claim.sentence.index) return false
    const mention = sentence.mentions.find((other) => other.entity === entity)
    if (mention === undefined) return false
    const told = readContent(sentence)
    const nouns = countShared(asked.nouns, told.nouns)
    return nouns >= ENOUGH_NOUNS || (nouns >= 1 && countShared(asked.verbs, told.verbs) >= 1)
  })
}

function readContent(sentence: AnalysedSentence, without?: Span): Content {
  const known = without === undefined ? cache.get(sentence) : undefined
  if (known !== undefined) return known
  const isOther = (token: Token): boolean =>
    without === undefined || token.end <= without.start || without.end <= token.start
  const tokens = sentence.tokens.filter(isOther)
  const content = {
    verbs: new Set(
      tokens.filter(({ tag, lemma }) => tag === 'VERB' && !LIGHT.has(lemma)).map(({ lemma }) => lemma),
    ),
    nouns: new Set(
      tokens
        .filter(({ tag, text }) => (tag === 'NOUN' || tag === 'PROPN') && text.length > 1)
        .map(({ lemma }) => lemma),
    ),
  }
  if (without === undefined) cache.set(sentence, content)
  return content
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const each of a) if (b.has(each)) count++
  return count
}

import { oncePer } from '@/lib/domain/article/once-per'
import { overlaps } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { resolveKinds } from './resolve-kinds'
import type { Replacement } from './statement'

/** How many sentences back the full words may stand. */
const REACH = 6
const MOST_NAMING_WORDS = 3
/** Words behind the noun that may say which one is meant. */
const GOES_ON = /^(?:of|that|who|which|whose|where|for|between|against|about|on|called|named|known|to)$/iu
/** Another of the sort: then "the tax" may be that one. */
const ANOTHER = /^(?:another|other|second|new|different|every|each|any|no|some|many|several|these|those)$/iu
/** "a three-day trip". */
const LENGTH = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)-/iu
/** Said of what a text has many of. */
const LOOSE =
  /^(?:people|person|man|woman|time|year|day|part|group|way|thing|member|number|state|world|name)$/u

/**
 * "The tax" after "the harbour tax": a bare definite noun is put in the words that the text first had for it, where it had
 * one name of the sort only and not long before; so is what "this tax" and "the Act" point to. In doubt nothing: a wrong one makes a false fact.
 */
export const resolveDefinites = oncePer(
  (document: AnalysedDocument): ReadonlyMap<number, readonly Replacement[]> => {
    const found = new Map<number, readonly Replacement[]>()
    const known = new Map<string, Full | null>()
    for (const sentence of document.sentences) {
      const own = listFull(document, sentence)
      const swaps = sentence.tokens.flatMap((token, at): Replacement[] => {
        if (!isBareDefinite(sentence.tokens, at)) return []
        const full = known.get(token.lemma)
        const isFit =
          full !== undefined &&
          full !== null &&
          (sentence.index - full.index <= REACH || isInTitle(document, full, token)) &&
          !own.some(({ lemma }) => lemma === token.lemma)
        const article = sentence.tokens[at - 1]
        if (!isFit || article === undefined) return []
        known.set(token.lemma, { ...full, index: sentence.index })
        return [
          {
            span: { start: article.start, end: token.end },
            by: `${article.text} ${full.naming} ${token.text}`,
          },
        ]
      })
      const [first] = swaps
      if (first !== undefined) found.set(sentence.index, [first])
      for (const full of own) {
        const before = known.get(full.lemma)
        // Two names of one sort: neither.
        const isSame = before === undefined || (before !== null && fold(before.naming) === fold(full.naming))
        known.set(full.lemma, isSame ? full : null)
      }
      for (const [at, token] of sentence.tokens.entries())
        if (token.tag === 'NOUN' && isAnother(sentence.tokens, at)) known.set(token.lemma, null)
    }
    for (const [index, swap] of resolveKinds(document)) {
      const beside = (found.get(index) ?? []).filter(({ span }) => !overlaps(span, swap.span))
      found.set(index, [swap, ...beside])
    }
    return found
  },
)

/** What the title names is meant to its end. */
function isInTitle({ title }: AnalysedDocument, { naming }: Full, { text }: Token): boolean {
  return title !== null && title.toLowerCase().includes(`${naming} ${text}`.toLowerCase())
}

type Full = { lemma: string; naming: string; index: number }

/** "the harbour tax", "a Harbour Act clause": nouns or names before a noun say which sort it is. */
function listFull({ text }: AnalysedDocument, { tokens, index }: AnalysedSentence): Full[] {
  return tokens.flatMap((token, at): Full[] => {
    if (token.fineTag !== 'NN' || LOOSE.test(token.lemma) || isPartOfCompound(tokens, at)) return []
    let from = at
    while (/^(?:NOUN|PROPN)$/u.test(tokens[from - 1]?.tag ?? '') && tokens[from - 1]?.fineTag !== 'NNS')
      from--
    const [first, last] = [tokens[from], tokens[at - 1]]
    const size = at - from
    const before = tokens[from - 1]
    if (first === undefined || last === undefined || size === 0 || size > MOST_NAMING_WORDS) return []
    // "Elm's paper mill": whose it is says which.
    if (before === undefined || !/^(?:DET|ADJ)$/u.test(before.tag) || LENGTH.test(first.text)) return []
    if (tokens.slice(from, at).some(({ relation }) => !/^(?:compound|amod|flat|nmod:desc)/u.test(relation)))
      return []
    return [{ lemma: token.lemma, naming: text.slice(first.start, last.end).replace(/\s+/gu, ' '), index }]
  })
}

function isBareDefinite(tokens: readonly Token[], at: number): boolean {
  const [article, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    token?.fineTag === 'NN' &&
    article !== undefined &&
    /^the$/iu.test(article.text) &&
    !LOOSE.test(token.lemma) &&
    !isPartOfCompound(tokens, at) &&
    !GOES_ON.test(next?.text ?? '') &&
    !/^(?:PROPN|NUM)$/u.test(next?.tag ?? '')
  )
}

function isPartOfCompound(tokens: readonly Token[], at: number): boolean {
  return /^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.tag ?? '')
}

function isAnother(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ text }) => ANOTHER.test(text))
}

function fold(words: string): string {
  return words.toLowerCase()
}

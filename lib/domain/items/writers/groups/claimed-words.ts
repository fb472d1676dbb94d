import type { Holder } from '@/lib/domain/article/article'
import { overlaps, type Span } from '@/lib/domain/article/span'
import { cutStatement, renderStatement, type Statement } from '@/lib/domain/facts/statement'
import { baseRelation, childAs, headOf, treeOf } from '@/lib/domain/facts/tree/tree'
import type { AnalysedSentence } from '@/lib/domain/language/document'

const MIN_WORDS = 5
const MAX_WORDS = 26
const SAYING =
  'says?|said|estimates?|estimated|reports?|reported|claims?|claimed|announced?|announces|declared?|explains?|explained|notes?|noted|argues?|argued|writes|wrote|reveals?|revealed|confirms?|confirmed|concludes?|concluded|finds?|found|shows?|showed|suggests?|suggested|alleges?|alleged|believes?|believed|warns?|warned|adds?|added|told \\p{L}+'

type Claimed = { holder: Holder; statement: Statement; sentence: AnalysedSentence }

/** What somebody claims, apart from the words that say whose it is. */
export type ClaimedWords = {
  statement: Statement
  /** A sentence of its own, with a stop. */
  words: string
  /** The same after "that": its first letter is small unless a name begins with it. */
  clause: string
}

/** What is claimed, without the words that say whose it is: "According to X, …", "X says that …", "…, X said". */
export function takeClaimed(text: string, claimed: Claimed): ClaimedWords | null {
  const { holder, statement, sentence } = claimed
  const before = text.slice(sentence.start, holder.start)
  const after = text.slice(holder.end, sentence.end)
  const cut = findCut({ before, after, holder, sentence })
  const cuts = cut === null ? findClauseCuts(sentence, holder) : [cut]
  if (cuts.length === 0 || cuts.some((span) => sentence.quotes.some((quote) => overlaps(quote, span))))
    return null
  const shorter = cuts.reduce((longer, span) => cutStatement(text, longer, span), statement)
  const words = renderStatement(text, shorter).replace(/[\s.,]+$/u, '')
  if (SPEAKER.test(words) || OPENS_QUOTED.test(words) || OPENS_LOOSE.test(words)) return null
  const count = words.split(/\s+/u).length
  if (count < MIN_WORDS || count > MAX_WORDS) return null
  return {
    statement: shorter,
    words: `${words}.`,
    clause: isNameFirst(sentence, shorter)
      ? words
      : words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
  }
}

/** The verb with which a claim is handed on, so that the question can say the same: "warned", else "said". */
export function verbOf({ text }: Pick<AnalysedSentence, 'text'>, { clause }: ClaimedWords): string {
  const around = text.replace(clause, ' ')
  const own =
    /(?<!\p{L})(?:says|warn(?:s|ed)|claim(?:s|ed)|argue[sd]|insist(?:s|ed)|believe[sd]|estimate[sd])(?!\p{L})/iu.exec(
      around,
    )?.[0]
  return own?.toLowerCase() ?? (/according to/iu.test(around) ? 'says' : 'said')
}

type Place = {
  before: string
  after: string
  holder: { start: number; end: number }
  sentence: { start: number; end: number }
}

function findCut({ before, after, holder, sentence }: Place): { start: number; end: number } | null {
  const opening = /^According to $/iu.exec(before) && /^(?: \([^)]*\))?, /u.exec(after)
  if (opening) return { start: sentence.start, end: holder.end + opening[0].length }
  const closing = /,? according to $/iu.exec(before)
  if (closing && /^[.]["”]?$/u.test(after))
    return { start: holder.start - closing[0].length, end: holder.end }
  const saying = new RegExp(
    `^(?: \\([^)]*\\)|, [^,]{3,80},)? (?:ha(?:s|ve|d) )?(?:${SAYING})(?: that)? (?=\\p{L}|\\d)`,
    'iu',
  ).exec(after)
  if (
    saying &&
    /^(?:the )?$/iu.test(before) &&
    / that $| (?:says?|said|estimates?|estimated) $/iu.test(saying[0])
  ) {
    const rest = after.slice(saying[0].length)
    // Without "that", what follows may be a thing said about rather than a clause.
    return / that $/iu.test(saying[0]) || /^(?:the|its?|there|\p{Lu})/u.test(rest)
      ? { start: sentence.start, end: holder.end + saying[0].length }
      : null
  }
  // "…, Ada Hill has said." and "…, says Ada Hill, the keeper."
  const ending = /, (?:the )?$/iu.exec(before)
  if (ending && new RegExp(`^ (?:ha(?:s|ve|d) )?(?:${SAYING}|acknowledged|admitted)\\.$`, 'iu').test(after))
    return { start: holder.start - ending[0].length, end: sentence.end - 1 }
  const inverted = /, (?:says?|said|claim(?:s|ed)|argue[sd]|warn(?:s|ed)|believes?) (?:the )?$/iu.exec(before)
  return inverted && /^(?:\.|, [^,]+\.)$/u.test(after)
    ? { start: holder.start - inverted[0].length, end: sentence.end - 1 }
    : null
}

/** The holder may be meant: then the words tell of him or her. */
const SPEAKER = /(?<!\p{L})(?:he|she|I|we|his|her|hers|him|my|our|you|your)(?!\p{L})/iu
/** The words themselves are quoted: what is handed on as it was said is asked for as such. */
const OPENS_QUOTED = /^["“‘]/u
/** Tied to a sentence before, or no clause of its own. */
const OPENS_LOOSE =
  /^(?:it|they|its|their|this|that|these|those|but|and|or|so|if|when|while|because|although|though|however|also|then|there|what|how|why|whether|who|to)(?!\p{L})/iu
const SURE = 0.5

/** What the parser sees as said: all but the clause that hangs on the verb of which the holder is the subject. */
function findClauseCuts(sentence: AnalysedSentence, holder: Span): Span[] {
  const tree = treeOf(sentence.tokens)
  const subject = headOf(tree, holder)
  const verb = tree.tokens[subject]
  if (verb === undefined || baseRelation(verb) !== 'nsubj' || verb.confidence < SURE) return []
  const said = childAs(tree, verb.head, new Set(['ccomp']))
  if (said < verb.head) return []
  let from = tree.first[said] ?? said
  while (from < said && /^(?:that|,)$/iu.test(tree.tokens[from]?.text ?? '')) from++
  const first = tree.tokens[from]
  const last = tree.tokens[tree.last[said] ?? said]
  if (first === undefined || last === undefined || (tree.tokens[said]?.confidence ?? 0) < SURE) return []
  return [
    { start: sentence.start, end: first.start },
    { start: last.end, end: sentence.end },
  ].filter((span) => span.start < span.end)
}

/** Its first word is a name's, or no word that is ever written small. */
function isNameFirst({ tokens, mentions }: AnalysedSentence, { pieces, swaps }: Statement): boolean {
  const start = pieces[0]?.start ?? 0
  // "He", put by name.
  const opening = swaps.find(({ span }) => span.start === start)
  if (opening !== undefined) return !/^(?:The|A|An|In|On|By|At) /u.test(opening.by)
  const first = tokens.find((token) => token.start >= start)
  if (first === undefined) return false
  return (
    first.tag === 'PROPN' ||
    /^\p{Lu}[\p{Lu}\d]/u.test(first.text) ||
    mentions.some(
      (mention) => mention.value === null && mention.start === first.start && mention.type !== 'term',
    )
  )
}

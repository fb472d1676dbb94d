import type { Span } from '@/lib/domain/article/span'
import { baseRelation, childAs, headOf, treeOf } from '@/lib/domain/facts/tree/tree'
import type { Holder } from '@/lib/domain/article/article'
import { cutStatement, renderStatement, type Statement } from '@/lib/domain/facts/statement'
import type { AnalysedSentence } from '@/lib/domain/language/document'

const MIN_WORDS = 5
const MAX_WORDS = 28
const SAYING =
  'says?|said|estimates?|estimated|reports?|reported|claims?|claimed|announced?|announces|declared?|explains?|explained|notes?|noted|argues?|argued|writes|wrote|reveals?|revealed|confirms?|confirmed|concludes?|concluded|finds?|found|shows?|showed|suggests?|suggested|alleges?|alleged|believes?|believed|warns?|warned|adds?|added|told \\p{L}+'

type Claimed = { holder: Holder; statement: Statement; sentence: AnalysedSentence }

/** What is claimed, without the words that say whose it is: "According to X, …", "X says that …", "…, X said". */
export function takeClaimed(text: string, { holder, statement, sentence }: Claimed): string | null {
  if (sentence.quotes.length > 0) return null
  const before = text.slice(sentence.start, holder.start)
  const after = text.slice(holder.end, sentence.end)
  const cut = findCut({ before, after, holder, sentence })
  const cuts = cut === null ? findClauseCuts(sentence, holder) : [cut]
  if (cuts.length === 0) return null
  const shorter = cuts.reduce((longer, span) => cutStatement(text, longer, span), statement)
  const words = renderStatement(text, shorter).replace(/[\s.,]+$/u, '')
  if (SPEAKER.test(words)) return null
  const count = words.split(/\s+/u).length
  return count >= MIN_WORDS && count <= MAX_WORDS ? `${words}.` : null
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
  const saying = new RegExp(`^(?: \\([^)]*\\))? (?:${SAYING})(?: that)? (?=\\p{L}|\\d)`, 'iu').exec(after)
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
  const ending = /, (?:the )?$/iu.exec(before)
  return ending && new RegExp(`^ (?:${SAYING})\\.$`, 'iu').test(after)
    ? { start: holder.start - ending[0].length, end: sentence.end - 1 }
    : null
}

/** The holder may be meant: then the words tell of him or her. */
const SPEAKER = /(?<!\p{L})(?:he|she|they|I|we|his|her|hers|their|him|them|my|our|it|its)(?!\p{L})/iu
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

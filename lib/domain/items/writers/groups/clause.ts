import type { Span } from '@/lib/domain/article/span'
import { readClause } from '@/lib/domain/facts/tree/clause'
import { baseRelation, treeOf, type Tree } from '@/lib/domain/facts/tree/tree'
import type { AnalysedSentence } from '@/lib/domain/language/document'

/** The main clause of a sentence, as the parser sees it; indices of tokens. */
export type PastClause = { tree: Tree; verb: number; subject: number }

/** Heads that the parser is less sure of are not built on. */
const MIN_CONFIDENCE = 0.5

/** A sentence's main verb in the past tense with its subject; null where there is none, or the parse is in doubt. */
export function findPastClause({ tokens }: AnalysedSentence): PastClause | null {
  const tree = treeOf(tokens)
  return readPastClause(tree, tree.root)
}

function readPastClause(tree: Tree, at: number): PastClause | null {
  const { tokens } = tree
  const verb = tokens[at]
  if (verb === undefined || verb.tag !== 'VERB') return null
  const { auxiliaries, subject, isNegated } = readClause(tree, at)
  const named = tokens[subject]
  if (named === undefined || named.confidence < MIN_CONFIDENCE || named.start > verb.start || isNegated)
    return null
  const [auxiliary] = auxiliaries
  const isPast =
    auxiliary === undefined
      ? verb.fineTag === 'VBD'
      : auxiliaries.length === 1 &&
        verb.fineTag === 'VBN' &&
        /^(?:was|were|had)$/iu.test(tokens[auxiliary]?.text ?? '')
  return isPast ? { tree, verb: at, subject } : null
}

/** The stretch of a word with everything under it. */
export function spanUnder({ tokens, first, last }: Tree, at: number): Span {
  return { start: tokens[first[at] ?? at]?.start ?? 0, end: tokens[last[at] ?? at]?.end ?? 0 }
}

/** One of several things that a sentence tells, with the stretches that tell the others. */
export type EventClause = PastClause & {
  others: readonly Span[]
  /** A clause with a subject of its own inside of the sentence ("When the dyke was mended in 1931, …"): it stands alone. */
  isInner: boolean
}

/**
 * The main clause and those that go on with its subject ("Hill left Elm in 1931 and founded a school in 1940"), each
 * to be told without the others.
 */
export function findEventClauses(sentence: AnalysedSentence): EventClause[] {
  return [...findMainClauses(sentence), ...findInnerClauses(sentence)]
}

function findMainClauses(sentence: AnalysedSentence): EventClause[] {
  const main = findPastClause(sentence)
  if (main === null) return []
  const { tree, verb, subject } = main
  const further = (tree.children[verb] ?? []).filter(
    (at) => tree.tokens[at]?.relation === 'conj' && at > verb,
  )
  const cutFrom = (at: number): Span => ({
    start: (tree.tokens[(tree.first[at] ?? at) - 1] ?? sentence).end,
    end: endOf(sentence),
  })
  const [next] = further
  const first: EventClause = { ...main, isInner: false, others: next === undefined ? [] : [cutFrom(next)] }
  const rest = further.flatMap((at, index): EventClause[] => {
    const start = startOfVerb(tree, at)
    if (start === null) return []
    const after = further[index + 1]
    // The blank before the verb stays.
    const before = { start: endOfSubject(sentence, main), end: start - 1 }
    return [
      {
        tree,
        subject,
        verb: at,
        isInner: false,
        others: [before, ...(after === undefined ? [] : [cutFrom(after)])],
      },
    ]
  })
  return [first, ...rest]
}

/** How a clause with a subject of its own hangs on another: "when …", "and the …". A condition is no event. */
const INNER = new Set(['advcl', 'conj', 'parataxis'])
const OPENS = /^(?:when|as|though|although|while|because|since|and|but|,|;)$/iu

function findInnerClauses({ tokens, start, end }: AnalysedSentence): EventClause[] {
  const tree = treeOf(tokens)
  return tokens.flatMap((token, at): EventClause[] => {
    if (!INNER.has(baseRelation(token)) || token.confidence < MIN_CONFIDENCE || !isOutside(tree, at))
      return []
    const clause = readPastClause(tree, at)
    if (clause === null || !isOwnSubject(tree, clause)) return []
    let from = tree.first[at] ?? at
    while (from < clause.subject && OPENS.test(tokens[from]?.text ?? '')) from++
    const opening = tokens.slice(tree.first[at] ?? at, from).map(({ text }) => text)
    const opener = tokens[from]
    const last = tokens[tree.last[at] ?? at]
    if (opener === undefined || last === undefined) return []
    // Not before the subject's own words: "if", "after which" and the like are left in front of it.
    if (opener.start !== spanUnder(tree, clause.subject).start && !/^(?:in|on)$/iu.test(opener.text))
      return []
    if (opening.length === 0 && baseRelation(token) === 'advcl') return []
    const outside = [
      { start, end: opener.start },
      { start: last.end, end },
    ].filter((span) => span.start < span.end)
    return [{ ...clause, isInner: true, others: [...outside, ...spansOfFurther(tree, at)] }]
  })
}

/** Told of the main clause or of one beside it, not of something inside of what is told. */
function isOutside({ tokens, root }: Tree, at: number): boolean {
  let head = tokens[at]?.head ?? -1
  while (head !== root && tokens[head]?.relation === 'conj') head = tokens[head]?.head ?? -1
  return head === root
}

function isOwnSubject({ tokens }: Tree, { subject, verb }: PastClause): boolean {
  return tokens[subject]?.head === verb && tokens[subject]?.tag !== 'PRON'
}

/** What goes on after it ("… and moved"), to its end. */
function spansOfFurther(tree: Tree, at: number): Span[] {
  const next = (tree.children[at] ?? []).find(
    (child) => tree.tokens[child]?.relation === 'conj' && child > at,
  )
  const before = tree.tokens[(tree.first[next ?? -1] ?? 0) - 1]
  return next === undefined || before === undefined
    ? []
    : [{ start: before.end, end: spanUnder(tree, at).end }]
}

/** Behind the whole subject: a name goes on to its end even where the parser cuts it. */
function endOfSubject({ mentions }: AnalysedSentence, { tree, subject }: PastClause): number {
  const { start, end } = spanUnder(tree, subject)
  return Math.max(
    end,
    ...mentions.filter((mention) => mention.start < end && start < mention.end).map((mention) => mention.end),
  )
}

/** Where a further past verb of the same subject begins, its auxiliary included; null where it has a subject of its own. */
function startOfVerb(tree: Tree, at: number): number | null {
  const token = tree.tokens[at]
  const { auxiliaries, subject, isNegated } = readClause(tree, at)
  if (
    token === undefined ||
    token.tag !== 'VERB' ||
    token.confidence < MIN_CONFIDENCE ||
    subject >= 0 ||
    isNegated
  )
    return null
  const auxiliary = tree.tokens[auxiliaries[0] ?? -1]
  if (auxiliary === undefined) return token.fineTag === 'VBD' ? token.start : null
  return auxiliaries.length === 1 && token.fineTag === 'VBN' && /^(?:was|were)$/iu.test(auxiliary.text)
    ? auxiliary.start
    : null
}

function endOf({ start, text }: AnalysedSentence): number {
  return start + text.replace(/[.!?]["”’)\]]*(?:\s?\[\d+\])*$/u, '').length
}

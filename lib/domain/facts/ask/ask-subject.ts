import { PERSON_TITLES } from '@/lib/domain/language/lists/name-words'
import { childrenAs } from '../tree/tree'
import type { Asking } from './asking'
import type { Frame } from './frame'
import { range, type QuestionPlan } from './plan'
import { readDescription } from './description'
import { isPluralKind, kindInName } from './name-kind'
import { whoOrWhich } from './wh-phrase'

const PLURAL_VERB = /^(?:are|were|have|do)$/u
const JOINED = new Set(['conj', 'cc'])

/** "Redcaps hold the port" → "Which militia holds …": only a subject that is nothing but the name, and one. */
export function askSubject(
  frame: Frame,
  { asking, at }: { asking: Asking; at: number },
): QuestionPlan | null {
  const { tree, clause, isKept, statement } = frame
  const { mention, document } = asking
  // "Rock star Edward Hill": the name may hang on what describes it.
  const subject = tree.tokens[clause.subject]
  const name = tree.tokens[at]
  const isBehind = name !== undefined && subject?.tag === 'NOUN' && tree.first[at] === clause.subject + 1
  const isNamed =
    isBehind &&
    (name.head === clause.subject
      ? /^(?:flat|appos|nmod|compound)/u.test(name.relation)
      : name.head === clause.head && name.relation === subject?.relation)
  if (at !== clause.subject && !isNamed) return null
  // "Hill's theory was the first": not Hill, whatever the tree says.
  if (tree.tokens.find(({ start }) => start >= mention.end)?.fineTag === 'POS') return null
  const first = tree.first[clause.subject] ?? at
  const last = Math.max(tree.last[clause.subject] ?? at, tree.last[at] ?? at)
  if (
    childrenAs(tree, clause.subject, JOINED).some((word) => word > at) ||
    childrenAs(tree, at, JOINED).length > 0
  )
    return null
  const own = range(first, last).filter((word) => isKept[word] === true)
  if (!own.includes(at)) return null
  const description = readDescription(frame, { own, mention })
  const year = readYear(asking)
  const isWhole = own.every((word) => {
    const token = tree.tokens[word]
    if (token === undefined || token.tag === 'PUNCT') return true
    if (mention.start <= token.start && token.end <= mention.end + year.length) return true
    return (
      token.tag === 'DET' ||
      (description?.words.includes(word) ?? false) ||
      (word < at && PERSON_TITLES.has(token.text.toLowerCase().replace(/\.$/u, '')))
    )
  })
  if (!isWhole || isIndefiniteKind(frame)) return null
  const finite = tree.tokens[clause.finite]
  // A bare present form goes with a plural subject; "Which group want" is none.
  const isPlural =
    finite === undefined || PLURAL_VERB.test(finite.text) || /^(?:VBP|VB)$/u.test(finite.fineTag)
  const kind = kindInName(mention)
  if (isPlural && (kind === null || !isPluralKind(kind))) return null
  const isNamedByPronoun = statement.swaps.some(
    (swap) => swap.span.start <= mention.start && mention.end <= swap.span.end,
  )
  const wh =
    description === null || isNamedByPronoun
      ? whoOrWhich(document, { mention, isNamedByPronoun })
      : `which ${description.text}`
  if (year !== '' && (kind === null || !wh?.startsWith('which'))) return null
  return wh === null ? null : { wh: wh + year, asked: own, isSubject: true, relied: [clause.subject] }
}

/** "The Harbour Act of 1911": " of 1911", which goes with what kind of thing it is; else "". */
function readYear({ document, mention }: Asking): string {
  return (
    /^ of 1[4-9]\d\d(?!\d)|^ of 20\d\d(?!\d)/u.exec(document.text.slice(mention.end, mention.end + 9))?.[0] ??
    ''
  )
}

/** "X is a city in Y", "X was one of the …": many are, so asking who or which is asking too much. */
function isIndefiniteKind({ tree, clause }: Frame): boolean {
  if (!clause.isCopular) return false
  const head = tree.tokens[clause.head]
  const words = tree.tokens.slice(tree.first[clause.head], clause.head + 1)
  if (head === undefined || /^(?:one|some|many|part|member|among)$/iu.test(head.text)) return true
  const hasThe = words.some((token, index) => /^the$/iu.test(token.text) && index > 0)
  return !hasThe || head.fineTag === 'NNS'
}

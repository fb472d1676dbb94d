import { baseRelation } from '../tree/tree'
import type { Asking } from './asking'
import type { Frame } from './frame'
import { isInside, type QuestionPlan } from './plan'
import { whoOrWhich } from './wh-phrase'

const SURE = 0.6
const OPENS_SUBJECT = /^(?:mr|mrs|ms|dr|sir|general|president|king|queen)\.?$/iu

/** "Hill's fame was at its height in 1902" → "Whose fame was …": whose the subject is. */
export function askPossessor(
  { tree, clause, isKept }: Frame,
  { asking, at }: { asking: Asking; at: number },
): QuestionPlan | null {
  const token = tree.tokens[at]
  const { mention, document } = asking
  if (token === undefined || token.relation !== 'nmod:poss' || token.head !== clause.subject) return null
  if (token.confidence < SURE || baseRelation(tree.tokens[clause.subject] ?? token) !== 'nsubj') return null
  const first = tree.first[clause.subject] ?? at
  const mark = tree.tokens.findIndex((other) => other.start >= mention.end)
  if (!/^[’']s?$/u.test(tree.tokens[mark]?.text ?? '') || mark > clause.subject) return null
  const asked = Array.from({ length: mark - first + 1 }, (_, index) => first + index)
  const isWhole = asked.every((word) => {
    const other = tree.tokens[word]
    return (
      other !== undefined &&
      isKept[word] === true &&
      (word === mark || isInside(other, mention) || OPENS_SUBJECT.test(other.text))
    )
  })
  const wh = isWhole ? whoOrWhich(document, { mention, isNamedByPronoun: false }) : null
  if (wh === null) return null
  return { wh: wh === 'who' ? 'whose' : `${wh}’s`, asked, isSubject: true, relied: [at, clause.subject] }
}

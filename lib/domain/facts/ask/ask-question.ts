import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { clauseAbove } from '../tree/clause'
import { baseRelation, headOf, treeOf } from '../tree/tree'
import { askOblique } from './ask-oblique'
import { askPossessor } from './ask-possessor'
import { askSubject } from './ask-subject'
import { askValue } from './ask-value'
import type { Asking } from './asking'
import { readFrame } from './frame'
import { recastAsking } from './recast'
import { survivesRereading } from './round-trip'
import { writeQuestion } from './write-question'

/** Objects, parts of compounds and list members are never asked for, however the sentence is shortened. */
const NEVER = /^(?:obj|iobj|compound|amod|conj)$/u

/** True where a shorter wording may allow a question that the whole one does not. */
export function mayBeAsked({ tokens }: AnalysedSentence, mention: Mention): boolean {
  if (mention.type === 'term') return false
  const token = tokens[headOf(treeOf(tokens), mention)]
  return token !== undefined && (mention.type === 'number' || !NEVER.test(baseRelation(token)))
}

/**
 * A question with one answer, made from the dependency tree: the answer as subject ("Who …", "Which militia …"), as when
 * or where ("In what year …", "In which country …"), or as a figure ("How many ships …"). Null wherever the tree is in
 * doubt or a gap is safer: objects of verbs and "by whom" are never asked for.
 */
export function askQuestion(asking: Asking): string | null {
  if (asking.statement.predicate === undefined) return askAsRead(asking)
  const recast = recastAsking(asking)
  return recast === null ? null : askAsRead(recast)
}

function askAsRead(asking: Asking): string | null {
  const frame = readFrame(asking)
  if (frame === null) return null
  const { mention } = asking
  const at = headOf(frame.tree, mention)
  if (at < 0 || clauseAbove(frame.tree, at) < 0) return null
  const plan =
    mention.type === 'number'
      ? askValue(frame, { mention, at })
      : (askSubject(frame, { asking, at }) ??
        askPossessor(frame, { asking, at }) ??
        askOblique(frame, { asking, at }))
  if (plan === null) return null
  const written = writeQuestion(frame, plan)
  return written !== null && survivesRereading({ asking, frame, plan, question: written }) ? written : null
}

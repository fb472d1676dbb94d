import { readClause, clauseAbove } from '@/lib/domain/facts/tree/clause'
import { childrenAs, headOf, treeOf, type Tree } from '@/lib/domain/facts/tree/tree'
import { holdsForOthers } from '@/lib/domain/distractors/logic'
import { isShown } from '@/lib/domain/distractors/shown'
import type { GapClaim } from './writer'

/** Deeds that one person or body does once to one thing. */
const SOLE_DEED =
  /^(?:found|establish|invent|discover|write|compose|paint|design|kill|assassinate|murder|win|defeat|coin|publish|direct|create|patent|appoint|succeed|devise|introduce|build|launch|record|propose|form|conquer|acquire|buy|own|name|formulate|pioneer|lead|head|command|sign|present|deliver|perform|sell|steal|lose|order|unveil|beat|marry|kidnap|capture|nominate|replace|organi[sz]e|host|produce|edit|translate|earn|invade|occupy|annex|abolish|pass|veto|ban|approve|give|open|destroy|free|rescue|negotiate)$/u
/** What is or happens in one place only. */
const SOLE_PLACE =
  /^(?:bear|die|bury|hold|found|establish|base|headquarter|locate|situate|open|sign|crown|sink|land|occur|happen|arrest|shoot|kill|assassinate|graduate|crash|build|publish|discover|invent|launch|execute|imprison|move|settle|emigrate|flee|bring|arrive|perform|come|stage|assemble|surrender|burn|perish)$/u
const UNIQUE =
  /(?<!\p{L})(?:first|last|only|oldest|youngest|largest|smallest|biggest|highest|lowest|longest|tallest|capital|most \p{L}+)(?!\p{L})/iu

/**
 * True when the sentence can be true of this one answer only: a figure or a year without a bound, who did what is done
 * once, where something happened. Of anybody else the article then denies it.
 */
export function isSoleAnswer(claim: GapClaim, text: string): boolean {
  const { mention, sentence } = claim
  if (mention.type === 'number' || mention.type === 'date') return !holdsForOthers({ claim, text })
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  const verb = clauseAbove(tree, tree.tokens[at]?.head ?? -1)
  const predicate = tree.tokens[verb]
  if (predicate === undefined || !isShown(claim, predicate)) return false
  const clause = readClause(tree, verb)
  if (clause.isNegated) return false
  if (UNIQUE.test(text.slice(sentence.start, mention.start)) && isPhrase(tree, { at, verb })) return true
  if (mention.type === 'place')
    return (
      SOLE_PLACE.test(predicate.lemma) && isPhrase(tree, { at, verb }) && isOneThing(tree, clause.subject)
    )
  const isAgent =
    (clause.subject === at && !clause.isPassive) ||
    (tree.tokens[at]?.relation === 'obl:agent' && tree.tokens[at]?.head === verb) ||
    (clause.isPassive && isAfterBy(tree, { at, verb }))
  const done = clause.isPassive ? clause.subject : clause.object
  return isAgent && SOLE_DEED.test(predicate.lemma) && isOneThing(tree, done)
}

/** A phrase of the verb's own, not of some noun in between. */
function isPhrase(tree: Tree, { at, verb }: { at: number; verb: number }): boolean {
  const token = tree.tokens[at]
  return token?.head === verb && /^(?:obl|nsubj|obj)/u.test(token.relation) && token.confidence > 0.5
}

function isAfterBy(tree: Tree, { at, verb }: { at: number; verb: number }): boolean {
  return tree.tokens[at]?.head === verb && /^by$/iu.test(tree.tokens[tree.first[at] ?? -1]?.text ?? '')
}

/** A name, or one thing of which there is one: "the tower", "his second book". */
function isOneThing(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]
  if (token === undefined) return false
  if (token.tag === 'PROPN') return true
  if (token.fineTag !== 'NN') return false
  return childrenAs(tree, at, new Set(['det', 'nmod:poss'])).some((child) =>
    /^(?!an?$|any$|some$|no$|another$|each$|every$)/iu.test(tree.tokens[child]?.text ?? ''),
  )
}

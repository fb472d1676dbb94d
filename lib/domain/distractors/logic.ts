import type { Claim } from '@/lib/domain/facts/claim'
import { clauseAbove, readClause } from '@/lib/domain/facts/tree/clause'
import { childAs, headOf, treeOf, type Tree } from '@/lib/domain/facts/tree/tree'
import { isShown } from './shown'

/** "more than 40" is true of 30 as well: any smaller figure would be right, too, and of "up to" any larger. */
const BOUND =
  /(?:more than|(?:just |well )?over|above|at least|at most|less than|fewer than|(?:just )?under|below|up to|as many as|as much as|no more than|no fewer than|exceed(?:s|ed|ing)?|minimum of|maximum of)\s*$/iu
/** "after 1911" is true of 1908 as well. */
const OPEN_TIME =
  /(?:\b(?:after|before|by|following|prior to|earlier than|later than|as early as|as late as|until at least|through(?:out)?|during|late|early|around|about|circa|c\.|between|from|into)|[-–])\s*$/iu
/** What lasts is true of other years, too. */
const LASTING =
  /^(?:be|have|remain|stay|live|continue|exist|face|like|love|know|own|include|contain|work|serve|hold|keep|belong|consist|depend|seem|look|feel|want|need|persist|rely|struggle|suffer|lack|enjoy|grow|teach|use)$/u

/** True when the sentence's words make other values right besides the key, so that no set of options is fair. */
export function holdsForOthers({ claim, text }: { claim: Claim; text: string }): boolean {
  const { mention, sentence, answer } = claim
  if (mention === null) return false
  const before = text.slice(sentence.start, answer.start)
  if (mention.type === 'number') return BOUND.test(before)
  if (mention.type !== 'date') return false
  // "early in the 1900s" is still that century and no other.
  const isSpan = mention.detail === 'century' || mention.detail === 'decade'
  return (
    OPEN_TIME.test(isSpan ? before.replace(/(?:early|late|mid|during)(?: the|-)?\s*$/iu, '') : before) ||
    isLasting(claim)
  )
}

/** "Prices were high in 1901": so they may have been in 1902, unless a figure or a rank makes it one year's. */
function isLasting(claim: Claim): boolean {
  const { mention, sentence } = claim
  if (mention === null) return false
  const isPinned =
    sentence.mentions.some(
      (other) => other.type === 'number' && other.start !== mention.start && isShown(claim, other),
    ) || /\b(?:first|last|most|\p{L}{3,}est|only|born|when)\b/iu.test(sentence.text)
  if (isPinned) return false
  const tree = treeOf(sentence.tokens)
  const at = clauseAbove(tree, headOf(tree, mention))
  const verb = tree.tokens[at]
  if (verb === undefined) return false
  const clause = readClause(tree, at)
  return clause.isCopular || (LASTING.test(verb.lemma) && !clause.isPassive)
}

const DETERMINER = new Set(['det', 'nmod:poss'])
/** A rank stands before what is said or right behind it: "the country with the most lakes". */
const RANK_REACH = 24
const ONE_OF = /(?<!\p{L})(?:one|some|many|most|part|member) of (?:the|its|our)(?!\p{L})/iu
const RANK = /(?<!\p{L})(?:first|last|most|only|sole|capital|\p{L}{3,}est)(?!\p{L})/iu

/** "Norway and other countries", "poets such as Hill": what is said of it is said of the others, and they are not named. */
function isOneOfSeveral({ answer, sentence }: Claim): boolean {
  const before = sentence.text.slice(0, answer.start - sentence.start)
  const after = sentence.text.slice(answer.end - sentence.start)
  return (
    /^,? (?:and|or) (?:(?:many|several|some|most|the|all) )?others?(?!\p{L})/iu.test(after) ||
    /(?:including|such as|for example|for instance|like),? (?:the )?$/iu.test(before)
  )
}

/**
 * True for a name of which the sentence says what others are as well: "Elm is mainly wooded", "Hill was a general". Any
 * other of the article's names may be so, too.
 */
export function isSaidOfOthersToo(claim: Claim): boolean {
  const { mention, sentence } = claim
  if (mention === null) return false
  if (isOneOfSeveral(claim)) return true
  const tree = treeOf(sentence.tokens)
  const at = headOf(tree, mention)
  if (mention.type === 'place' && isWhereItIsToo(tree, at)) return true
  const token = tree.tokens[at]
  const predicate = tree.tokens[token?.head ?? -1]
  if (token === undefined || predicate === undefined || !/^nsubj/u.test(token.relation)) return false
  const isOwning = predicate.lemma === 'have' && predicate.tag === 'VERB'
  if (!isOwning && !readClause(tree, token.head).isCopular) return false
  const own =
    sentence.text.slice(0, predicate.end - sentence.start + RANK_REACH).split(/ and (?=the |\p{Lu})/u)[0] ??
    ''
  if (RANK.test(own) && !ONE_OF.test(own)) return false
  const said = isOwning ? childAs(tree, token.head, new Set(['obj'])) : token.head
  if (!isOwning && predicate.tag !== 'NOUN') return true
  const determiner = tree.tokens[childAs(tree, said, DETERMINER)]
  if (ONE_OF.test(sentence.text.slice(mention.end - sentence.start))) return true
  const isCounted = childAs(tree, said, new Set(['nummod'])) >= 0
  return !isCounted && (determiner === undefined || /^an?$/iu.test(determiner.text))
}

/** "Faith was a force in _____": what has no "the" and no name may be so in any place. */
function isWhereItIsToo(tree: Tree, at: number): boolean {
  const place = tree.tokens[at]
  if (place === undefined || !/^(?:obl|nmod)$/u.test(place.relation)) return false
  const verb = clauseAbove(tree, at)
  const predicate = tree.tokens[verb]
  const clause = verb < 0 ? null : readClause(tree, verb)
  const subject = tree.tokens[clause?.subject ?? -1]
  if (clause?.isCopular !== true || predicate === undefined || subject === undefined) return false
  const ofPredicate = tree.tokens[childAs(tree, verb, DETERMINER)]
  return (
    subject.tag === 'NOUN' &&
    childAs(tree, clause.subject, DETERMINER) < 0 &&
    (predicate.tag === 'ADJ' || /^an?$/iu.test(ofPredicate?.text ?? '')) &&
    !tree.tokens.some(({ text }) => RANK.test(text))
  )
}

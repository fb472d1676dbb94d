import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { findKept, listKeptTokens, type Statement } from '../statement'
import { isFiniteToken } from '../tree/clause'

/** The words of a sentence in their order, and which of them a wording keeps. */
type Row = { tokens: readonly Token[]; isKept: readonly boolean[] }

/**
 * Signs of a cut that can be seen without the tree, which is at its worst where a list goes on over several lines: a list whose
 * last member went with its "and", a date whose subject went, a name that was the subject of what was cut, a relative clause without
 * whom it tells of or without its end, a clause that lives on the verb before, and a dash that parts nothing.
 */
export function isTorn(sentence: AnalysedSentence, statement: Statement): boolean {
  const { tokens, mentions } = sentence
  const row = { tokens, isKept: findKept(statement, sentence) }
  const kept = listKeptTokens(statement, sentence)
  return (
    opensWithoutSubject(kept, mentions) ||
    hasTornList(row) ||
    endsWithSubject(row) ||
    endsWithRelativeVerb(row) ||
    (kept.length < tokens.length && hasLostRelativeVerb(kept)) ||
    hasLostAntecedent(row) ||
    hasGappedClause(kept) ||
    tokens.some((_, at) => isIdleDash(row, at))
  )
}

/** "In 1665 was sent on a mission.": of "he joined …, and in 1665 was sent …" the one who was sent is gone. */
function opensWithoutSubject(kept: readonly Token[], mentions: readonly Mention[]): boolean {
  const verb = kept.findIndex(isFiniteToken)
  const opening = kept.slice(0, Math.max(0, verb))
  return (
    opening.length > 1 &&
    opening[0]?.tag === 'ADP' &&
    opening
      .slice(1)
      .every(
        (token) =>
          token.tag === 'PUNCT' ||
          mentions.some(
            ({ type, start, end }) => type === 'date' && start <= token.start && token.end <= end,
          ),
      )
  )
}

/** True when a list lost its last member, and its "and" with it. */
export function hasTornList(row: Row): boolean {
  return row.tokens.some((_, at) => isTornList(row, at))
}

/** A list goes on no further than this after the cut, in words: its end is its own. */
const REACH = 12
const MEMBER_WORDS = 8

/** "sold to Elm, Oak." of "Elm, Oak, and the Baltic ports": the words after the last comma are a member as the cut ones are. */
function isTornList({ tokens, isKept }: Row, joint: number): boolean {
  if (!/^(?:and|or)$/iu.test(tokens[joint]?.text ?? '') || isKept[joint] === true) return false
  const last = isKept.lastIndexOf(true, joint)
  const between = tokens.slice(last + 1, joint)
  if (last < 0 || between.length > REACH || between.some(isFiniteToken)) return false
  if (between[0] !== undefined && between[0].text !== ',') return false
  const comma = tokens.findLastIndex(
    ({ text }, at) => at < last && isKept[at] === true && /^[,:]$/u.test(text),
  )
  const member = tokens.slice(comma + 1, last + 1)
  if (comma < 1 || member.length > MEMBER_WORDS) return false
  if (member.some(({ tag, text }) => tag === 'CCONJ' || /^[;—–]$/u.test(text))) return false
  const kind = kindOf(tokens, comma + 1)
  if (kind === null || kind !== kindOf(tokens, joint + 1)) return false
  if (kind !== 'thing') return true
  // "Elm, a town of mills and ships": one thing in other words.
  if (member.some((token) => isFiniteToken(token) || token.relation === 'appos')) return false
  return kindOf(tokens, findMemberStart(tokens, comma)) === 'thing'
}

/** Where the words right before a comma begin: after the sign, preposition or verb before them. */
function findMemberStart(tokens: readonly Token[], comma: number): number {
  let at = comma
  while (at > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(tokens[at - 1]?.tag ?? '')) at--
  return at
}

/** What a member of a list is, by its first word that says it. */
function kindOf(tokens: readonly Token[], from: number): 'thing' | 'doing' | 'did' | 'does' | null {
  const at = tokens.findIndex(({ tag }, place) => place >= from && tag !== 'ADV')
  const token = tokens[at]
  if (token === undefined || at > from + 1) return null
  if (/^(?:NOUN|PROPN|DET|NUM|ADJ)$/u.test(token.tag)) return 'thing'
  if (token.fineTag === 'VBG') return 'doing'
  if (/^VB[DN]$/u.test(token.fineTag)) return 'did'
  return token.fineTag === 'VBZ' ? 'does' : null
}

/** "…, and Elm." of "…, and Elm, its capital, fell": a name after the joint, and what it did was cut. */
function endsWithSubject({ tokens, isKept }: Row): boolean {
  const last = tokens.findLastIndex(({ tag }, at) => isKept[at] === true && tag !== 'PUNCT')
  const joint = tokens.findLastIndex(({ tag }, at) => isKept[at] === true && tag === 'CCONJ')
  if (joint < 1 || tokens[joint - 1]?.text !== ',' || tokens[last + 1]?.text !== ',') return false
  const member = tokens.slice(joint + 1, last + 1)
  const isName = member.length > 0 && member.every(({ tag }) => /^(?:PROPN|NOUN|DET|ADJ)$/u.test(tag))
  const isList = tokens.slice(Math.max(0, joint - 10), joint - 1).some(({ text }) => text === ',')
  return isName && !isList && tokens.slice(last + 2).some(isFiniteToken)
}

/** "…, which required." of "which required that …". */
function endsWithRelativeVerb({ tokens, isKept }: Row): boolean {
  const last = tokens.findLastIndex(({ tag }, at) => isKept[at] === true && tag !== 'PUNCT')
  const [verb, relative] = [tokens[last], tokens[last - 1]]
  if (verb === undefined || relative === undefined || !isFiniteToken(verb)) return false
  const goesOn = tokens[last + 1]
  return (
    /^(?:which|who|that)$/iu.test(relative.text) &&
    /^W/u.test(relative.fineTag) &&
    goesOn !== undefined &&
    goesOn.tag !== 'PUNCT'
  )
}

/** "a port from which sailors like Hill, who asked for bread": each relative clause and the main one need a verb of their own. */
function hasLostRelativeVerb(kept: readonly Token[]): boolean {
  const relatives = kept.filter(
    ({ text, fineTag }) => /^W(?:DT|P\$?)$/u.test(fineTag) && /^(?:which|who|whom|whose)$/iu.test(text),
  )
  const verbs = kept.filter(
    (token, at) =>
      (isFiniteToken(token) && kept[at - 1]?.tag !== 'AUX') ||
      (token.fineTag === 'VBN' && kept.slice(Math.max(0, at - 3), at).every(({ tag }) => tag !== 'AUX')),
  )
  return relatives.length > 0 && verbs.length <= relatives.length
}

/** "In a letter to Norway, who was the mayor": the one whom the relative clause tells of was cut. */
function hasLostAntecedent({ tokens, isKept }: Row): boolean {
  return tokens.some((token, at) => {
    if (isKept[at] !== true || !/^(?:who|which|whose)$/iu.test(token.text) || at < 2) return false
    if (tokens[at - 1]?.text !== ',') return false
    return isKept[at - 2] !== true && isKept.indexOf(true) < at - 2
  })
}

/** "Masters received three dollars; sailors, two dollars": the second clause lives on the first one's verb, which a question takes away. */
function hasGappedClause(kept: readonly Token[]): boolean {
  const sign = kept.findIndex(({ text }) => text === ';')
  const rest = kept.slice(sign + 1)
  return (
    sign > 0 &&
    !kept.some(({ text }) => text === ':') &&
    rest.every(({ text }) => text !== ';') &&
    rest.some(({ text }) => text === ',') &&
    !rest.some(isFiniteToken)
  )
}

/** "the twins - Frederick and David -, having …": the words that the dash parted from the rest are gone. */
function isIdleDash({ tokens, isKept }: Row, at: number): boolean {
  if (isKept[at] !== true || !/^[-–—]$/u.test(tokens[at]?.text ?? '')) return false
  const next = isKept.indexOf(true, at + 1)
  return next !== at + 1 && (next < 0 || /^[,.;:]$/u.test(tokens[next]?.text ?? ''))
}

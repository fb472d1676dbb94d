import { oncePer } from '@/lib/domain/article/once-per'
import type { Span } from '@/lib/domain/article/span'
import type { Token } from '@/lib/domain/language/token'
import { hidesMainVerb, isMainClause } from './main-clause'
import { cutStatement, listKeptTokens, type Statement } from './statement'
import type { VariantRequest } from './variant-request'

/** What a clause after a comma begins with when the words before it are a whole sentence. */
const TAIL =
  /^(?:which|who|whom|whose|where|when|while|whereas|although|though|because|since|as|making|allowing|leading|resulting|causing|leaving|giving|becoming|creating|suggesting|adding|saying|noting|with|after|before|despite|until|but|and|so|yet)$/iu
const LIST_TAIL =
  /^(?:including|such|along|plus|together|compared|followed|especially|particularly|notably)$/iu
/** Of past forms after a comma only these are surely no main verb ("Johann, unable to bear it, banned …"). */
const PARTICIPLE =
  /^(?:based|called|named|located|situated|followed|written|published|edited|led|owned|located|delivered|dubbed|accompanied|compared|including|titled|entitled|annotated|used|shaped)$/iu
const RELATIVE_TAIL = /^(?:which|who|whom|whose|where)$/iu
const RELATIVE = /^(?:which|who|whose|where)$/iu
const MAX_VARIANTS = 24
const MAX_TAILS = 4

/** Shorter wordings found by commas and joints alone, for what the tree does not see. */
export function listVariantsByWords(request: VariantRequest): Statement[] {
  const { text, statement } = request
  const withoutAsides = findAsides(request).reduce(
    (shorter, cut) => cutStatement(text, shorter, cut),
    statement,
  )
  const tails = findTails(request)
  const ends = [
    statement,
    withoutAsides,
    ...tails.flatMap((tail) => [
      cutStatement(text, statement, tail),
      cutStatement(text, withoutAsides, tail),
    ]),
  ]
  const lead = findLead(request)
  const starts = lead === null ? [] : ends.map((variant) => cutStatement(text, variant, lead))
  const lasts = listLastClauses(request)
  const shortLasts = lasts.flatMap((last) => tails.map((tail) => cutStatement(text, last, tail)))
  const shorter = [...ends.slice(1), ...lasts, ...shortLasts, ...starts].filter((variant) =>
    isMainClause(listKeptTokens(variant, request.sentence)),
  )
  return shorter.slice(0, MAX_VARIANTS)
}

/** "Although it was late, " and the like: the main clause says the same without it. Never "in 2010," or "for boys,", which limit it. */
function findLead({ sentence, statement, keep }: VariantRequest): Span | null {
  const tokens = listKeptTokens(statement, sentence)
  const [first] = tokens
  if (
    first === undefined ||
    !/^(?:after|upon|following|although|though|despite|while|because|since|as|outraged|before|with|unlike|like|besides|given|thanks|rather|beginning|just)$/iu.test(
      first.text,
    )
  )
    return null
  const comma = tokens.findIndex((token) => token.text === ',')
  const next = tokens[comma + 1]
  if (
    comma < 1 ||
    next === undefined ||
    !/^(?:PROPN|DET|NOUN|NUM|ADJ)$/u.test(next.tag) ||
    !isMainClause(tokens.slice(comma + 1))
  )
    return null
  const cut = { start: first.start, end: next.start }
  return touchesKept(keep, cut) ? null : cut
}

function touchesKept(keep: readonly Span[], cut: Span): boolean {
  return keep.some((span) => span.start < cut.end && cut.start < span.end)
}

/** ", which …," and ", a strategic body …," between two commas, right before the verb. */
function findAsides({ sentence, keep }: VariantRequest): Span[] {
  const { tokens } = sentence
  const asides: Span[] = []
  for (const [at, token] of tokens.entries()) {
    if (
      token.text !== ',' ||
      !(RELATIVE.test(tokens[at + 1]?.text ?? '') || /^(?:an?|the)$/u.test(tokens[at + 1]?.text ?? ''))
    )
      continue
    const end = tokens.findIndex((other, index) => index > at + 2 && other.text === ',')
    const after = tokens[end + 1]
    const close = tokens[end]
    if (end < 0 || close === undefined || after === undefined || !/^(?:VERB|AUX)$/u.test(after.tag)) continue
    // An apposition is a noun phrase: with a verb in it, it is the main clause ("After ten days, the fort fell, …").
    const isPhrase =
      RELATIVE.test(tokens[at + 1]?.text ?? '') ||
      !tokens.slice(at + 1, end).some((other) => /^(?:VERB|AUX)$/u.test(other.tag))
    if (!isPhrase || /ing$/u.test(after.text)) continue
    const cut = { start: token.start, end: close.end }
    if (!touchesKept(keep, cut)) asides.push(cut)
  }
  return asides
}

/** From a comma or another joint to the end, where what is left is a sentence: the longest left first. */
function findTails({ sentence, keep }: VariantRequest): Span[] {
  const { tokens } = sentence
  const last = findStop(tokens)
  if (last === undefined) return []
  const tails = listTails(tokens)
    .map((start) => ({ start, end: last.start }))
    .filter((cut) => !touchesKept(keep, cut))
  return [...tails.slice(0, MAX_TAILS), ...findAdjuncts({ sentence, keep })]
}

/** Where tails begin, whatever is kept, the last first. */
const listTails = oncePer((tokens: readonly Token[]): readonly number[] => {
  const tails: number[] = []
  for (let at = tokens.length - 2; at > 0; at--) {
    const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (previous === undefined || token === undefined || next === undefined) continue
    // Few words can start a tail; only for those the words before are read as a clause.
    if (startsTail({ tokens, at, token, next }) && isMainClause(tokens.slice(0, at))) tails.push(previous.end)
  }
  return tails
})

/** The stop that ends the sentence, with no more behind it than the marks of notes ("in 1931. [1]"). */
function findStop(tokens: readonly Token[]): Token | undefined {
  const stop = tokens.findLastIndex(({ text }) => /^[.!]$/u.test(text))
  const isEnd = tokens.slice(stop + 1).every(({ text }) => /^(?:[[\]]|\d+|[a-z])$/u.test(text))
  return stop >= 0 && isEnd ? tokens[stop] : undefined
}

function startsTail({
  tokens,
  at,
  token,
  next,
}: {
  tokens: readonly Token[]
  at: number
  token: Token
  next: Token
}): boolean {
  if (/^[;:]$/u.test(token.text)) return true
  // " - just a second ahead": one dash, the end behind it.
  if (/^(?:-|–|—|--)$/u.test(token.text) && at > 0)
    return (
      tokens.filter(({ text }) => text === token.text).length === 1 && tokens[at - 1]?.end !== token.start
    )
  // "… and co-starred in …": a second thing that the same subject did.
  if (token.text === 'and')
    return (
      next.tag === 'VERB' &&
      !/ing$/u.test(next.text) &&
      next.text !== next.lemma &&
      !hidesMainVerb(tokens.slice(at + 1))
    )
  if (/^(?:before|after|while|by|without)$/u.test(token.text))
    return /^\p{Ll}{2,}ing$/u.test(next.text) && !hidesMainVerb(tokens.slice(at + 1))
  if (token.text !== ',') return false
  // "robbed the town, which they took, of its bells": the end may be the first verb's.
  if (
    RELATIVE_TAIL.test(next.text) &&
    tokens
      .slice(at + 2)
      .some(
        (other, index) =>
          other.text === ',' && /^(?:of|from|into|to|with|for)$/u.test(tokens[at + 3 + index]?.text ?? ''),
      )
  )
    return false
  if (TAIL.test(next.text) || LIST_TAIL.test(next.text)) return isClauseLike({ tokens, at, next })
  const isPhrase =
    (next.tag === 'VERB' && /ing$/u.test(next.text)) ||
    PARTICIPLE.test(next.text) ||
    /^(?:based|known|an?|the|for which|then|unable|able)$/u.test(next.text) ||
    (next.tag === 'ADP' && /^(?:which|whom)$/u.test(tokens[at + 2]?.text ?? ''))
  return (
    isPhrase &&
    !hidesMainVerb(tokens.slice(at + 1)) &&
    !tokens.slice(at + 1).some((other) => other.text === ',')
  )
}

/** " after at least one shell landed near the area": when, or why, told in a clause of its own without a comma. */
function findAdjuncts({ sentence, keep }: Pick<VariantRequest, 'sentence' | 'keep'>): Span[] {
  const { tokens } = sentence
  const last = findStop(tokens) ?? tokens.at(-1)
  if (last === undefined) return []
  const adjuncts: Span[] = []
  for (const [at, token] of [...tokens.entries()].reverse()) {
    const previous = tokens[at - 1]
    if (
      !/^(?:after|before|when|while|because|since|until|although|though)$/u.test(token.text) ||
      previous === undefined
    )
      continue
    const cut = { start: previous.end, end: last.start }
    if (
      /^(?:NOUN|PROPN|NUM|ADV)$/u.test(previous.tag) &&
      !touchesKept(keep, cut) &&
      isMainClause(tokens.slice(0, at)) &&
      isMainClause(tokens.slice(at + 1)) &&
      !hidesMainVerb(tokens.slice(at + 1))
    )
      adjuncts.push(cut)
  }
  return adjuncts.slice(0, 2)
}

/** A list goes on after "and"; a clause has a verb of its own. */
function isClauseLike({ tokens, at, next }: { tokens: readonly Token[]; at: number; next: Token }): boolean {
  if (LIST_TAIL.test(next.text)) return true
  const rest = tokens.slice(at + 2)
  if (/^(?:and|so|yet|as|but|since)$/iu.test(next.text))
    return isMainClause(rest) && !/^(?:VERB|AUX)$/u.test(rest[0]?.tag ?? '')
  // A relative clause in the middle would take the main verb with it: only one up to the end may go.
  return !hidesMainVerb(rest)
}

/** ", but South Korea evacuated …": the words after the last coordinating comma, when they name their own subject. */
function listLastClauses({ sentence, statement, keep, text }: VariantRequest): Statement[] {
  const { tokens } = sentence
  const variants: Statement[] = []
  for (const [at, token] of tokens.entries()) {
    const joint = tokens[at + 1]
    const first = tokens[at + 2]
    if (!/^[,;:]$/u.test(token.text) || joint === undefined || first === undefined) continue
    const start = /^(?:and|but|while|whereas)$/u.test(joint.text)
      ? first
      : /^[;:]$/u.test(token.text)
        ? joint
        : null
    if (
      start === null ||
      (!/^(?:PROPN|DET|NOUN|NUM)$/u.test(start.tag) &&
        !(token.text === ':' && /^\p{Lu}/u.test(start.text))) ||
      !isMainClause(tokens.filter((other) => other.start >= start.start))
    )
      continue
    const cut = { start: sentence.start, end: start.start }
    if (!touchesKept(keep, cut)) variants.push(cutStatement(text, statement, cut))
  }
  return variants
}

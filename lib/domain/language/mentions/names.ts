import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import { findCountry, isDemonym } from '../lists/countries'
import { GIVEN_NAMES } from '../lists/given-names'
import { EVENT_WORDS, ORGANISATION_WORDS, PERSON_TITLES, PLACE_WORDS, ROLE_WORDS } from '../lists/name-words'
import type { Mention } from '../mention'
import type { MentionType, Token } from '../token'
import type { Span } from '@/lib/domain/article/span'
import type { EntityHint } from '../analyser'
import { findNameRuns, type CaseCounts } from './name-parts'
import { typeName, type Certainty } from './name-typing'

export type NameMention = Mention & {
  certainty: Certainty
  /** What the model takes it for by its place in this sentence, and how likely that is. */
  guess: Guess | null
}

export type Guess = { type: MentionType; certainty: number }

/** The names of one sentence, each with the type that its own words and neighbours tell. */
export function findNames({
  text,
  tokens,
  hints,
  counts,
}: {
  text: string
  tokens: readonly Token[]
  /** What the model takes for names; it settles a type where words and neighbours leave it open. */
  hints: readonly EntityHint[]
  counts: CaseCounts
}): NameMention[] {
  const names: NameMention[] = []
  for (const { from, to } of findNameRuns(tokens, counts)) {
    for (const part of splitAtTitles(tokens, { from, to })) {
      const mention = describeName({ text, tokens, hints, ...part })
      if (mention !== null) names.push(mention)
    }
  }
  return names
}

type Part = { from: number; to: number; isTitled: boolean }

/** "US President Barack Obama" is a country and a person: a title inside a run begins a new name after it. */
function splitAtTitles(tokens: readonly Token[], { from, to }: { from: number; to: number }): Part[] {
  let last = -1
  for (let at = from; at < to - 1; at++) {
    if (PERSON_TITLES.has(plainTitle(tokens[at]))) last = at
  }
  const rest = tokens.slice(last + 1, to).map((token) => token.text.toLowerCase())
  const isOrganisation = rest.some(
    (word) => ORGANISATION_WORDS.has(word) || PLACE_WORDS.has(word) || EVENT_WORDS.has(word),
  )
  if (!isOrganisation && last < 0 && isCalledByTrade(tokens, { from, to }))
    return [{ from: from + 1, to, isTitled: true }]
  if (last < 0 || isOrganisation) return [{ from, to, isTitled: isTitleBefore(tokens, from) }]
  let start = from
  while (start < last && isWeak(tokens[start])) start++
  const before = tokens[start]
  const country = before !== undefined && start < last && findCountry(before.text) !== undefined
  const after = { from: last + 1, to, isTitled: true }
  return country ? [{ from: start, to: start + 1, isTitled: false }, after] : [after]
}

function isTitleBefore(tokens: readonly Token[], from: number): boolean {
  return PERSON_TITLES.has(plainTitle(tokens[from - 1]))
}

function plainTitle(token: Token | undefined): string {
  return token?.text.toLowerCase().replace(/\.$/u, '') ?? ''
}

function isWeak(token: Token | undefined): boolean {
  return (
    token === undefined ||
    isDemonym(token.text) ||
    /^(?:Prime|Vice|Deputy|Former|Emeritus|Chief|Executive)$/u.test(token.text)
  )
}

function describeName({
  text,
  tokens,
  from,
  to: end,
  isTitled,
  hints,
}: Part & { text: string; tokens: readonly Token[]; hints: readonly EntityHint[] }): NameMention | null {
  const to = dropHonours(tokens, { from, to: end })
  const first = tokens[from]
  const last = tokens[to - 1]
  if (first === undefined || last === undefined) return null
  const words = tokens.slice(from, to).map((token) => token.text)
  if (
    words.every(
      (word) =>
        isDemonym(word) || PERSON_TITLES.has(word.toLowerCase()) || ROLE_WORDS.has(word.toLowerCase()),
    )
  )
    return null
  const name = sliceNarrow(text, first.start, last.end)
  if (/\n/u.test(name) || name.length > 80) return null
  const ruled = typeName({
    name,
    words,
    isTitled,
    before: tokens[from - 1],
    after: tokens.slice(to, to + 10),
    clause: findClauseWord(tokens, { from, to }),
  })
  return {
    start: first.start,
    end: last.end,
    text: name,
    ...ruled,
    guess: dropCrowd(findGuess(hints, { start: first.start, end: last.end }), tokens.slice(from, to)),
    entity: name.toLowerCase().replace(/^the\s+/u, ''),
    value: null,
    unit: null,
    hedge: null,
  }
}

/** What the model takes these words for, with or without an article or a possessive. */
function findGuess(hints: readonly EntityHint[], { start, end }: Span): Guess | null {
  const hint = hints.find(
    (other) => other.start <= start && end <= other.end && start - other.start <= 4 && other.end - end <= 2,
  )
  return hint === undefined ? null : { type: hint.type, certainty: hint.certainty }
}

/** "Europeans", "the Osbournes": the treebank calls people persons, too, but many are not somebody. */
function dropCrowd(guess: Guess | null, words: readonly Token[]): Guess | null {
  return guess?.type === 'person' && words.length === 1 && /^NNP?S$/u.test(words[0]?.fineTag ?? '')
    ? null
    : guess
}

/** "Zaha Hadid DBE RA": letters after a name are no part of it. */
function dropHonours(tokens: readonly Token[], { from, to }: { from: number; to: number }): number {
  let end = to
  while (
    end - from > 2 &&
    /^(?:\p{Lu}{2,5}|PhD|MSc|BSc|Jr\.?|Sr\.?)$/u.test(tokens[end - 1]?.text ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(tokens[from]?.text ?? '')
  )
    end--
  return end
}

const TRADE =
  /^(?:wing|winger|prop|lock|hooker|flanker|centre|fullback|striker|forward|midfielder|defender|goalkeeper|keeper|batsman|bowler|skipper|manager|boss|rapper|comedian|presenter|guitarist|drummer|star|sprinter|swimmer|champion|analyst|broker|adviser|advisor|chairman|chairwoman|backbencher|designer|lecturer|researcher|campaigner|founder|teacher|farmer|\p{Ll}+(?:gist|mist|cist|nist|list|rist|tist|cian|rian|grapher|losopher|ector|inger|ainter|riter|eader|maker|keeper))$/u

/** Nothing else of three capitals begins with these. */
const PLAYER =
  /^(?:Wing|Winger|Prop|Hooker|Flanker|Striker|Midfielder|Defender|Goalkeeper|Batsman|Bowler|Fullback|Skipper)$/u

/** "Sociologist Martha Stone" at the start of a sentence, where the capital makes the trade look like a part of the name. */
function isCalledByTrade(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const [trade = '', given = ''] = tokens.slice(from, from + 2).map(({ text }) => text)
  // "Researchers Ada Hill and Otto Lang": of both, and no part of the first one's name.
  const calling = trade.charAt(0).toLowerCase() + trade.slice(1)
  const isTrade = (TRADE.test(calling) || TRADE.test(calling.replace(/s$/u, ''))) && !GIVEN_NAMES.has(trade)
  if (from > 0 || to - from < 3 || !isTrade) return false
  return GIVEN_NAMES.has(given) || tokens[from]?.tag === 'NOUN' || PLAYER.test(trade)
}

/** The word that a name is the subject of, by the tree. */
function findClauseWord(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): Token | undefined {
  for (const { head, relation } of tokens.slice(from, to)) {
    if (head >= from && head < to) continue
    return /^nsubj/u.test(relation) ? tokens[head] : undefined
  }
  return undefined
}

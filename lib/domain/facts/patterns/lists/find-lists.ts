import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import { isCoAuthor } from '../../check/cited-authors'
import { findMentionAt, findPhrase, listChildren, PLAIN_PHRASE, type Reading } from '../reading'

/** Things of one sort said side by side, with nothing but commas and an "and" between them. */
export type List = {
  /** From the first thing to the last. */
  span: Span
  /** Each without its article. */
  members: readonly Member[]
  /** The word of the first thing that the others hang on. */
  head: number
  /** What all of them are, in the plural: "countries". Null for things without a name. */
  kind: string | null
  /** Names, which need no more than two to be a list. */
  areNames: boolean
  isOfPlaces: boolean
}
export type Member = Span & {
  /** Other ways to say it: the name in "senator Ada Hill". */ accepted: readonly string[]
}

/** How a list is asked for, how many of it are wanted, and the words that settle it. */
export type AskedList = { question: string; wanted: number; span: Span }

const MAX_MEMBERS = 8
const MIN_NOUNS = 3
const MAX_WORDS = 4
const MAX_NAME_WORDS = 6
const JOINT = /^(?:,|,? and|,? as well as|, ?and also|,? &) (?:the |a |an )?$/iu
const LAST_JOINT = /(?:and|as well as|&) (?:the |a |an )?$/iu
/** Words that stand for others, measure, or say what somebody thinks: no thing that a list can be asked for. */
const EMPTY =
  /^(?:thing|one|other|others|lot|number|kind|type|sort|way|part|more|most|some|many|all|everything|anything|something|hundred|thousand|million|percent|year|month|week|day|time|rest|example|people|etc|so)$/u

/** "East and North Africa", "Texas, New and Arizona": one word of a name that the row broke. */
const HALF_NAME =
  /(?:^|, )(?:the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central|new|old|great|greater|upper|lower|northern|southern|eastern|western|el|la|los|las|san|saint|st|mount)$/iu

/** Every list of the sentence, by the tree where it is one and by the signs where its things are names. */
export function findLists(reading: Reading): List[] {
  if (!/,|(?<!\p{L})and(?!\p{L})|&|as well as/u.test(reading.sentence.text)) return []
  const lists = reading.tokens.flatMap((_, at) => readTreeList(reading, at) ?? [])
  const named = readNameLists(reading).filter(
    ({ span }) => !lists.some((list) => list.span.start < span.end && span.start < list.span.end),
  )
  const isOfAuthors = ({ span }: List): boolean =>
    reading.sentence.mentions.some(
      (mention) =>
        span.start <= mention.start && mention.end <= span.end && isCoAuthor(reading.document, mention),
    )
  return [...lists, ...named].filter((list) => !isOfAuthors(list))
}

function readTreeList(reading: Reading, head: number): List | null {
  const first = reading.tokens[head]
  if (first === undefined || !/^(?:NOUN|PROPN)$/u.test(first.tag) || first.relation === 'conj') return null
  const heads = [head, ...listChildren(reading, head, /^conj$/u)]
  if (heads.length < 2 || heads.length > MAX_MEMBERS) return null
  const phrases = heads.map((at) => readMember(reading, at))
  const members = phrases.flatMap((member) => member ?? [])
  if (members.length < heads.length || !areJoined(reading, members)) return null
  const mentions = heads.map((at) => findMentionAt(reading, at))
  const areNames = mentions.every(
    (mention) => mention !== null && mention.value === null && mention.type !== 'term',
  )
  if (!areNames && (members.length < MIN_NOUNS || heads.some((at) => reading.tokens[at]?.tag !== 'NOUN')))
    return null
  return makeList({ members, head, mentions: areNames ? mentions.flatMap((mention) => mention ?? []) : [] })
}

function makeList({
  members,
  head,
  mentions,
}: {
  members: readonly Member[]
  head: number
  mentions: readonly Mention[]
}): List | null {
  const [first] = members
  const last = members.at(-1)
  if (first === undefined || last === undefined) return null
  const kind = mentions.length === 0 ? null : kindOf(mentions)
  if (mentions.length > 0 && kind === null) return null
  return {
    span: { start: first.start, end: last.end },
    members,
    head,
    kind,
    areNames: mentions.length > 0,
    isOfPlaces: mentions[0]?.type === 'place',
  }
}

/** One thing: a short phrase of nouns without relative clause, figure or second preposition. */
function readMember(reading: Reading, at: number): Member | null {
  const { tokens, document } = reading
  const token = tokens[at]
  const phrase = findPhrase(reading, at, PLAIN_PHRASE)
  if (
    token === undefined ||
    phrase === null ||
    EMPTY.test(token.lemma) ||
    !/^(?:NOUN|PROPN)$/u.test(token.tag)
  )
    return null
  const words = tokens.filter((each) => phrase.start <= each.start && each.end <= phrase.end)
  const bare = /^(?:the|an?|both|either)$/iu.test(words[0]?.text ?? '') ? words.slice(1) : words
  const [first] = bare
  const name = findMentionAt(reading, at)
  if (first === undefined || bare.length > (name === null ? MAX_WORDS : MAX_NAME_WORDS)) return null
  if (
    bare.some(
      (each) => /^(?:PRON|NUM|VERB|AUX|DET|ADV|SCONJ)$/u.test(each.tag) && !/^VB[GN]$/u.test(each.fineTag),
    )
  )
    return null
  if (bare.some((each) => /^(?:JJR|JJS)$/u.test(each.fineTag) || /["“”()\d]/u.test(each.text))) return null
  // "maths and music in schools": what comes after the last may be said of all; "the Board for Fair Trade" is one name.
  const named = name === null ? token.end : Math.max(token.end, name.end)
  const preposition = bare.find((each) => each.start >= named && each.tag === 'ADP' && each.text !== 'of')
  const end =
    preposition === undefined ? phrase.end : (bare[bare.indexOf(preposition) - 1]?.end ?? phrase.end)
  const own =
    name !== null && name.value === null && name.type !== 'term' && phrase.start <= name.start
      ? [name.text]
      : []
  const text = document.text.slice(first.start, end)
  if (HALF_NAME.test(text)) return null
  const accepted = [
    ...own,
    ...(token.text.length > 4 && bare.length > 1 && own.length === 0 ? [token.text] : []),
  ]
  return { start: first.start, end, accepted: accepted.filter((form) => form !== text) }
}

/** Commas, and before the last an "and": nothing was left out between, and nothing of the kind follows. */
function areJoined({ document, sentence, tokens }: Reading, members: readonly Member[]): boolean {
  const joints = members
    .slice(1)
    .map((member, index) => document.text.slice(members[index]?.end ?? 0, member.start).replace(/\s+/gu, ' '))
  if (!joints.every((joint) => JOINT.test(joint)) || !LAST_JOINT.test(joints.at(-1) ?? '')) return false
  const end = members.at(-1)?.end ?? sentence.end
  const after = document.text.slice(end, sentence.end)
  const before = document.text.slice(sentence.start, members[0]?.start ?? sentence.start)
  // "the Court for the Armed Forces and the Court of Appeals for Veterans": the row is a part of its names.
  if (/\p{Lu}\p{L}* for (?:the )?$/u.test(before) || /^ (?:for|of) (?:the )?\p{Lu}/u.test(after)) return false
  if (
    members.some((member) =>
      /(?<!\p{L})(?:of|for|in|on|to)$/u.test(document.text.slice(member.start, member.end)),
    )
  )
    return false
  // "EU and NATO standards", "beads and beans that were ground": what follows may be the last one's only, or all of it theirs.
  const next = tokens.find((token) => token.start >= end)
  if (
    next !== undefined &&
    (/^(?:NOUN|PROPN|ADJ)$/u.test(next.tag) || /^(?:that|which|who|whose)$/iu.test(next.text))
  )
    return false
  return !/^(?:,? (?:and|or|as well as|etc|among others|to name|along with)(?!\p{L})|\s?\/|[’']s?(?!\p{L})|-)/iu.test(
    after,
  )
}

/** Names right behind each other: the tree often hangs the last of them elsewhere. */
function readNameLists(reading: Reading): List[] {
  const { document, sentence, tokens } = reading
  const lists: List[] = []
  let run: Mention[] = []
  const close = () => {
    const [first] = run
    const members = run.map(({ start, end }) => ({ start, end, accepted: [] }))
    const head = first === undefined ? -1 : tokens.findLastIndex((token) => token.end <= first.end)
    const before = first === undefined ? '' : document.text.slice(sentence.start, first.start)
    const isWhole =
      !/(?:,|\band|\bor|\p{Lu}\p{L}*) (?:the )?$/u.test(before) &&
      !run.some(({ text }) => HALF_NAME.test(text))
    const list =
      run.length >= 3 && isWhole && areJoined(reading, members)
        ? makeList({ members, head, mentions: run })
        : null
    if (list !== null) lists.push(list)
    run = []
  }
  for (const mention of sentence.mentions) {
    const last = run.at(-1)
    const isName = mention.value === null && !/^(?:term|number|date)$/u.test(mention.type)
    const isNext =
      last !== undefined && JOINT.test(document.text.slice(last.end, mention.start).replace(/\s+/gu, ' '))
    if (!isName || !isNext) close()
    if (isName) run.push(mention)
  }
  close()
  return lists
}

const PLACES: Readonly<Record<string, string>> = { country: 'countries', city: 'cities', state: 'US states' }

/** What names of one sort are, in the plural; null where they are not surely of one. */
function kindOf(mentions: readonly Mention[]): string | null {
  const types = new Set(mentions.map(({ type }) => type))
  const details = new Set(mentions.map(({ detail }) => detail))
  if (new Set(mentions.map(({ entity }) => entity)).size < mentions.length) return null
  const [type] = types
  const [detail] = details
  if (types.size !== 1 || type === undefined) return null
  if (type === 'place') return details.size === 1 ? (PLACES[detail ?? ''] ?? 'places') : 'places'
  if (type === 'person') return 'people'
  if (type === 'organisation') return 'organisations'
  return type === 'group' ? 'groups' : null
}

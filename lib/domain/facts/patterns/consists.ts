import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactDraft } from '../claim'
import { withArticle } from './apposition'
import type { FactPattern } from './pattern'
import {
  countWords,
  findMentionAt,
  findChild,
  findConfidence,
  findPhrase,
  findPreposition,
  isSelfContained,
  listChildren,
  PLAIN_PHRASE,
  quotePhrase,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const MIN_CONFIDENCE = 0.4
const VERB = /^(?:consists?|consisted|divided|made|composed|comprises?|comprised|consisting)$/u
const MIN_PARTS = 2
const MAX_SUBJECT_WORDS = 8
const MAX_LIST_WORDS = 24
const MAX_TYPED_WORDS = 3

/** "X consists of A, B and C", "is divided into", "is made up of", "comprises": a whole and all its parts. */
export const consists: FactPattern = {
  id: 'consists',
  find: (document, sentence) => {
    if (
      !/(?<!\p{L})(?:consist(?:s|ed|ing)? of|divided into|made (?:up )?of|composed of|comprise[sd]?)(?!\p{L})/u.test(
        sentence.text,
      )
    )
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) => (VERB.test(token.text) ? findWhole(reading, at) : []))
  },
}

function findWhole(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const verb = tokens[at]
  if (verb?.text === 'consisting') return findAside(reading, at)
  if (verb === undefined || !/^(?:root|conj|ccomp)$/u.test(verb.relation)) return []
  const isPassive = findChild(reading, at, /^aux:pass$/u) >= 0
  const subject = findChild(reading, at, isPassive ? /^nsubj:pass$/u : /^nsubj$/u)
  const parts = findParts(reading, at)
  if (
    subject < 0 ||
    parts < 0 ||
    findConfidence(reading, [subject, parts]) < MIN_CONFIDENCE ||
    listChildren(reading, at, /^aux$/u).length > 0
  )
    return []
  const whole = findPhrase(reading, subject)
  const list = findPhrase(reading, parts, /^(?:case|mark|punct|appos|parataxis|acl:relcl)$/u)
  const members = [parts, ...listChildren(reading, parts, /^conj$/u)]
  if (whole === null || list === null || members.length < MIN_PARTS) return []
  return draftWhole(reading, { verb: at, whole, list, members, isPassive })
}

/** "The Marsh Coast, consisting of Elm, Dover and Hythe, …": a name and its parts, said in passing. */
function findAside(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
  const mention = findMentionAt(reading, before)
  const parts = listNamesFrom(reading, at + 2)
  const [first] = parts
  const last = parts.at(-1)
  if (mention === null || mention.end !== tokens[before]?.end || first === undefined || last === undefined)
    return []
  if (tokens[at + 1]?.text !== 'of' || parts.length < MIN_PARTS) return []
  const areCountries = parts.every((part) => part.detail === 'country')
  return describeWhole(reading, {
    whole: mention,
    list: { start: first.start, end: last.end },
    parts,
    question: `${areCountries ? 'Which countries' : 'What'} does ${withArticle(reading, mention)} consist of?`,
  })
}

/** Names with nothing but commas and "and" between them: the tree often hangs the last of a list elsewhere. */
function listNamesFrom({ document, sentence, tokens }: Reading, from: number): Mention[] {
  const names: Mention[] = []
  let end = tokens[from]?.start ?? sentence.end
  for (const mention of sentence.mentions) {
    if (mention.start < end) continue
    const between = document.text.slice(end, mention.start)
    if (!(names.length === 0 ? /^(?:the )?$/u : /^(?:,|,? and)? (?:the )?$/u).test(between)) break
    names.push(mention)
    end = mention.end
  }
  return names
}

/** What it consists of: after "of" or "into", or the object of "comprises". */
function findParts(reading: Reading, at: number): number {
  const { text } = reading.tokens[at] ?? { text: '' }
  if (/^compris/u.test(text)) return findChild(reading, at, /^obj$/u)
  const preposition = text === 'divided' ? 'into' : 'of'
  if (!/^(?:consists?|consisted|consisting|divided|made|composed)$/u.test(text)) return -1
  return (
    listChildren(reading, at, /^(?:obl|nmod)/u).find((child) =>
      findPreposition(reading, child).endsWith(preposition),
    ) ?? -1
  )
}

type Whole = { verb: number; whole: Span; list: Span; members: readonly number[]; isPassive: boolean }

function draftWhole(reading: Reading, { verb: at, whole, list, members, isPassive }: Whole): FactDraft[] {
  const verb = reading.tokens[at]
  const name = sayPhrase(reading, whole)
  if (
    verb === undefined ||
    countWords(name) > MAX_SUBJECT_WORDS ||
    countWords(sayPhrase(reading, list)) > MAX_LIST_WORDS
  )
    return []
  if (!isSelfContained(reading, [whole]) || !isSelfContained(reading, [list])) return []
  const question = ask(reading, { verb: at, name, isPassive })
  if (question === null) return []
  const parts = members.flatMap((member) => findPhrase(reading, member, PLAIN_PHRASE) ?? [])
  return describeWhole(reading, { whole, list, parts, question })
}

type Described = { whole: Span; list: Span; parts: readonly Span[]; question: string }

function describeWhole(reading: Reading, { whole, list, parts, question }: Described): FactDraft[] {
  const typed = listTyped(reading, { list, parts })
  return [
    {
      kind: 'membership',
      span: { start: Math.min(whole.start, list.start), end: Math.max(whole.end, list.end) },
      answer: quotePhrase(reading, list),
      mention: null,
      arguments: {
        whole: quotePhrase(reading, whole),
        ...Object.fromEntries(parts.map((part, index) => [`part${index + 1}`, quotePhrase(reading, part)])),
      },
      question,
      standsAlone: false,
      aliases: [],
      ...(typed === null ? { isOpen: true } : { list: { parts: typed, wanted: typed.length } }),
    },
  ]
}

/** Short parts that are all of the list can be typed, each for its share; longer ones have many wordings. */
function listTyped(
  reading: Reading,
  { list, parts }: Pick<Described, 'list' | 'parts'>,
): { text: string; accepted: string[] }[] | null {
  const { document } = reading
  const texts = parts.map((part) =>
    document.text
      .slice(part.start, part.end)
      .replace(/\s+/gu, ' ')
      .replace(/^(?:the|an?) /iu, ''),
  )
  const last = parts.at(-1)
  const isShort = texts.every((text) => countWords(text) <= MAX_TYPED_WORDS && !/[,;\d]/u.test(text))
  if (texts.length < MIN_PARTS || last === undefined || last.end < list.end || !isShort) return null
  return texts.map((text) => ({ text, accepted: [] }))
}

function ask(
  reading: Reading,
  { verb: at, name, isPassive }: { verb: number; name: string; isPassive: boolean },
): string | null {
  const verb = reading.tokens[at]
  const auxiliary = reading.tokens[findChild(reading, at, /^aux:pass$/u)]?.text
  if (verb === undefined) return null
  const tail =
    verb.text === 'divided'
      ? 'divided into'
      : verb.text === 'made'
        ? 'made of'
        : verb.text === 'composed'
          ? 'composed of'
          : null
  if (isPassive) return tail === null || auxiliary === undefined ? null : `What ${auxiliary} ${name} ${tail}?`
  const helper = verb.fineTag === 'VBD' ? 'did' : verb.fineTag === 'VBZ' ? 'does' : 'do'
  return /^consist/u.test(verb.text)
    ? `What ${helper} ${name} consist of?`
    : /^compris/u.test(verb.text)
      ? `What ${helper} ${name} comprise?`
      : null
}

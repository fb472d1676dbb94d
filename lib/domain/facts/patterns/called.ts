import { quoteSpan, type Span } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { draftDefinition, readTerm } from './define'
import type { FactPattern } from './pattern'
import {
  countWords,
  findChild,
  findPhrase,
  isSelfContained,
  listChildren,
  PLAIN_PHRASE,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const NAMING = /^(?:called|termed|dubbed|named|labelled|labeled)$/u
const MIN_WORDS = 5
const KNOWN = /^(?:known|referred)$/u

/** "The movement of water through a membrane is called osmosis": the word that the text gives a thing. */
export const called: FactPattern = {
  id: 'called',
  find: (document, sentence) => {
    if (
      !/(?<!\p{L})(?:called|termed|dubbed|named|labell?ed|known as|referred to as)(?!\p{L})/u.test(
        sentence.text,
      )
    )
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      NAMING.test(token.text) || KNOWN.test(token.text) ? findNaming(reading, at) : [],
    )
  },
}

function findNaming(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const verb = tokens[at]
  const named = findNamed(reading, at)
  if (verb === undefined || named === null) return []
  const isPassive = /^(?:is|are|was|were|been)$/u.test(tokens[at - 1]?.text ?? '')
  const owner = isPassive ? findSubject(reading, at) : at - 1
  const host = tokens[owner]
  if (host === undefined || !/^(?:NOUN|PROPN)$/u.test(host.tag)) return []
  if (
    listChildren(reading, at, /^(?:obl:agent|advmod)$/u).some((child) =>
      /^(?:not|n[’']t|never|sometimes|often|also|formerly|previously|originally|once|then|better|commonly|nsubj)$/iu.test(
        tokens[child]?.text ?? '',
      ),
    )
  )
    return []
  const thing = isPassive
    ? readSubject(reading, { owner, verb: at })
    : findBefore(reading, { owner, verb: at })
  const term = readTerm(reading, named)
  if (thing === null || term === null) return []
  const words = sayPhrase(reading, thing)
  // "a piece of glass called a prism": what so few words say is true of other things too.
  if (countWords(words) < MIN_WORDS) return []
  const isPlural = host.fineTag === 'NNS'
  const isPast = reading.tokens.some((token) => token.head === at && /^(?:was|were)$/u.test(token.text))
  const verbWord = isPlural ? (isPast ? 'were' : 'are') : isPast ? 'was' : 'is'
  return draftDefinition(reading, {
    term,
    definition: thing,
    span: { start: Math.min(thing.start, term.start), end: Math.max(thing.end, term.end) },
    ask: () => `What ${verbWord} ${words} called?`,
  })
}

/** The subject by the tree, or the sentence's first noun where the tree took the rest for a relative clause. */
function findSubject(reading: Reading, at: number): number {
  const subject = findChild(reading, at, /^nsubj:pass$/u)
  if (subject >= 0 && reading.tokens[subject]?.tag !== 'PRON') return subject
  const { tokens } = reading
  return tokens[at]?.relation === 'acl:relcl' &&
    tokens[at]?.head === 1 &&
    /^(?:an?|the)$/iu.test(tokens[0]?.text ?? '')
    ? 1
    : -1
}

/** All words before "is called" where they open the sentence without a comma: the tree often breaks long subjects. */
function readSubject(reading: Reading, { owner, verb }: { owner: number; verb: number }): Span | null {
  const { tokens } = reading
  const auxiliary = tokens[verb - 1]
  const phrase = findPhrase(reading, owner)
  const [first] = tokens
  if (auxiliary === undefined || first === undefined) return null
  const start = phrase?.start ?? first.start
  const before = tokens.filter((token) => start <= token.start && token.end < auxiliary.start)
  if (before.some((token) => /^[,;:]$/u.test(token.text)) || before.at(-1)?.tag === 'ADV') return null
  const end = before.at(-1)?.end ?? start
  return start > first.start && phrase?.end !== end ? null : { start, end }
}

/** The words after the verb: its complement in the tree, or after "as". */
function findNamed(reading: Reading, at: number): Span | null {
  const { document, tokens } = reading
  const complement = findChild(
    reading,
    at,
    KNOWN.test(tokens[at]?.text ?? '') ? /^obl$/u : /^(?:xcomp|obj|obl)$/u,
  )
  const head = tokens[complement]
  if (head === undefined || complement < at || !/^(?:NOUN|PROPN|ADJ|VERB)$/u.test(head.tag)) return null
  const phrase = findPhrase(reading, complement, PLAIN_PHRASE)
  if (phrase === null) return null
  // Nothing but the term may stand there: "called concepts, which …" is one, "called on by the …" is none.
  const between = quoteSpan(document.text, { start: tokens[at]?.end ?? 0, end: phrase.start }).quote
  return /^\s(?:(?:to )?as )?(?:an?|the)?\s?["“‘']?$/u.test(between) ? phrase : null
}

/** "a process called …": the phrase before the verb, with what stands between. */
function findBefore(reading: Reading, { owner, verb }: { owner: number; verb: number }): Span | null {
  const phrase = findPhrase(
    reading,
    owner,
    /^(?:case|mark|cc|punct|appos|parataxis|acl|acl:relcl|conj|nsubj|cop|aux)$/u,
  )
  const end = reading.tokens[verb]?.start ?? 0
  return phrase !== null && phrase.end < end && isSelfContained(reading, [phrase]) ? phrase : null
}

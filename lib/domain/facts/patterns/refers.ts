import type { Span } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import { draftDefinition, readTerm } from './define'
import type { FactPattern } from './pattern'
import { extendToStop, findChild, findPhrase, readSentence, type Reading } from './reading'

/** "Culture refers to …", "the term X describes …", "X is defined as …", "X means …". */
export const refers: FactPattern = {
  id: 'refers',
  find: (document, sentence) => {
    if (
      !/(?<!\p{L})(?:refers? to|means?|describes?|denotes?|(?:is|are) defined as|involves?)(?!\p{L})/u.test(
        sentence.text,
      )
    )
      return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) => (token.tag === 'VERB' ? findMeaning(reading, at) : []))
  },
}

function findMeaning(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const verb = tokens[at]
  const subject = findChild(reading, at, /^nsubj(?::pass)?$/u)
  // "by no means" is no verb, whatever the tree says.
  if (verb === undefined || subject < 0 || /^(?:no|any|all)$/iu.test(tokens[at - 1]?.text ?? '')) return []
  const meaning = findTarget(reading, at)
  const phrase = findPhrase(reading, subject)
  if (meaning === null || phrase === null) return []
  const { isNamed, span } = stripIntroduction(reading, phrase)
  if (
    /^(?:means|mean|describes|describe|denotes|involves|involve)$/u.test(verb.text) &&
    !isNamed &&
    !/^(?:means|denotes)$/u.test(verb.text)
  )
    return []
  const term = readTerm(reading, span)
  if (term === null) return []
  if (
    /^(?:the|this|that|these|those|his|her|its|their)$/iu.test(
      tokens.find((token) => token.start === span.start)?.text ?? '',
    )
  )
    return []
  const draft = (definition: Span) =>
    draftDefinition(reading, { term, definition, span: { start: phrase.start, end: definition.end } })
  // "the process of joining lands, peoples, and markets through trade": over its commas, where that can stand alone.
  const long =
    meaning.end < reading.sentence.end - 1 ? draft({ start: meaning.start, end: endOf(reading) }) : []
  return long.length > 0 && isListed(reading, meaning) ? long : draft(meaning)
}

/** Where the last word of the sentence ends. */
function endOf({ tokens, sentence }: Reading): number {
  return tokens.findLast(({ tag }) => tag !== 'PUNCT')?.end ?? sentence.end
}

/** The comma at which it seems to end stands in a row: "lands, peoples, and markets". */
function isListed({ document, sentence }: Reading, { end }: Span): boolean {
  const rest = document.text.slice(end, sentence.end)
  return (
    /^, (?:\p{Ll}+ ){0,2}\p{Ll}+,? (?:and|or) /u.test(rest) &&
    !/(?<!\p{L})(?:while|whereas|although|but|which)(?!\p{L})/u.test(rest)
  )
}

/** What it refers to, means or is defined as: from there to the next stop. */
function findTarget(reading: Reading, at: number): Span | null {
  const { tokens } = reading
  const verb = tokens[at]?.text ?? ''
  const preposition = /^refers?$/u.test(verb) ? 'to' : verb === 'defined' ? 'as' : null
  if (preposition === null) {
    const object = /^(?:means?|describes?|denotes?)$/u.test(verb) ? findChild(reading, at, /^obj$/u) : -1
    const phrase = object < 0 ? null : findPhrase(reading, object)
    return phrase === null ? null : extendToStop(reading, phrase)
  }
  const next = tokens[at + 1]
  const first = tokens[at + 2]
  if (next?.text !== preposition || first === undefined || !/^(?:DET|NOUN|ADJ|VERB)$/u.test(first.tag))
    return null
  return extendToStop(reading, { start: first.start, end: first.end })
}

/** "The term culture", "the word “culture”": the words after it are what is defined. */
function stripIntroduction({ document }: Reading, span: Span) {
  const words = document.text.slice(span.start, span.end)
  const intro =
    /^(?:the |a )?(?:term|word|phrase|concept of|notion of|expression|idea of)s? /iu.exec(words)?.[0] ?? ''
  return { isNamed: intro !== '', span: { start: span.start + intro.length, end: span.end } }
}

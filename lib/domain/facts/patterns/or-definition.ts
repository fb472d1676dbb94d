import type { FactDraft } from '../claim'
import { draftDefinition, isEmptyClass, readTerm } from './define'
import type { FactPattern } from './pattern'
import {
  findPhrase,
  findPhraseFrom,
  isBeforeStop,
  listChildren,
  PLAIN_PHRASE,
  readSentence,
  type Reading,
} from './reading'

/** "marsh wardens, or farmers who look after the sluices, …": a word with what it means behind a comma and "or". */
export const orDefinition: FactPattern = {
  id: 'or-definition',
  find: (document, sentence) => {
    if (!sentence.text.includes(', or ')) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      token.text === ',' && reading.tokens[at + 1]?.text === 'or' ? findMeaning(reading, at) : [],
    )
  },
}

function findMeaning(reading: Reading, comma: number): FactDraft[] {
  const { tokens } = reading
  const host = tokens[comma - 1]
  const whole = findPhraseFrom(reading, comma + 2)
  // What comes after its first comma may hang on anything.
  const stop = tokens.find(
    (token) =>
      token.text === ',' && whole !== null && whole.span.start < token.start && token.end < whole.span.end,
  )
  const meaning =
    whole === null || stop === undefined
      ? whole
      : { head: whole.head, span: { start: whole.span.start, end: stop.start } }
  const head = tokens[meaning?.head ?? -1]
  if (host?.tag !== 'NOUN' || meaning === null || head === undefined || isEmptyClass(head.lemma)) return []
  // A meaning says more than one word; without a clause or "of …" it is one of two things.
  if (
    listChildren(reading, meaning.head, /^(?:acl|acl:relcl|nmod)$/u).length === 0 ||
    !isBeforeStop(reading, meaning.span)
  )
    return []
  const phrase = findPhrase(reading, comma - 1, PLAIN_PHRASE)
  const term = phrase === null ? null : readTerm(reading, phrase)
  if (phrase === null || term === null || phrase.end !== host.end) return []
  // "a tax on tea, glass, or goods made of paper": the last of a row.
  const before = tokens.findLast((token) => token.end <= phrase.start)
  if (before?.text === ',' || /^(?:or|and|nor|either|neither|whether)$/iu.test(before?.text ?? '')) return []
  if (
    /^(?:the|this|that|these|those|his|her|its|their|our)$/iu.test(
      tokens.find(({ start }) => start === phrase.start)?.text ?? '',
    )
  )
    return []
  if (host.fineTag !== head.fineTag) return []
  return draftDefinition(reading, {
    term,
    definition: meaning.span,
    span: { start: phrase.start, end: meaning.span.end },
  })
    .filter(({ question }) => question !== null)
    .map((draft) => ({ ...draft, standsAlone: true }))
}

import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import { listAsked } from '../ask/frame'
import type { FactDraft } from '../claim'
import { askPart } from './ask-part'
import { describeTerm } from './define'
import { LOOSE_BEFORE_KIND } from './empty-words'
import { draftAsked, toQuote, type FactPattern } from './pattern'
import { findChild, listChildren, readSentence, type Reading } from './reading'

const SURE = 0.6
const LEAST_BESIDE = 3
const MOST_WORDS = 2

/** "Closed systems accommodate little change …": what the article says of one kind, where it sets several against each other. */
export const kind: FactPattern = {
  id: 'kind',
  find: (document, sentence) => {
    if (sentence.quotes.length > 0) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      token.relation.startsWith('nsubj') && token.tag === 'NOUN' ? findKind(reading, at) : [],
    )
  },
}

function findKind(reading: Reading, at: number): FactDraft[] {
  const { document, tokens, sentence } = reading
  const token = tokens[at]
  const own = readModifiers(reading, at)
  if (token === undefined || own === null || token.confidence < SURE) return []
  const known = listKinds(document).get(token.lemma)
  if (known === undefined || known.size < 2) return []
  if (findChild(reading, at, /^(?:nmod|nmod:poss|nummod|appos|conj|acl|acl:relcl|advmod)$/u) >= 0) return []
  const article = tokens[own - 1]?.text ?? ''
  const first = tokens[own]
  if (
    first === undefined ||
    (/^(?:DET|PRON|NUM)$/u.test(tokens[own - 1]?.tag ?? '') && !/^an?$/iu.test(article))
  )
    return []
  if (token.fineTag === 'NN' && !/^an?$/iu.test(article)) return []
  const mention = describeTerm(reading, { start: first.start, end: token.end })
  const question = askPart(reading, {
    mention,
    least: LEAST_BESIDE,
    planOf: (frame) =>
      frame.clause.subject !== at
        ? null
        : {
            wh: `which ${token.text.toLowerCase()}`,
            asked: listAsked(frame, { mention, at }),
            isSubject: true,
            relied: [at],
          },
  })
  if (question === null) return []
  return [
    draftAsked(sentence, {
      pattern: 'kind',
      kind: 'contrast',
      answer: toQuote(mention),
      argument: 'value',
      mention: null,
      question,
      aliases: [document.text.slice(first.start, tokens[at - 1]?.end ?? first.end)],
    }),
  ]
}

/** Where the words begin that tell which kind, or null. */
function readModifiers(reading: Reading, at: number): number | null {
  const { tokens } = reading
  const before = listChildren(reading, at, /^(?:amod|compound)$/u).filter((child) => child < at)
  const [from] = before
  if (from === undefined || before.length > MOST_WORDS || at - from !== before.length) return null
  return before.every(
    (child) =>
      /^\p{L}[\p{Ll}-]{2,}$/u.test(tokens[child]?.text ?? '') &&
      !LOOSE_BEFORE_KIND.has((tokens[child]?.text ?? '').toLowerCase()),
  )
    ? from
    : null
}

/** The nouns of the article with the words that tell one kind of them from another. */
const listKinds = oncePer((document: AnalysedDocument): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const sentence of document.sentences) {
    const reading = readSentence(document, sentence)
    for (const [at, token] of reading.tokens.entries()) {
      if (token.tag !== 'NOUN') continue
      const from = readModifiers(reading, at)
      if (from === null) continue
      const words = reading.tokens
        .slice(from, at)
        .map((each) => each.text.toLowerCase())
        .join(' ')
      found.set(token.lemma, (found.get(token.lemma) ?? new Set()).add(words))
    }
  }
  return found
})

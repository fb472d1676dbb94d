import { quoteSpan, type Span } from '@/lib/domain/article/span'
import type { FactDraft } from '../claim'
import type { FactPattern } from './pattern'
import { askList, gapList } from './lists/ask-list'
import { askCounted, askIncluded, isExamples } from './lists/ask-named'
import { askPredicate } from './lists/ask-predicate'
import { findLists, type AskedList, type List, type Member } from './lists/find-lists'
import { readSentence, type Reading } from './reading'

/** "A, B and C signed …", "three motives: A, B and C", "towns such as A and B": the whole list is asked for, in any order. */
export const list: FactPattern = {
  id: 'list',
  find: (document, sentence) => {
    const reading = readSentence(document, sentence)
    const said = sentence.quotes.length > 0 ? null : askPredicate(reading)
    if (said !== null)
      return [
        draftList(reading, { ...said, list: { span: said.row.span, members: said.row.parts.map(toMember) } }),
      ]
    return findLists(reading).flatMap((each) => {
      if (sentence.quotes.some((quote) => quote.start <= each.span.start && each.span.end <= quote.end))
        return []
      const asked = askCounted(reading, each) ?? askIncluded(reading, each) ?? askClause(reading, each)
      return asked === null ? [] : [draftList(reading, { list: each, ...asked })]
    })
  },
}

function toMember(part: Span): Member {
  return { ...part, accepted: [] }
}

const MOST_EXAMPLES = 4
const FEW_EXAMPLES = 3

function askClause(reading: Reading, each: List): AskedList | null {
  const count = each.members.length
  const question = askList(reading, each)
  if (question !== null) return { question, wanted: count, span: reading.sentence }
  // Of a long row of examples a few are enough.
  const wanted = count > MOST_EXAMPLES && isExamples(reading, each) ? FEW_EXAMPLES : count
  const gapped = gapList(reading, { list: each, wanted })
  return gapped === null ? null : { question: gapped, wanted, span: reading.sentence }
}

function draftList(
  { document }: Reading,
  {
    list: { span, members },
    question,
    wanted,
    span: whole,
  }: AskedList & { list: Pick<List, 'span' | 'members'> },
): FactDraft {
  const parts = members.map(({ start, end, accepted }) =>
    leaveToldOut({ text: document.text.slice(start, end).replace(/\s+/gu, ' '), accepted }, question),
  )
  return {
    kind: 'membership',
    span: { start: whole.start, end: whole.end },
    answer: quoteSpan(document.text, span),
    mention: null,
    arguments: Object.fromEntries(
      members.map(({ start, end }, index) => [`part${index + 1}`, quoteSpan(document.text, { start, end })]),
    ),
    question,
    standsAlone: false,
    aliases: [],
    list: { parts, wanted },
  }
}

/** "caste systems" asked for as "Which closed systems …" is "caste": the noun is in the question. */
function leaveToldOut(
  part: { text: string; accepted: readonly string[] },
  question: string,
): { text: string; accepted: readonly string[] } {
  const words = part.text.split(' ')
  const last = words.at(-1)?.toLowerCase() ?? ''
  const isTold =
    words.length > 1 &&
    question
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(last)
  return isTold
    ? {
        text: words.slice(0, -1).join(' '),
        accepted: [part.text, ...part.accepted.filter((form) => form.toLowerCase() !== last)],
      }
    : part
}

import { givesAway } from './gives-away'

/** What the checks look at, in the order of the quiz. */
export type CheckedItem = {
  id: string
  stem: string
  /** The right answer in words; for true/false 'true' or 'false'. */
  key: string
  factIds: readonly string[]
  /** Accepted, and not retired by a later extraction. */
  isUsable: boolean
  /** In the order written; null where nothing is chosen from. */
  options: readonly { text: string; isKey: boolean }[] | null
}

/** Numbers are questions as the teacher counts them, from 1. */
export type QuizProblem =
  | { code: 'no-items'; blocks: true }
  | { code: 'not-accepted'; blocks: true; number: number; itemId: string }
  /** The key of one is in the stems of the others. */
  | { code: 'gives-away'; blocks: false; number: number; others: number[]; key: string; itemId: string }
  | { code: 'same-fact'; blocks: false; number: number; other: number; itemId: string }
  | { code: 'key-position'; blocks: false; letter: string; count: number; of: number }
  | { code: 'key-longest'; blocks: false; count: number; of: number }

/** Patterns need a few questions before they are one. */
const LEAST_FOR_PATTERN = 5
const PATTERN_SHARE = 0.6
const LEAST_FOR_TOPIC = 3

/** What to know before publishing: what blocks comes first, the rest is advice. */
export function checkQuiz(items: readonly CheckedItem[]): QuizProblem[] {
  if (items.length === 0) return [{ code: 'no-items', blocks: true }]
  const unusable = items.flatMap((item, index): QuizProblem[] =>
    item.isUsable ? [] : [{ code: 'not-accepted', blocks: true, number: index + 1, itemId: item.id }],
  )
  return [...unusable, ...findGivenAway(items), ...findSameFact(items), ...findPatterns(items)]
}

function findGivenAway(items: readonly CheckedItem[]): QuizProblem[] {
  const problems: QuizProblem[] = []
  items.forEach((item, index) => {
    const others = items.flatMap((other, otherIndex) =>
      index !== otherIndex && givesAway(other.stem, item.key) ? [otherIndex + 1] : [],
    )
    // Named by half of all the questions it is what the text is about, which tells nobody anything.
    const isTopic = others.length >= LEAST_FOR_TOPIC && others.length >= (items.length - 1) / 2
    if (others.length > 0 && !isTopic)
      problems.push({
        code: 'gives-away',
        blocks: false,
        number: index + 1,
        others,
        key: item.key,
        itemId: item.id,
      })
  })
  return problems
}

function findSameFact(items: readonly CheckedItem[]): QuizProblem[] {
  const first = new Map<string, number>()
  const problems: QuizProblem[] = []
  items.forEach((item, index) => {
    const earlier = item.factIds.map((id) => first.get(id)).find((number) => number !== undefined)
    if (earlier !== undefined)
      problems.push({ code: 'same-fact', blocks: false, number: index + 1, other: earlier, itemId: item.id })
    for (const id of item.factIds) if (!first.has(id)) first.set(id, index + 1)
  })
  return problems
}

/** The key is mostly B, or mostly the longest: what guessers live on. */
function findPatterns(items: readonly CheckedItem[]): QuizProblem[] {
  const choices = items.flatMap((item) => (item.options && item.options.length > 2 ? [item.options] : []))
  if (choices.length < LEAST_FOR_PATTERN) return []
  const problems: QuizProblem[] = []
  const positions = new Map<number, number>()
  let longest = 0
  for (const options of choices) {
    const index = options.findIndex((option) => option.isKey)
    positions.set(index, (positions.get(index) ?? 0) + 1)
    const key = options[index]
    if (key && options.every((option) => option === key || option.text.length < key.text.length)) longest += 1
  }
  const [position, count] = [...positions].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  if (count / choices.length >= PATTERN_SHARE) {
    problems.push({
      code: 'key-position',
      blocks: false,
      letter: String.fromCharCode(65 + position),
      count,
      of: choices.length,
    })
  }
  if (longest / choices.length >= PATTERN_SHARE)
    problems.push({ code: 'key-longest', blocks: false, count: longest, of: choices.length })
  return problems
}

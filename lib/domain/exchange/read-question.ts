import { orderByHash } from '@/lib/domain/article/stable-id'
import type { BaseContent } from '@/lib/domain/items/content'
import type { Answer, Field, FieldOption } from '@/lib/domain/items/field'
import { isQuantity } from '@/lib/domain/items/grading/match-number'
import { readDigits } from '@/lib/domain/items/grading/read-number'
import type { ItemType } from '@/lib/domain/items/item-type'
import { type Numeric, numericSchema } from '@/lib/domain/items/numeric'
import { PLAIN_SHUFFLER } from '@/lib/domain/items/plain-shuffler'
import { toOneLine } from './one-line'
import type { ExchangeOption, Question } from './quiz'

type Asked = {
  type: ItemType
  content: BaseContent
  /** Tells the order of options, for programs that do not shuffle. */ seed: string
}

const UNCLEAR: Question = { kind: 'unclear' }

/**
 * What an item asks and which answers are right, found by putting answers to the type's own grading. So this knows
 * kinds of fields only, and what counts elsewhere is what counts here.
 */
export function readQuestion(asked: Asked): Question {
  const field = asked.type.toField(asked.content, PLAIN_SHUFFLER)
  switch (field.kind) {
    case 'choice':
      return readChoice(asked, field.options, 'choice')
    case 'text':
      return field.bank === null ? readText(asked) : readChoice(asked, field.bank, 'choice')
    case 'span':
      return readChoice(asked, field.candidates, 'span')
    case 'number':
      return readNumber(asked)
    case 'order':
      return readOrder(asked, field.entries)
    case 'match':
      return readMatch(asked, field)
    case 'reveal':
      return { kind: 'card' }
    case 'multi-choice':
      return UNCLEAR
  }
}

function gradeOf({ type, content }: Asked, answer: Answer): number {
  return type.grade(content, answer, PLAIN_SHUFFLER).fraction
}

function readChoice(asked: Asked, shown: readonly FieldOption[], kind: 'choice' | 'span'): Question {
  const { type, content, seed } = asked
  const always = type.reveal(content, null, PLAIN_SHUFFLER).aboutAnswer
  const options = shown.map(({ id, text }): ExchangeOption => {
    const answer: Answer = { kind, optionId: id }
    const about = type.reveal(content, answer, PLAIN_SHUFFLER).aboutAnswer
    // A source that only repeats the option tells nothing.
    const source = about?.source && !text.includes(about.source.quote) ? `“${about.source.quote}”` : null
    const words = about === null || about.text === always?.text ? [] : [about.text, source]
    const feedback = toOneLine(words.filter(Boolean).join(' '))
    return {
      text: toOneLine(text),
      fraction: gradeOf(asked, answer),
      feedback: feedback === '' ? null : feedback,
    }
  })
  if (!options.some((option) => option.fraction === 1)) return UNCLEAR
  const isFixed = kind === 'span' || hasFixedOrder(asked)
  return {
    kind: 'choice',
    isFixed,
    options: isFixed ? options : orderByHash(seed, options, (option) => option.text),
  }
}

/** True when shuffling changes nothing: pupils look for True first. */
function hasFixedOrder({ type, content }: Asked): boolean {
  const reversed = type.toField(content, { ...PLAIN_SHUFFLER, shuffle: (values) => [...values].reverse() })
  const plain = type.toField(content, PLAIN_SHUFFLER)
  return (
    plain.kind === 'choice' && reversed.kind === 'choice' && plain.options[0]?.id === reversed.options[0]?.id
  )
}

function readText(asked: Asked): Question {
  const { type, content } = asked
  const { key, accepted, parts } = type.reveal(content, null, PLAIN_SHUFFLER)
  if (parts !== undefined)
    return readList(
      asked,
      parts.map((part) => part.key),
    )
  return {
    kind: 'text',
    accepted: [...new Set([key, ...accepted].map(toOneLine).filter((text) => text !== ''))],
  }
}

/** As many ways to write a list as a form for typed answers should hold. */
const MOST_ORDERS = 24

/** A question for a list, with the whole answers as they may be typed: as many parts as count in full, in each order. */
function readList(asked: Asked, parts: readonly string[]): Question {
  const isWhole = (list: readonly string[]) => gradeOf(asked, { kind: 'text', text: list.join(', ') }) === 1
  const wanted = parts.findIndex((_, index) => isWhole(parts.slice(0, index + 1))) + 1
  if (wanted === 0) return UNCLEAR
  // More orders than a form should hold: then the article's own only.
  const orders =
    countOrders(parts.length, wanted) > MOST_ORDERS / 2 ? [parts.slice(0, wanted)] : arrangeAll(parts, wanted)
  const accepted = orders
    .filter(isWhole)
    .flatMap((order) => [
      order.join(', '),
      ...(order.length < 2 ? [] : [`${order.slice(0, -1).join(', ')} and ${order.at(-1) ?? ''}`]),
    ])
  return {
    kind: 'text',
    accepted: [...new Set(accepted.map(toOneLine))],
    list: { parts: parts.map(toOneLine), wanted },
  }
}

function countOrders(count: number, size: number): number {
  return size === 0 ? 1 : count * countOrders(count - 1, size - 1)
}

function arrangeAll(parts: readonly string[], size: number): string[][] {
  if (size <= 0) return [[]]
  return parts.flatMap((part, index) =>
    arrangeAll([...parts.slice(0, index), ...parts.slice(index + 1)], size - 1).map((rest) => [
      part,
      ...rest,
    ]),
  )
}

function readNumber(asked: Asked): Question {
  const parsed = numericSchema.safeParse(asked.content)
  // Another type with a number field says its key in words; typed as text, they count as they stand.
  return parsed.success ? readFigures(parsed.data) : readText(asked)
}

function readFigures(content: Numeric): Question {
  const { value, tolerance, unit, accepted } = content
  // Other ways to write the same figure ("two thousand") are no loss where figures are typed.
  const others = accepted.filter((text) => !isQuantity(text, content))
  const figures = others.flatMap((text) => readDigits(text.trim()).slice(0, 1))
  return {
    kind: 'number',
    figures: [
      { value, tolerance: Number((Math.abs(value) * tolerance).toPrecision(6)) },
      ...figures.map((figure) => ({ value: figure, tolerance: 0 })),
    ],
    unit: unit === null ? null : toOneLine(unit),
    words: others.filter((text) => readDigits(text.trim()).length === 0).map(toOneLine),
  }
}

function readOrder(asked: Asked, shown: readonly FieldOption[]): Question {
  // Contents are written in the right order, and plain ids say the place there; the grading has the last word.
  const entries = [...shown].sort((a, b) => readPlace(a) - readPlace(b))
  const isRight = gradeOf(asked, { kind: 'order', optionIds: entries.map(({ id }) => id) }) === 1
  return isRight ? { kind: 'order', entries: entries.map(({ text }) => toOneLine(text)) } : UNCLEAR
}

function readPlace({ id }: FieldOption): number {
  return Number(id.slice(id.lastIndexOf('-') + 1))
}

function readMatch(asked: Asked, { left, right }: Extract<Field, { kind: 'match' }>): Question {
  const used = new Set<string>()
  const pairs = left.flatMap((one) => {
    const other = right.find(
      ({ id }) => gradeOf(asked, { kind: 'match', pairs: [{ left: one.id, right: id }] }) > 0,
    )
    if (!other) return []
    used.add(other.id)
    return [{ left: toOneLine(one.text), right: toOneLine(other.text) }]
  })
  if (pairs.length < left.length) return UNCLEAR
  return {
    kind: 'match',
    pairs,
    spare: right.filter(({ id }) => !used.has(id)).map(({ text }) => toOneLine(text)),
  }
}

import type { Random } from '@/lib/domain/attempts/random'
import type { BaseContent } from '@/lib/domain/items/content'
import type { Answer, Field } from '@/lib/domain/items/field'
import type { ItemType, Shuffler } from '@/lib/domain/items/item-type'
import { drawOne } from './context'

type Asked = {
  type: ItemType
  content: BaseContent
  shuffler: Shuffler
  /** Keys of the article's other items: what people mix up. */ others: readonly string[]
  random: Random
}

/** What a student gives who knows the answer, or who does not; graded by the type itself, so it is what it should be. */
export function makeAnswer({ isKnown, ...asked }: Asked & { isKnown: boolean }): Answer | null {
  const { type, content, shuffler, random } = asked
  const isRight = (answer: Answer) => type.grade(content, answer, shuffler).verdict === 'CORRECT'
  const candidates = listAnswers(asked, isKnown).filter((answer) => isRight(answer) === isKnown)
  return drawOne(candidates, random) ?? null
}

function listAnswers({ type, content, shuffler, others, random }: Asked, isKnown: boolean): Answer[] {
  const field: Field = type.toField(content, shuffler)
  if (field.kind === 'choice') return field.options.map((option) => ({ kind: 'choice', optionId: option.id }))
  if (field.kind === 'text' && field.bank)
    return field.bank.map((option) => ({ kind: 'choice', optionId: option.id }))
  if (field.kind !== 'text' && field.kind !== 'number') return []
  const { key } = type.reveal(content, null, shuffler)
  const mixedUp =
    field.kind === 'number'
      ? [...others.filter((other) => /\d/.test(other)), 'five', 'twelve', '30']
      : [...others, key.split(' ')[0] ?? '', 'no idea']
  const texts = isKnown
    ? [key, key, key.toLowerCase(), ` ${key}`]
    : [...mixedUp, ...distortNumber(key, random)]
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: field.kind, text: text.slice(0, 60) }))
}

/** A figure remembered a little wrong: off by a few, or a digit too many. In a date it is the year that goes wrong. */
function distortNumber(key: string, random: Random): string[] {
  const figures = key.match(/\d[\d,]*/g) ?? []
  const figure = figures.at(-1)
  if (figure === undefined) return []
  const value = Number(figure.replaceAll(',', ''))
  const isYear = /^\d{4}$/.test(figure)
  const share = isYear ? 0.01 : 0.15
  const off = value + (random() < 0.5 ? -1 : 1) * Math.max(1, Math.round(value * share * random()))
  const wrong = key.replace(figure, String(off))
  return isYear ? [wrong] : [wrong, key.replace(figure, String(value * 10))]
}

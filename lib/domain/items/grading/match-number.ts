import { canonicalise, type Token } from './canonical'
import { foldText } from './fold'
import { getScale } from './number-words'
import { findUnit } from './units'

export type QuantityKey = { keyText: string; value: number; unit: string | null; tolerance: number }

const NEGATIONS = new Set(['not', 'no', 'never', 'nor', 'neither', 'except', 'without'])

/**
 * Decides whether a typed figure is the key's. Exactly one number must stand in the answer; the words around it do not
 * matter, but a measure other than the key's ("240 kg" for 240 tonnes) and the wrong bound ("less than" for "more than")
 * do. Without a tolerance the value is exact.
 */
export function isQuantity(answer: string, { keyText, value, unit, tolerance }: QuantityKey): boolean {
  const tokens = canonicalise(answer)
  const numbers = tokens.filter(({ kind }) => kind === 'number')
  const [number] = numbers
  if (!number || numbers.length > 1) return false
  if (
    tokens.some(
      ({ kind, text }) =>
        kind === 'code' || kind === 'ordinal' || kind === 'date' || (kind === 'word' && NEGATIONS.has(text)),
    )
  )
    return false
  if (!agrees(tokens, canonicalise(keyText), 'bound')) return false
  const measure = findMeasure(unit)
  const isOtherMeasure =
    measure !== null && tokens.some(({ kind, text }) => kind === 'unit' && text !== measure)
  return (
    !isOtherMeasure &&
    number.readings.some((reading) => isNear(Number(reading), { value, tolerance, scale: findScale(unit) }))
  )
}

/** A bound in the answer must be the key's; left out, the question says it. */
function agrees(given: readonly Token[], wanted: readonly Token[], kind: Token['kind']): boolean {
  const said = given.find((token) => token.kind === kind)
  return said === undefined || wanted.some((token) => token.kind === kind && token.text === said.text)
}

function isNear(
  given: number,
  { value, tolerance, scale }: { value: number; tolerance: number; scale: number },
): boolean {
  return [value, value * scale].some((target) => {
    // Only the rounding of binary fractions is forgiven when there is no tolerance.
    const slack = Math.max(tolerance * Math.abs(target), Math.abs(target) * 1e-12)
    return Math.abs(given - target) <= slack
  })
}

/** The last word of a unit that is a known measure: "million dollars" is measured in dollars. */
function findMeasure(unit: string | null): string | null {
  const words = foldText(unit ?? '').split(' ')
  return words.length > 2 ? null : findUnit(words.at(-1) ?? '')
}

/** "5" with the unit "million dollars" is also "5 million". */
function findScale(unit: string | null): number {
  return getScale(foldText(unit ?? '').split(' ')[0] ?? '') ?? 1
}

import { NUMBER_WORD_PATTERN } from '@/lib/domain/language/lists/numbers'

const AMOUNT = String.raw`(?:[\p{Sc}A-Z]{0,3}[\d,.]+ ?(?:\p{L}+ ){0,2}?|\p{Sc}[\d,.]+\p{L}* )`
const SHARE = String.raw`[\d.]+ ?(?:%|per ?cent)`
const BY_SHARE = new RegExp(
  String.raw`${SHARE}(?! of)[^,;]{0,20}? (?:to (?:about |nearly |around )?_[^,;]{0,25} from (?:about )?${AMOUNT}?|to (?:about |nearly |around )?${AMOUNT}[^,;]{0,25}?from (?:about )?_)`,
  'u',
)
/** "to $11bn from _": what it was before is only told to compare. */
const BEFORE =
  /(?<!\p{L})(?:to|at) \p{Sc}?[\d,.]+[^,;]{0,30}(?:,? (?:compared (?:with|to)|up|down))?,? from (?:about )?_/u

/** "Nearly two thirds - _ - of": the share in words beside the figure. */
const BESIDE_WORDS =
  /(?<!\p{L})(?:half|(?:two|three|four)[ -](?:thirds|quarters|fifths)|(?:a|one)[ -](?:third|quarter|fifth|tenth)) ?(?:[-–—(,]|or) ?(?:about |some |nearly )?_/iu

/** "nine justices—one chief and _ others", "_ justices—one chief and eight others": the parts and their sum. */
const COUNT = String.raw`(_|\d+|one|${NUMBER_WORD_PATTERN})`
const PARTED = new RegExp(
  String.raw`(?<![\p{L}\d])${COUNT} [^,.;:—–(]{2,40}?\s?[—–:(]\s?${COUNT} [^,.;]{2,40}? and ${COUNT} `,
  'iu',
)

function isSumOfOthers(stem: string): boolean {
  const [, ...words] = PARTED.exec(stem) ?? []
  return words.filter((word) => word === '_').length === 1
}

/** A figure that the others of the stem give ("rose 2% to _ from $10bn"), or that only says what was before. */
export function isToldByFigures(stem: string): boolean {
  return isSumOfOthers(stem) || BY_SHARE.test(stem) || BEFORE.test(stem) || BESIDE_WORDS.test(stem)
}

import type { Flaw } from '../item-type'
import { GIVEAWAY_RULES } from './lint-giveaway'
import { OPTION_RULES } from './lint-options'
import { STEM_RULES, type LintInput } from './lint-stem'

/** Every flaw of an item. One hard flaw and it must not be shown. */
export function lintItem(input: LintInput): Flaw[] {
  const flaws: Flaw[] = []
  for (const { code, severity, check } of [...STEM_RULES, ...GIVEAWAY_RULES, ...OPTION_RULES]) {
    const detail = check(input)
    if (detail !== null) flaws.push({ code, severity, detail })
  }
  return flaws
}

/** True when the item may be shown. */
export function isShowable(flaws: readonly Flaw[]): boolean {
  return flaws.every((flaw) => flaw.severity !== 'hard')
}

import type { LintRule } from './lint-stem'

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:the|an?)\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Rules over the options of a choice. */
export const OPTION_RULES: readonly LintRule[] = [
  {
    code: 'duplicate-options',
    severity: 'hard',
    check: ({ options }) =>
      new Set(options.map(plain)).size < options.length ? 'two options are equal' : null,
  },
  {
    code: 'accepted-is-option',
    severity: 'hard',
    check: ({ options, accepted, key }) =>
      options
        .filter((option) => option !== key)
        .find((option) => accepted.some((other) => plain(other) === plain(option))) ?? null,
  },
  {
    code: 'too-few-options',
    severity: 'hard',
    check: ({ type, options }) =>
      type === 'multiple-choice' && options.length < 3 ? String(options.length) : null,
  },
  {
    code: 'option-number-disagrees',
    severity: 'hard',
    check: ({ options, answerType }) => {
      if (answerType === 'number' || answerType === 'date' || options.length === 0) return null
      const forms = new Set(options.map((option) => /^the\s/iu.test(option)))
      return forms.size > 1 ? 'some options have an article' : null
    },
  },
  {
    code: 'catch-all-option',
    severity: 'hard',
    check: ({ options }) =>
      options.find((option) => /^(?:all|none|both) of (?:the above|these|them)/iu.test(option)) ?? null,
  },
  {
    code: 'key-longest',
    severity: 'soft',
    check: ({ options, key }) =>
      options.length > 0 && options.every((option) => option === key || option.length * 1.5 < key.length)
        ? key
        : null,
  },
]

import { parseNumber } from '@/lib/domain/language/lists/numbers'
import { findTellingPlace } from '@/lib/domain/language/lists/telling-places'
import { BLANK } from '../cloze'
import { WORD_FAMILIES } from '@/lib/domain/language/lists/word-families'
import { listTellingWords } from './class-words'
import { tellingPart, type LintRule } from './lint-stem'

/** A statement to judge and a sentence to find may hold what they like. */
const ASKED = /^(?:cloze|multiple-choice|short-answer|numeric|flashcard|flashcard-cloze)$/u
const NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)*`
const LIST = new RegExp(`${NAME}(?:, ${NAME})*,? and (?:the )?${NAME}`, 'gu')
/** Counts that a reader takes in at a glance. */
const MOST_COUNTED = 8
/** How much of two words must be one for the one to tell the other: "iodine" and "iodised". */
const SHARED = 0.6
const MAX_ENDING = 3
/** What only one of them has tells it (a faith its book, a parliament its members); it does not tell what that is. */
const TELLING: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:islam|muslims?)$/iu,
    /(?<!\p{L})(?:Mecca|Medina|hajj|Qur[’']?an|Koran|mosques?|Ramadan|Muhammad)(?!\p{L})/u,
  ],
  [
    /^(?:christianity|christians?)$/iu,
    /(?<!\p{L})(?:Jesus|Christ|Bible|Gospels?|[Bb]aptism|[Bb]aptized?|Pope)(?!\p{L})/u,
  ],
  [/^(?:judaism|jews|jewish people)$/iu, /(?<!\p{L})(?:Torah|Talmud|synagogues?|rabbis?)(?!\p{L})/u],
  [/^(?:buddhism|buddhists?)$/iu, /(?<!\p{L})(?:Buddha|Siddhartha)(?!\p{L})/u],
  [/^(?:hinduism|hindus?)$/iu, /(?<!\p{L})(?:Vedas?|Brahmins?|Vishnu|Shiva)(?!\p{L})/u],
  [
    /^(?:the )?(?:(?:U\.?S\.?|United States) )?Congress$/u,
    /(?<!\p{L})(?:[Rr]epresentatives|[Ss]enators?|Senate|congress(?:men|women|man|woman))(?!\p{L})/u,
  ],
  [
    /^(?:the )?(?:(?:UK|British) )?(?:Parliament|House of Commons)$/u,
    /(?<!\p{L})(?:MPs?|House of Lords)(?!\p{L})/u,
  ],
]
const ITEM = String.raw`[^,;:.()–—]{2,60}`
/** What follows a colon or dash, or stands in brackets, item by item. */
const ENUMERATION = new RegExp(
  String.raw`(?:: | [–—-] ?|—|\()(${ITEM}(?:[,;] ${ITEM})*?(?:[,;]? and | or )${ITEM})(?=[.;)–—]|$)`,
  'gu',
)

/** Stems that hold the answer in other words. */
export const GIVEAWAY_RULES: readonly LintRule[] = [
  {
    code: 'answer-counted-in-stem',
    severity: 'hard',
    check: ({ type, stem, key, answerType }) => {
      const value = answerType === 'number' && ASKED.test(type) ? parseNumber(key) : null
      if (value === null || !Number.isInteger(value) || value < 2 || value > MOST_COUNTED) return null
      const list = (stem.match(LIST) ?? []).find(
        (names) => names.split(/, (?:and )?| and /u).length === value,
      )
      if (list !== undefined) return list
      const items = [...stem.matchAll(ENUMERATION)].find(([, words = '']) => countItems(words) === value)
      if (items !== undefined) return items[0]
      const pair = value === 2 ? TWO.exec(stem)?.[0] : undefined
      if (pair !== undefined) return pair
      const years = (stem.match(/(?<!\d)1\d{3}(?!\d)|(?<!\d)20\d\d(?!\d)/gu) ?? []).map(Number)
      return years.some((year) => years.includes(year + value)) ? String(years) : null
    },
  },
  {
    code: 'answer-relative-in-stem',
    severity: 'hard',
    check: ({ type, stem, key, answerType }) => {
      if (!ASKED.test(type) || answerType === 'number' || answerType === 'date' || /stand for/u.test(stem))
        return null
      const told =
        tellingPart(stem)
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? []
      const asked = listTellingWords(key, 4)
      return told.find((word) => asked.some((part) => areRelatives(word, part))) ?? null
    },
  },
  {
    code: 'told-by-its-own',
    severity: 'hard',
    check: ({ type, stem, key }) =>
      ASKED.test(type) ? (TELLING.find(([faith]) => faith.test(key))?.[1].exec(stem)?.[0] ?? null) : null,
  },
  {
    code: 'place-told-in-stem',
    severity: 'hard',
    check: ({ type, stem, key, answerType }) =>
      ASKED.test(type) && answerType !== 'number' && answerType !== 'date' && !/stand for/u.test(stem)
        ? findTellingPlace(stem.replace(BLANK, ' '), key)
        : null,
  },
  {
    code: 'container-beside-blank',
    severity: 'hard',
    check: ({ type, stem, answerType }) =>
      answerType === 'place' && ASKED.test(type)
        ? (new RegExp(String.raw`\p{Lu}\p{L}+, ${BLANK}(?=[,.;]|$)`, 'u').exec(stem)?.[0] ?? null)
        : null,
  },
]

/** Two of a kind are named one by one, or spoken of as both. */
const TWO =
  /(?<!\p{L})(?:both(?= of | \p{L}+s |[.,])|each other|the other one|one (?:\p{L}+ ){0,6}and (?:one|another|the other)(?! of)|(?:one|the first) [^.]{3,60}(?<!\p{L})(?:the (?:other|second)))(?!\p{L})|\d[\d,.]* and \d[\d,.]* \p{L}+|(?<!\p{L})neither(?!\p{L})/iu

function countItems(words: string): number {
  return words.split(/[,;] (?:and |or )?| and | or /u).length
}

function areRelatives(a: string, b: string): boolean {
  if (a !== b && WORD_FAMILIES.some((family) => family.includes(a) && family.includes(b))) return true
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  return shared >= 4 && shared >= short * SHARED && long - shared <= MAX_ENDING
}

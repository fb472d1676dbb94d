import { plainWords } from '@/lib/domain/article/plain-words'
import { BLANK } from '../cloze'
import type { Flaw } from '../item-type'
import { isOfFew, listTellingWords } from './class-words'

/** What the rules look at; everything verbatim as the student would see it. */
export type LintInput = {
  type: string
  stem: string
  /** The words that answer it. For true/false the statement's own answer. */
  key: string
  accepted: readonly string[]
  /** All options of a choice; empty for other types. */
  options: readonly string[]
  /** "number", "date", "person" …; null when unknown. */
  answerType: string | null
  holder: string | null
  hedge: string | null
}

export type LintRule = {
  code: string
  severity: Flaw['severity']
  check: (input: LintInput) => string | null
}

const MAX_STEM_WORDS = 32
/** "Since the reef was named a reserve." and no more: what was begun with is never said. */
const CLAUSE_ALONE =
  /^(?:since|although|though|because|while|whereas|when|whenever|if|unless|until|after|before|even though|as soon as) (?!then|\d)[^,–—]+$/iu

function without(stem: string): string {
  return stem.replace(BLANK, ' ')
}

/** "Which treaty ended …" asks for a treaty and may say so. */
const ASKED_KIND = /(?<!\p{L})(which) \p{Ll}+/iu

/** The stem without its blank and the kind that it asks for: what may give the answer away. */
export function tellingPart(stem: string): string {
  return without(stem).replace(ASKED_KIND, '$1')
}

/** The rules, each with the code by which a flaw is reported. */
export const STEM_RULES: readonly LintRule[] = [
  {
    code: 'answer-in-stem',
    severity: 'hard',
    check: ({ type, stem, key }) =>
      type !== 'true-false' && plainWords(without(stem)).includes(plainWords(key)) ? key : null,
  },
  {
    code: 'answer-word-in-stem',
    severity: 'hard',
    check: ({ type, stem, key, answerType }) => {
      if (type === 'true-false' || answerType === 'number' || answerType === 'date') return null
      const [telling, whole] = [plainWords(tellingPart(stem)), plainWords(without(stem))]
      return (
        listTellingWords(key, 4).find((word) => (isOfFew(word) ? whole : telling).includes(` ${word} `)) ??
        null
      )
    },
  },
  {
    code: 'answer-acronym-in-stem',
    severity: 'hard',
    check: ({ type, stem, key }) => {
      if (type === 'true-false' || /stand for\?$/u.test(stem)) return null
      const initials = (key.match(/\b\p{Lu}/gu) ?? []).join('')
      // To write an expression takes longest, and most stems do not hold the letters at all.
      if (initials.length < 2 || !stem.includes(initials)) return null
      return new RegExp(`(?<!\\p{L})${initials}(?!\\p{L})`, 'u').test(without(stem)) ? initials : null
    },
  },
  {
    code: 'leading-pronoun',
    severity: 'hard',
    check: ({ stem }) =>
      /^(?:he|she|it|they|we|i|you|this|these|those|that|his|her|hers|its|their|our|there(?! (?:are|is|were|was)\s)|here|such)(?!\p{L})/iu.exec(
        stem,
      )?.[0] ?? null,
  },
  {
    code: 'leading-connective',
    severity: 'hard',
    check: ({ stem }) =>
      /^(?:but|and|so|or|yet|however|therefore|thus|moreover|also|then|instead|meanwhile|furthermore|additionally|nevertheless|for example|for instance)(?!\p{L})/iu.exec(
        stem,
      )?.[0] ?? null,
  },
  {
    code: 'clause-alone',
    severity: 'hard',
    check: ({ stem }) => CLAUSE_ALONE.exec(stem)?.[0] ?? null,
  },
  {
    code: 'deictic-date',
    severity: 'hard',
    check: ({ stem }) =>
      /(?<!\p{L})(?:yesterday|today|tomorrow|tonight|recently|currently|(?:this|last|next) (?:week|month|year|morning|evening|night)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ago|so far)(?!\p{L})/iu.exec(
        stem,
      )?.[0] ?? null,
  },
  {
    code: 'unbalanced-signs',
    severity: 'hard',
    check: ({ stem }) => {
      if (!/[()[\]“”"]/u.test(stem)) return null
      const count = (sign: string) => stem.split(sign).length
      const isBalanced =
        count('(') === count(')') &&
        count('[') === count(']') &&
        count('“') === count('”') &&
        count('"') % 2 === 1
      return isBalanced ? null : 'brackets or quotes'
    },
  },
  {
    code: 'holder-lost',
    severity: 'hard',
    check: ({ stem, holder }) =>
      holder !== null && !plainWords(stem).includes(plainWords(holder)) ? holder : null,
  },
  {
    code: 'hedge-lost',
    severity: 'hard',
    check: ({ stem, hedge, type }) =>
      hedge !== null &&
      type !== 'true-false' &&
      !plainWords(stem).includes(plainWords(hedge)) &&
      !/\babout how (?:many|much)\b/iu.test(stem)
        ? hedge
        : null,
  },
  {
    code: 'stem-too-long',
    severity: 'hard',
    check: ({ stem }) =>
      stem.split(/\s+/u).length > MAX_STEM_WORDS + 4 ? `${stem.split(/\s+/u).length} words` : null,
  },
  {
    code: 'doubled-word',
    severity: 'hard',
    check: ({ stem }) => {
      // From the blank between them, looking back: much sooner than to try every letter.
      const words = stem.replace(/\b(?:had had|that that)\b/giu, '')
      const match = / (?<=(?<!\p{L})(\p{L}+) )\1(?!\p{L})/iu.exec(words)
      return match === null ? null : `${match[1] ?? ''}${match[0]}`
    },
  },
  {
    code: 'did-past',
    severity: 'hard',
    check: ({ stem }) =>
      /\bdid (?:\p{L}+ ){1,6}(?:was|were|had|\p{L}{3,}ed)\b(?=[^?]*\?$)/iu.exec(stem)?.[0] ?? null,
  },
  {
    code: 'article-disagrees',
    severity: 'hard',
    check: ({ stem }) =>
      /\ba [aeio]\p{Ll}{2,}|\ban [bcdfgjklmnpqrstvwxz]\p{Ll}{2,}/u.exec(
        stem
          .replace(/\ba (?:one|once|uni|use|usu|eu)\p{L}*/giu, '')
          .replace(/\ban (?:hour|honou?r|heir|honest)\p{L}*/giu, ''),
      )?.[0] ?? null,
  },
  {
    code: 'wrong-blanks',
    severity: 'hard',
    check: ({ type, stem }) => {
      const blanks = stem.split(BLANK).length - 1
      const isGap = type === 'cloze' || type === 'flashcard-cloze'
      return blanks > 1 || (isGap && blanks !== 1) || (type === 'true-false' && blanks > 0)
        ? String(blanks)
        : null
    },
  },
  {
    code: 'wh-word-disagrees',
    severity: 'hard',
    check: ({ stem, answerType }) => {
      if (answerType === null || !stem.endsWith('?')) return null
      if (
        /\bwho\b/iu.test(stem.slice(0, 60)) &&
        /^who\b/iu.test(stem) &&
        answerType !== 'person' &&
        answerType !== 'name'
      )
        return 'who'
      if (/\bin (?:what|which) year\b/iu.test(stem) && answerType !== 'date') return 'year'
      return /\bhow (?:many|much)\b/iu.test(stem) && answerType !== 'number' ? 'how many' : null
    },
  },
  {
    // "Eating, what among pupils rose …", "Sold widely, made, which goods …": half of the subject went before the question word.
    code: 'split-subject',
    severity: 'hard',
    check: ({ stem }) =>
      /(?:^\p{Lu}\p{Ll}*|, \p{Ll}+)(?:ing|[^e]ed), (?:who|what|which|whose|how (?:many|much)|(?:in|on|by|at|for|from) (?:what|which))(?= )/u.exec(
        stem,
      )?.[0] ?? null,
  },
  {
    // "More than half, in what decade was …", "a regime in which the people?": a part without the rest of it.
    code: 'half-phrase',
    severity: 'hard',
    check: ({ stem }) =>
      /^(?:more|less|fewer) than [^,]{1,30}, (?=(?:in |on |to |from )?(?:what|which|who|whose|how) )|(?<!\p{L})(?:in|by|through|for|of|with|under) which (?:the |an? )?\p{L}+\?$/iu.exec(
        stem,
      )?.[0] ?? null,
  },
  {
    // "Which act …" with one act among the options.
    code: 'kind-tells-option',
    severity: 'hard',
    check: ({ type, stem, key, options }) => {
      if (type !== 'multiple-choice') return null
      const kind = /(?<!\p{L})which (?:\p{L}+ ){0,3}?(\p{Ll}{3,})(?=\s)/iu.exec(stem)?.[1]
      if (kind === undefined || !plainWords(key).includes(` ${kind} `)) return null
      return options.every((option) => plainWords(option).includes(` ${kind} `)) ? null : kind
    },
  },
  {
    code: 'shouting-or-markup',
    severity: 'hard',
    check: ({ stem }) => /https?:|[{}<>|\\]|\[\d+\]|\uFFFD/u.exec(stem)?.[0] ?? null,
  },
  {
    code: 'blank-first',
    severity: 'soft',
    check: ({ stem }) => (stem.startsWith(BLANK) ? BLANK : null),
  },
]

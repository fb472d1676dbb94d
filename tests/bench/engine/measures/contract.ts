import { isOnlyJudged, type BenchItem, type Outcome } from '../outcome'
import { normalise, wordsOf } from '../words'
import type { Finding } from './findings'

/**
 * The command's contract and the hard rules, checked again from outside. It shares no code with the engine's own lint on
 * purpose: a rule that is wrong there must show here.
 */
export function findBreaches(outcome: Outcome): Finding[] {
  const { printed, name } = outcome
  if (printed === null) return []
  const found = (id: string, code: string | null, detail: string): Finding[] =>
    code === null ? [] : [{ article: name, id, code, detail }]
  const ids = [...printed.facts, ...printed.items, ...printed.cards].map(({ id }) => id)
  const facts = new Set(printed.facts.map(({ id }) => id))
  return [
    ...found('article', findBlockBreach(printed.article), ''),
    ...ids.flatMap((id, index) => found(id, ids.indexOf(id) < index ? 'id-twice' : null, '')),
    ...printed.facts
      .filter(({ id }) => !isOnlyJudged(outcome, id))
      .flatMap((fact) => found(fact.id, findFactBreach(fact), fact.quote)),
    ...printed.cards.flatMap((card) => [
      ...found(card.id, facts.has(card.factId) ? null : 'card-without-fact', card.front),
      ...found(card.id, card.start < card.end ? null : 'card-without-source', card.front),
    ]),
    ...outcome.items.flatMap((item) => [
      ...found(item.id, facts.has(item.factId) ? null : 'item-without-fact', item.stem),
      ...listItemBreaches(item).flatMap((code) => found(item.id, code, `${item.stem} — ${item.answer.text}`)),
    ]),
  ]
}

function findBlockBreach({
  text,
  blocks,
}: {
  text: string
  blocks: { start: number; end: number }[]
}): string | null {
  let at = 0
  for (const { start, end } of blocks) {
    if (start < at || end <= start) return 'blocks-overlap'
    if (text.slice(at, start).trim() !== '') return 'blocks-leave-text-out'
    at = end
  }
  return text.slice(at).trim() === '' ? null : 'blocks-leave-text-out'
}

type FactLike = {
  status: string
  holder: { text: string } | null
  hedge: string | null
  quote: string
  salience: number
}

const PRONOUN_HOLDER =
  /^(?:he|she|it|they|we|i|you|this|that|who|some|many|others|critics|people|experts|observers)$/iu

/** What is wrong with a fact by itself; null when nothing is. */
export function findFactBreach({ status, holder, hedge, quote, salience }: FactLike): string | null {
  if (status !== 'stated' && status !== 'attributed') return 'fact-of-wrong-status'
  if (status === 'attributed' && holder === null) return 'attributed-to-nobody'
  if (holder !== null && PRONOUN_HOLDER.test(holder.text.trim())) return 'holder-is-no-one'
  if (hedge !== null && !quote.includes(hedge)) return 'hedge-not-in-quote'
  return salience >= 0 && salience <= 1 ? null : 'salience-out-of-range'
}

type Rule = { code: string; isBroken: (item: BenchItem, stem: string) => boolean }

const PRONOUN_START =
  /^(?:(?:in|by|for|on|at|after|before|since|from|as|when|while|although|because|if|to|of)\s+)?(?:he|she|it|they|them|his|her|its|their|this|these|those|that|such|here|there|we|i|our|my|you|your)\b/iu
const DEICTIC =
  /\b(?:yesterday|today|tomorrow|tonight|nowadays|currently|recently|lately|so far|to date|last (?:night|week|month|year|summer|winter|spring|autumn|fall)|next (?:week|month|year)|this (?:week|month|year|morning|weekend)|(?:earlier|later) this|(?:weeks?|months?|years?|days?|decades?) ago)\b/iu
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu
const ABSOLUTE_DATE = /\b(?:1\d{3}|20\d{2}|\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2})\b/u
const CONNECTIVE =
  /^(?:however|but|and|so|yet|also|instead|additionally|moreover|furthermore|therefore|thus|hence|meanwhile|nevertheless|for example|for instance|in addition|on the other hand|as a result|similarly|likewise|otherwise)\b/iu
const MAX_WORDS = 32

const ITEM_RULES: readonly Rule[] = [
  { code: 'stem-too-long', isBroken: (_, stem) => stem.split(/\s+/u).length > MAX_WORDS },
  {
    code: 'stem-opens-with-pronoun',
    isBroken: (_, stem) => PRONOUN_START.test(stem) && !/^(?:There|It) (?:is|are|was|were)\b/u.test(stem),
  },
  {
    code: 'stem-opens-with-there-or-it',
    isBroken: (_, stem) => /^(?:There|It) (?:is|are|was|were)\b/u.test(stem),
  },
  { code: 'stem-opens-with-connective', isBroken: (_, stem) => CONNECTIVE.test(stem) },
  {
    code: 'deictic-date',
    isBroken: (_, stem) => DEICTIC.test(stem) || (WEEKDAY.test(stem) && !ABSOLUTE_DATE.test(stem)),
  },
  { code: 'unbalanced-brackets', isBroken: (_, stem) => !isBalanced(stem) },
  { code: 'unbalanced-quotes', isBroken: (_, stem) => (stem.match(/["“”]/gu)?.length ?? 0) % 2 === 1 },
  {
    code: 'doubled-word',
    isBroken: (_, stem) => /\b(\p{L}+) \1\b/iu.test(stem.replace(/\b(?:had had|that that)\b/giu, '')),
  },
  {
    code: 'did-with-past',
    isBroken: (_, stem) => /\bdid \S+ (?:\S+ )?(?:was|were|had|became|went|made|took)\b/iu.test(stem),
  },
  {
    code: 'a-before-vowel',
    isBroken: (_, stem) =>
      /\b[Aa] (?:[aeio]\p{Ll}|u(?!ni|s|t|ro|ku|til))\p{Ll}*/u.test(
        stem.replace(/\ba (?:one|once|eu)\p{L}*/giu, ''),
      ),
  },
  {
    code: 'blank-twice-or-none',
    isBroken: ({ type }, stem) => /^(?:cloze)$/u.test(type) && (stem.match(/_{3,}/gu)?.length ?? 0) !== 1,
  },
  {
    code: 'reference-mark-in-stem',
    isBroken: (_, stem) => /\[\d+\]|https?:|www\.|\s[;:,.!?](?:\s|$)/u.test(stem),
  },
  {
    code: 'hedge-lost',
    isBroken: ({ hedge, answer, type, options }, stem) =>
      hedge !== null &&
      type !== 'matching' &&
      !keepsHedge(
        [stem, answer.text, ...options.map(({ text }) => text)].join(' ').toLowerCase(),
        hedge.toLowerCase(),
      ),
  },
  {
    code: 'holder-lost',
    isBroken: ({ holder, type }, stem) =>
      holder !== null &&
      !/^(?:who-says-so|attribution|evidence|matching|claim-status)$/u.test(type) &&
      !namesHolder(stem, holder),
  },
  {
    code: 'not-one-key',
    isBroken: ({ type, options }) =>
      type === 'multiple-choice' && options.filter(({ correct }) => correct).length !== 1,
  },
  {
    code: 'too-few-options',
    isBroken: ({ type, options }) => type === 'multiple-choice' && options.length < 3,
  },
  {
    code: 'options-alike',
    isBroken: ({ options }) => new Set(options.map(({ text }) => normalise(text))).size < options.length,
  },
  {
    code: 'above-option',
    isBroken: ({ options }) => options.some(({ text }) => /\b(?:all|none|both) of the above\b/iu.test(text)),
  },
  {
    code: 'option-in-stem',
    isBroken: ({ type, options }, stem) =>
      type === 'multiple-choice' &&
      options.some(
        ({ text, correct }) =>
          !correct && ` ${wordsOf(stem).join(' ')} `.includes(` ${wordsOf(text).join(' ')} `),
      ),
  },
  {
    code: 'empty-answer',
    isBroken: ({ type, answer }) => answer.text.trim() === '' && !/^(?:matching|ordering)$/u.test(type),
  },
]

/** Codes of the hard rules that an item breaks. */
export function listItemBreaches(item: BenchItem): string[] {
  return ITEM_RULES.filter(({ isBroken }) => isBroken(item, item.stem)).map(({ code }) => code)
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth += 1
    if (sign === ')' || sign === ']') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** The stem names the holder: by its last word with a capital, or by most of its words. */
function namesHolder(stem: string, holder: string): boolean {
  const inStem = new Set(wordsOf(stem))
  const own = wordsOf(holder).filter((word) => word.length > 2)
  return own.length === 0 || own.some((word) => inStem.has(word))
}

/** Words that say "not exactly": in a question one may stand for another ("nearly 2,000", "about how many?"). */
const INEXACT =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|an estimated|estimated|close to|just over|just under|up to|more than|less than|fewer than|over|at least|at most)\b/u

function keepsHedge(words: string, hedge: string): boolean {
  return (
    words.includes(hedge) ||
    (/^about how (?:many|much)\b|, about how (?:many|much)\b/u.test(words) && INEXACT.test(hedge))
  )
}

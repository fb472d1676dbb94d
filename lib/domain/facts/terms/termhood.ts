import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import { readSentence } from '../patterns/reading'
import { isEmptyHead, readTermPhrases, type TermPhrase } from './term-phrase'

/** A phrase of the article's own vocabulary, with what says how much it is one. */
export type Term = {
  key: string
  /** The indices of the sentences and blocks that have it. */
  sentences: ReadonlySet<number>
  blocks: ReadonlySet<number>
  /** How often it stands by itself, weighed by its length: the C-value of Frantzi, Ananiadou and Mima (2000). */
  cValue: number
  /** The share of its words that are none of the frequent ones. */
  rarity: number
  isInTitle: boolean
  /** Named as a term somewhere: in quotation marks of its own, behind "called", before "refers to". */
  isIntroduced: boolean
  /** 0 to 1: how surely it is something that the article teaches. */
  score: number
}

const WEIGHTS = { cValue: 0.4, rarity: 0.25, title: 0.2, introduced: 0.3, blocks: 0.15 }
/** From here on more says no more. */
const FULL_C_VALUE = 6
const FULL_BLOCKS = 4
const NAMED_BEFORE =
  /(?:called|known as|termed|dubbed|labell?ed|referred to as|(?<!\p{L})(?:term|word|concept|notion|theory|phenomenon|principle|idea|process|practice|condition|state|method) (?:of|for|is|was|called)?) ?(?:an? |the )?["“‘']?$/u
const NAMED_AFTER =
  /^["”’']?(?: \([^)]{2,12}\))? (?:refers? to|(?:is|are) defined as|means|denotes|(?:is|are) (?:an?|the|any) (?:\p{L}+ )?\p{L}+ (?:of|that|in which|where|by which|who)|occurs? when) |^["”’']?, (?:which (?:is|are|refers? to)|meaning|(?:an?|the) (?:type|kind|form|process|act|practice|study|tendency|state|system|method|branch)) /u

type Counts = { count: number; sentences: Set<number>; blocks: Set<number>; isIntroduced: boolean }

/** The article's phrases by their keys. */
export const listTerms = oncePer((document: AnalysedDocument): ReadonlyMap<string, Term> => {
  const counts = new Map<string, Counts>()
  const longer = new Map<string, Set<string>>()
  for (const sentence of document.sentences) {
    const reading = readSentence(document, sentence)
    for (const at of reading.tokens.keys()) {
      const phrases = readTermPhrases(reading, at)
      phrases.forEach((phrase, index) => {
        const known = counts.get(phrase.key) ?? startCount()
        counts.set(phrase.key, known)
        known.count++
        known.sentences.add(sentence.index)
        known.blocks.add(sentence.block)
        known.isIntroduced ||= index === 0 && isIntroduced(document, reading.tokens, phrase)
        for (const { key } of phrases.slice(0, index))
          longer.set(phrase.key, (longer.get(phrase.key) ?? new Set()).add(key))
      })
    }
  }
  const title = ` ${
    (document.title ?? '')
      .toLowerCase()
      .match(/[\p{L}-]+/gu)
      ?.join(' ') ?? ''
  } `
  const terms = new Map<string, Term>()
  for (const [key, { count, sentences, blocks, isIntroduced }] of counts) {
    const words = key.split(' ')
    const above = [...(longer.get(key) ?? [])].map((other) => counts.get(other)?.count ?? 0)
    const nested = above.length === 0 ? 0 : above.reduce((sum, one) => sum + one, 0) / above.length
    const cValue = Math.log2(words.length + 1) * (count - nested)
    const rarity = words.filter((word) => isRare(document, word)).length / words.length
    const isInTitle = title.includes(` ${key}`)
    const term = { key, sentences, blocks, cValue, rarity, isInTitle, isIntroduced }
    terms.set(key, { ...term, score: scoreTerm(term) })
  }
  return terms
})

function startCount(): Counts {
  return { count: 0, sentences: new Set(), blocks: new Set(), isIntroduced: false }
}

function scoreTerm({ key, cValue, rarity, isInTitle, isIntroduced, blocks }: Omit<Term, 'score'>): number {
  const head = key.slice(key.lastIndexOf(' ') + 1)
  if (!key.includes(' ') && isEmptyHead(head)) return 0
  const sum =
    WEIGHTS.cValue * Math.min(1, cValue / FULL_C_VALUE) +
    WEIGHTS.rarity * rarity +
    (isInTitle ? WEIGHTS.title : 0) +
    (isIntroduced ? WEIGHTS.introduced : 0) +
    WEIGHTS.blocks * Math.min(1, (blocks.size - 1) / (FULL_BLOCKS - 1))
  return Math.min(1, sum)
}

/** Not among the words that the model has rows for, in the plural neither, nor are its parts. */
function isRare({ words }: AnalysedDocument, word: string): boolean {
  return word.length > 3 && !word.split('-').every((part) => words.knows(part) || words.knows(`${part}s`))
}

function isIntroduced(
  { text }: AnalysedDocument,
  tokens: readonly { start: number; end: number }[],
  { from, at }: TermPhrase,
): boolean {
  const start = tokens[from]?.start ?? 0
  const end = tokens[at]?.end ?? 0
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 60)
  if (/["“‘]$/u.test(before) && /^["”’]/u.test(after)) return true
  return NAMED_BEFORE.test(before) || NAMED_AFTER.test(after)
}

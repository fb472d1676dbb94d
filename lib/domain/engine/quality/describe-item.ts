import { countWords } from '@/lib/domain/article/count-words'
import { oncePer } from '@/lib/domain/article/once-per'
import type { Claim } from '@/lib/domain/facts/claim'
import { renderStatement } from '@/lib/domain/facts/statement'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import type { ItemSigns, Sign, Signs } from './item-signs'
import { describeParse } from './parse-signs'
import { describeTermhood } from './term-signs'
import { describeTopic } from './topic-signs'

/**
 * Describes an item by signs that a reader's verdict may depend on: its form, its answer, its wording, the parse it rests
 * on, and how much of the article is about it. No words: what is learned on some articles has to hold on others.
 */
export function describeItem(item: ItemSigns): Signs {
  return new Map(
    [
      ...describeForm(item),
      ...describeAnswer(item),
      ...describeWording(item),
      ...describeParse(item.claim),
      ...describeTopic(item),
      ...describeTermhood(item.claim, item.document),
    ].filter(([, value]) => value !== 0),
  )
}

function describeForm({ claim, type, stem, origins }: ItemSigns): Sign[] {
  const { fact, mention } = claim
  const answer = mention === null ? 'phrase' : mention.type
  return [
    [`type ${type}`, 1],
    [`kind ${fact.kind}`, 1],
    [`pattern ${claim.pattern ?? 'none'}`, claim.pattern === undefined ? 0 : 1],
    [`answer ${answer}`, 1],
    [`detail ${mention?.detail ?? 'none'}`, 1],
    [`${type} for ${answer}`, 1],
    ['whole question', toNumber(stem.endsWith('?') && type !== 'true-false')],
    ['attributed', toNumber(fact.status === 'attributed')],
    ['hedged', toNumber(fact.hedge !== null)],
    ['last resort', toNumber(claim.isLastResort)],
    ['own subject', toNumber(claim.isOwnSubject)],
    ['options of the article', origins.filter((origin) => origin === 'article').length / 3],
    ['options missing', type === 'multiple-choice' ? Math.max(0, 3 - origins.length) : 0],
  ]
}

function describeAnswer({ claim, key }: ItemSigns): Sign[] {
  const { mention } = claim
  const digits = /\d[\d,.]*/u.exec(key)?.[0].replace(/[,.]/gu, '') ?? ''
  const significant = digits.replace(/0+$/u, '').length
  return [
    ['key words', Math.min(6, countWords(key)) / 3],
    ['key acronym', toNumber(/^\p{Lu}{2,}s?$/u.test(key))],
    ['key small number', toNumber(mention?.type === 'number' && (mention.value ?? 99) <= 4)],
    ['key figures', mention?.type === 'number' ? Math.min(5, significant) / 3 : 0],
    ['key surname only', toNumber(mention?.detail === 'surname')],
  ]
}

function describeWording({ document, claim, stem, type }: ItemSigns): Sign[] {
  const words = countWords(stem)
  const { kept, manner } = describeSource(claim, document)
  const blank = stem.indexOf('_____')
  return [
    ['words', words / 10],
    ['short', Math.max(0, 10 - words) / 5],
    ['long', Math.max(0, words - 20) / 5],
    ...kept,
    ['commas', Math.min(4, countMatches(stem, /,/gu)) / 2],
    ['brackets or dashes', toNumber(/[()–—;:]/u.test(stem))],
    ['quotes', toNumber(/["“”]/u.test(stem))],
    ['figures', Math.min(3, countMatches(stem, /\d[\d,.]*/gu)) / 2],
    ['names', Math.min(5, countMatches(stem, /(?<=[\p{Ll},] )\p{Lu}[\p{L}’']+/gu)) / 2],
    ['definite', Math.min(4, countMatches(stem, /(?<!\p{L})the \p{Ll}/giu)) / 2],
    ['possessive', toNumber(/(?<!\p{L})(?:its|their|his|her)(?!\p{L})/iu.test(stem))],
    ['pronoun', toNumber(/(?<!\p{L})(?:it|they|them|he|she|him)(?!\p{L})/iu.test(stem))],
    ['blank first', toNumber(blank === 0 && type !== 'true-false')],
    ['blank late', blank < 0 ? 0 : blank / stem.length],
    ['and', Math.min(3, countMatches(stem, /(?<!\p{L})and(?!\p{L})/gu)) / 2],
    ...manner,
  ]
}

/** What the wording of all items of a claim owes to its sentence, in two parts, for the model adds up its signs in their order. */
const describeSource = oncePer(
  ({ statement, sentence }: Claim, document: AnalysedDocument): { kept: Sign[]; manner: Sign[] } => {
    const { tokens, text } = sentence
    const kept = statement === null ? text : renderStatement(document.text, statement)
    return {
      kept: [
        ['share kept', Math.min(1, kept.length / Math.max(1, text.length))],
        ['replaced', toNumber((statement?.swaps.length ?? 0) > 0)],
      ],
      manner: [
        ['present tense', toNumber(!tokens.some(({ fineTag }) => /^VB[DN]$/u.test(fineTag)))],
        ['modal', toNumber(tokens.some(({ fineTag }) => fineTag === 'MD'))],
        ['degree', share(tokens, ({ fineTag }) => /^(?:JJ|RB)[RS]$/u.test(fineTag)) * 5],
        ['rare words', share(tokens, (token) => isUnknown(document, token)) * 5],
      ],
    }
  },
)

function isUnknown({ words }: AnalysedDocument, { tag, text }: Token): boolean {
  return /^(?:NOUN|VERB|ADJ|ADV)$/u.test(tag) && /^\p{Ll}{4,}$/u.test(text) && !words.knows(text)
}

function share(tokens: readonly Token[], is: (token: Token) => boolean): number {
  return tokens.filter(is).length / Math.max(1, tokens.length)
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function toNumber(is: boolean): number {
  return is ? 1 : 0
}

import { findContextNeed } from '@/lib/domain/facts/check/context'
import { findDominantEntity } from '@/lib/domain/facts/check/dominant'
import { resolveSubjects } from '@/lib/domain/facts/resolve-subjects'
import { cutStatement, makeStatement, type Statement } from '@/lib/domain/facts/statement'
import { eachVariant } from '@/lib/domain/facts/statement-variants'
import type { VariantRequest } from '@/lib/domain/facts/variant-request'
import { findLooseParts } from '@/lib/domain/facts/tree/loose-parts'
import { treeOf } from '@/lib/domain/facts/tree/tree'
import { overlaps, type Span } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { GroupInput } from '../group-writer'

/** The ways in which a sentence can stand alone around the spans to keep, fullest first, each found when it is asked for. */
export type StatementFinder = (sentence: AnalysedSentence, keep: readonly Span[]) => Iterable<Statement>

/** Statements of sentences that say what is so, understood without their neighbours. */
export function makeStatementFinder({ document }: GroupInput): StatementFinder {
  const known = cache.get(document)
  if (known !== undefined) return known
  const finder = makeFinder(document)
  cache.set(document, finder)
  return finder
}

const cache = new WeakMap<AnalysedDocument, StatementFinder>()

function makeFinder(document: AnalysedDocument): StatementFinder {
  const subjects = resolveSubjects(document, findDominantEntity(document))
  return function* find(sentence, keep) {
    const swap = subjects.get(sentence.index)
    const request = { text: document.text, sentence, keep }
    const whole = makeStatement({ ...request, swaps: swap === undefined ? [] : [swap] })
    const isUnderstood = (statement: Statement) => {
      const need = findContextNeed(document, { sentence, statement })
      return need === null || isDescribed(sentence.text, need)
    }
    for (const variant of eachVariant({ ...request, statement: whole }))
      if (isUnderstood(variant)) yield variant
    const last = leaveOutLoose({ ...request, statement: whole })
    if (isUnderstood(last)) yield last
  }
}

/**
 * "the tide gate" says which gate to whoever has read the article, as every group is answered from it; "the gate" does
 * not.
 */
export function isDescribed(text: string, need: string): boolean {
  const head = /^definite:(?<head>[\p{L}-]+)$/u.exec(need)?.groups?.head
  if (head === undefined) return false
  const { described, bare } = patternsFor(head)
  return described.test(text) && !bare.test(text)
}

type HeadPatterns = { described: RegExp; bare: RegExp }
const MOST_PATTERNS = 500
const patterns = new Map<string, HeadPatterns>()

/** The same few nouns are looked for in wording after wording. */
function patternsFor(head: string): HeadPatterns {
  const known = patterns.get(head)
  if (known !== undefined) return known
  if (patterns.size >= MOST_PATTERNS) patterns.clear()
  const made = {
    described: new RegExp(`(?<!\\p{L})the (?:[\\p{L}’'-]+ )+${head}(?!\\p{L})`, 'iu'),
    bare: new RegExp(`(?<!\\p{L})the ${head}(?!\\p{L})`, 'iu'),
  }
  patterns.set(head, made)
  return made
}

/** Only what the parser sees as the sentence's core, with the spans to keep. */
function leaveOutLoose({ text, sentence, statement, keep }: VariantRequest): Statement {
  return findLooseParts(treeOf(sentence.tokens))
    .filter((part) => !keep.some((span) => overlaps(span, part.span)))
    .reduce((shorter, part) => cutStatement(text, shorter, part.span), statement)
}

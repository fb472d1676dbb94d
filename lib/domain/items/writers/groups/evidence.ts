import type { Claim } from '@/lib/domain/facts/claim'
import { listContentLemmas } from '@/lib/domain/facts/check/content-words'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Evidence } from '../../evidence'
import type { GroupWriter, WrittenGroup } from '../group-writer'
import { sourceOf } from '../writer'

const MAX_ITEMS = 2
const MIN_SENTENCES = 4
const MAX_SENTENCES = 7
const MAX_PASSAGE = 1100
const MIN_SALIENCE = 0.35
/** Sentences that speak of the same thing; with fewer the question's words alone find the one. */
const MIN_TEMPTING = 2

/** "Which sentence answers this question?": the sentence that says it, among its neighbours that do not. */
export const writeEvidence: GroupWriter = ({ document, claims }) => {
  const items: WrittenGroup[] = []
  const used = new Set<number>()
  for (const claim of [...claims].sort((a, b) => b.fact.salience - a.fact.salience)) {
    if (items.length >= MAX_ITEMS) break
    const item = used.has(claim.sentence.block) ? null : writeOne(document, claim)
    if (item === null) continue
    items.push(item)
    used.add(claim.sentence.block)
  }
  return items
}

function writeOne(document: AnalysedDocument, claim: Claim): WrittenGroup | null {
  const { question, fact, sentence } = claim
  // A question in the sentence's own words is found by its look, without reading: it must call something by another name.
  if (question === null || !isWordedApart(question, sentence)) return null
  if (fact.salience < MIN_SALIENCE) return null
  if (fact.status !== 'stated' || fact.kind === 'acronym' || fact.kind === 'alias') return null
  const passage = findPassage(document, sentence)
  if (passage === null || passage.some((other) => other !== sentence && mayAnswer(claim, other))) return null
  const tempting = passage.filter((other) => other !== sentence && isTempting(claim, other)).length
  if (tempting < MIN_TEMPTING || isFoundByWords(claim, passage)) return null
  const first = passage[0]
  const last = passage.at(-1)
  if (first === undefined || last === undefined) return null
  const content: Evidence = {
    stem: `Which sentence answers this question? “${question}”`,
    source: sourceOf(claim),
    feedback: null,
    passage: document.text.slice(first.start, last.end),
    options: passage.map((each) => ({
      text: each.text,
      isKey: each === sentence,
      origin: 'article',
      source: { start: each.start, end: each.end, quote: each.text },
      feedback: null,
    })),
  }
  return {
    type: 'evidence',
    content,
    key: sentence.text,
    fit: 0.55,
    facts: [fact],
    sentences: [sentence.index],
    texts: [question],
  }
}

/** How many of the question's words the next best sentence must share, of those that the right one shares. */
const LEAST_SHARED = 0.4

/** The right sentence repeats the question and no other comes near: it is found without being read. */
function isFoundByWords({ question, sentence }: Claim, passage: readonly AnalysedSentence[]): boolean {
  const asked = listStems(question ?? '')
  const share = (other: AnalysedSentence): number => {
    const words = listStems(other.text)
    return [...asked].filter((word) => words.has(word)).length
  }
  const own = share(sentence)
  const next = Math.max(...passage.filter((other) => other !== sentence).map(share))
  return own > 0 && next < Math.max(1, own * LEAST_SHARED)
}

/** The telling words of a text, cut to what inflection leaves. */
function listStems(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !ASKING.test(word))
      .map((word) => word.slice(0, 6)),
  )
}
const ASKING =
  /^(?:what|which|when|where|whom|whose|that|this|these|those|with|from|have|been|were|does|into|than|they|their|according)$/u

/** "In what year did Ada Hill …?" – "She … in 1931": who is meant stands elsewhere in the passage. */
function isWordedApart(question: string, { text }: AnalysedSentence): boolean {
  if (/_____/u.test(question)) return false
  const names = question.slice(1).match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []
  return names.some((name) => !text.includes(name.replace(/[’']s$/u, '')))
}

/** The paragraph; where it is short, the next and the one before are joined, as long as nothing stands between. */
function findPassage(
  { text, sentences }: AnalysedDocument,
  sentence: AnalysedSentence,
): AnalysedSentence[] | null {
  let from = sentence.index
  let to = sentence.index
  const sizeOf = () => to - from + 1
  const grow = (isSame: boolean): boolean => {
    const before = sentences[from - 1]
    const after = sentences[to + 1]
    const isWanted = (other: AnalysedSentence | undefined, edge: AnalysedSentence | undefined) =>
      other !== undefined &&
      edge !== undefined &&
      (other.block === edge.block) === isSame &&
      areNeighbours(text, other, edge)
    if (sizeOf() >= MAX_SENTENCES) return false
    if (isWanted(after, sentences[to])) to += 1
    else if (isWanted(before, sentences[from])) from -= 1
    else return false
    return true
  }
  while (grow(true));
  while (sizeOf() < MIN_SENTENCES && (grow(false) || grow(true)));
  const passage = sentences.slice(from, to + 1)
  const length = (passage.at(-1)?.end ?? 0) - (passage[0]?.start ?? 0)
  const isWhole = passage.every((each) => each.tokens.length > 0 && /^\S.*\S$/su.test(each.text))
  return sizeOf() >= MIN_SENTENCES && length <= MAX_PASSAGE && isWhole ? passage : null
}

/** Nothing but blanks between them: no heading, caption or dropped block. */
function areNeighbours(text: string, a: AnalysedSentence, b: AnalysedSentence): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return /^[\s\]\d[]{0,12}$/u.test(text.slice(first.end, second.start))
}

/** It names what the question names, or has an answer of the same kind: only reading tells that it says something else. */
function isTempting({ sentence, mention }: Claim, other: AnalysedSentence): boolean {
  const named = new Set(sentence.mentions.filter((each) => each.value === null).map(({ entity }) => entity))
  const isNamed = other.mentions.some(({ entity }) => named.has(entity))
  const hasKind =
    mention !== null &&
    other.mentions.some((each) => each.type === mention.type && each.detail === mention.detail)
  return isNamed || hasKind
}

/** It has the answer in it, or says as much of what is asked as half of the sentence that does. */
function mayAnswer({ answer, mention, sentence, question }: Claim, other: AnalysedSentence): boolean {
  if (other.text.toLowerCase().includes(answer.quote.toLowerCase())) return true
  if (mention !== null && other.mentions.some((each) => each.entity === mention.entity)) return true
  const asked = (question ?? '').toLowerCase()
  const isAsked = (lemma: string) => asked.includes(lemma.slice(0, Math.max(4, lemma.length - 2)))
  const own = [...listContentLemmas(sentence.tokens)].filter(isAsked)
  const others = listContentLemmas(other.tokens)
  return own.filter((lemma) => others.has(lemma)).length >= Math.max(2, own.length * 0.6)
}

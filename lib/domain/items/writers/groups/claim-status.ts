import { makeStableId } from '@/lib/domain/article/stable-id'
import { quoteSpan } from '@/lib/domain/article/span'
import type { Fact } from '@/lib/domain/facts/fact'
import { findContextNeed } from '@/lib/domain/facts/check/context'
import { findFullestMention } from '@/lib/domain/facts/check/full-name'
import { makeStatement, renderStatement } from '@/lib/domain/facts/statement'
import { readClause } from '@/lib/domain/facts/tree/clause'
import { treeOf } from '@/lib/domain/facts/tree/tree'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import { STATUS_OPTIONS, STATUS_QUESTION, type AskedStatus } from '../../status-options'
import type { ClaimStatusContent } from '../../claim-status'
import type { GroupInput, GroupWriter, WrittenGroup } from '../group-writer'
import { takeClaimed } from './claimed-words'
import { findClearStatus, isGuess, isOwnClaim, isUndoubted } from './clear-status'
import { listSpeeches } from './speech'

const MIN_WORDS = 7
const MAX_WORDS = 26
type Candidate = {
  sentence: AnalysedSentence
  status: AskedStatus
  fact: Fact
  words: string
  feedback: string | null
}

/**
 * One of each kind. How is this put: as a fact, as somebody's claim, as an opinion, as a prediction? The statement stands
 * without the words that say so, and only sentences that are plainly one are asked about.
 */
export const writeClaimStatus: GroupWriter = (input) => {
  const candidates = input.document.sentences.flatMap((sentence) => readCandidate(input, sentence) ?? [])
  const kinds = new Set(candidates.map(({ status }) => status))
  // Where nothing but facts is found, there is nothing to tell apart.
  if (!kinds.has('opinion') && !kinds.has('prediction') && !kinds.has('attributed')) return []
  return [...kinds].flatMap((status) =>
    candidates
      .filter((candidate) => candidate.status === status)
      .sort((a, b) => b.fact.salience - a.fact.salience || a.sentence.index - b.sentence.index)
      .slice(0, 1)
      .map(writeOne),
  )
}

function readCandidate(input: GroupInput, sentence: AnalysedSentence): Candidate | null {
  const own = input.statuses[sentence.index]
  const status = own === undefined ? null : findClearStatus(sentence, own)
  if (own === undefined || status === null) return null
  const said = status === 'attributed' ? findClaim(input, sentence) : findStatement(input, sentence)
  if (said === null || !isFit(said.words)) return null
  // A date, a figure or a definition is a fact beyond doubt; a sentence about what somebody wants or is like may not be.
  if (status === 'stated' && !isHard(sentence)) return null
  const fact = findFact(input, sentence) ?? makeFact(input, sentence)
  return fact === null ? null : { sentence, status, fact, ...said }
}

type Shown = { words: string; feedback: string | null }

function findStatement({ document }: GroupInput, sentence: AnalysedSentence): Shown | null {
  const statement = makeStatement({ text: document.text, sentence, keep: [], swaps: [] })
  if (isAboutPronoun(sentence)) return null
  // Which council is meant makes no difference to how it is put; what "it" or "then" is about may.
  const need = findContextNeed(document, { sentence, statement })
  if (need !== null && !need.startsWith('definite:')) return null
  return { words: renderStatement(document.text, statement), feedback: null }
}

/** The claim without its holder: with "said Ada Hill" beside it the answer would be read off. */
function findClaim(input: GroupInput, sentence: AnalysedSentence): Shown | null {
  const speech = listSpeeches(input).find((each) => each.sentence === sentence)
  const { text } = input.document
  if (speech === undefined || !isOwnClaim(sentence.text)) return null
  const { holder } = speech
  const statement = makeStatement({ text, sentence, keep: [holder], swaps: [] })
  const claimed = takeClaimed(text, { holder, statement, sentence })
  if (claimed === null || !isUndoubted(claimed.words)) return null
  const need = findContextNeed(input.document, { sentence, statement: claimed.statement })
  if (need !== null && !need.startsWith('definite:')) return null
  const { name } = speech
  const who =
    name.type === 'person'
      ? findFullestMention(input.document, name).text
      : holder.text.replace(/^The /u, 'the ')
  return {
    words: claimed.words,
    feedback: `The article hands on what ${who} says: “${sentence.text.replace(/\s+/gu, ' ')}”`,
  }
}

function isFit(words: string): boolean {
  const count = words.split(/\s+/u).length
  return count >= MIN_WORDS && count <= MAX_WORDS && isWhole(words)
}

function isWhole(words: string): boolean {
  return (
    /^\p{Lu}/u.test(words) &&
    /\.$/u.test(words) &&
    !/^(?:He|She|It|They|We|I|This|That|These|Those|Such|His|Her|Its|Their)\s/u.test(words)
  )
}

/** "It should be saved": what is meant stands elsewhere. The writer himself ("we must …") is plain. */
function isAboutPronoun({ tokens }: AnalysedSentence): boolean {
  const tree = treeOf(tokens)
  const subject = tokens[tree.root < 0 ? -1 : readClause(tree, tree.root).subject]
  return subject?.tag === 'PRON' && !/^(?:I|we)$/iu.test(subject.text)
}

function isHard({ mentions }: AnalysedSentence): boolean {
  return mentions.some((mention) => mention.type === 'date' || mention.type === 'number')
}

/** The best fact of the sentence. */
function findFact({ claims }: GroupInput, sentence: AnalysedSentence): Fact | null {
  return claims
    .filter((claim) => claim.sentence.index === sentence.index && claim.fact.start <= sentence.start + 2)
    .reduce<Fact | null>(
      (best, { fact }) => (best === null || fact.salience > best.salience ? fact : best),
      null,
    )
}

/** For a sentence that states nothing to learn (an opinion, a prediction): itself, with what it is. No card is made of it. */
function makeFact({ document, statuses, idParts }: GroupInput, sentence: AnalysedSentence): Fact | null {
  const status = statuses[sentence.index]
  if (status?.status !== 'opinion' && status?.status !== 'prediction') return null
  const known = new Set(
    document.sentences.flatMap((other) =>
      Math.abs(other.index - sentence.index) > 1 ? other.mentions.map((mention) => mention.entity) : [],
    ),
  )
  const named = sentence.mentions.filter((mention) => known.has(mention.entity)).length
  return {
    ...quoteSpan(document.text, sentence),
    id: makeStableId('f', [...idParts, sentence.start, sentence.end, 'claim-status']),
    kind: 'event',
    status: status.status,
    holder: null,
    hedge: null,
    arguments: {},
    salience: Math.min(0.6, 0.3 + 0.1 * named),
    asOf: null,
    warnings: [],
  }
}

function writeOne({ sentence, status, fact, words, feedback }: Candidate): WrittenGroup {
  const content: ClaimStatusContent = {
    stem: `${STATUS_QUESTION}\n${words}`,
    source: quoteOf(sentence),
    feedback,
    options: (Object.keys(STATUS_OPTIONS) as AskedStatus[]).map((option) => ({
      text: STATUS_OPTIONS[option],
      isKey: option === status,
      origin: null,
      source: null,
      feedback: null,
    })),
  }
  return {
    type: 'claim-status',
    content,
    key: STATUS_OPTIONS[status],
    fit: status === 'stated' ? 0.5 : 0.65,
    facts: [fact],
    sentences: [sentence.index],
    // A plain fact beside claims and guesses is told at a glance.
    isSpare: status === 'stated' || (status === 'prediction' && !isGuess(sentence.text)),
    texts: [words],
  }
}

function quoteOf({ start, end, text }: AnalysedSentence): { start: number; end: number; quote: string } {
  return { start, end, quote: text }
}

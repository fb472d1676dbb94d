import { pickByHash, makeStableId } from '@/lib/domain/article/stable-id'
import { quoteSpan } from '@/lib/domain/article/span'
import { makeSalienceModel, scoreSalience } from '@/lib/domain/facts/check/salience'
import { findWordingFault } from '@/lib/domain/facts/check/wording'
import { findDominantEntity } from '@/lib/domain/facts/check/dominant'
import type { Fact } from '@/lib/domain/facts/fact'
import { resolveSubjects } from '@/lib/domain/facts/resolve-subjects'
import { spellOutNames } from '@/lib/domain/facts/spell-out-names'
import {
  isInStatement,
  listKeptTokens,
  makeStatement,
  renderStatement,
  type Statement,
} from '@/lib/domain/facts/statement'
import { eachVariant } from '@/lib/domain/facts/statement-variants'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { TrueFalse } from '../../true-false'
import type { GroupInput, GroupWriter, WrittenGroup } from '../group-writer'
import { findContrary, type Contrary } from './contrary'

const MIN_WORDS = 6
const MAX_WORDS = 22
const MOST_VARIANTS = 6
/** Below this it is said by the way. */
const LEAST_SALIENCE = 0.3
/** The statement has what the article says on the point that matters: most readers keep it. */
const FIT = 0.62

type Candidate = { sentence: AnalysedSentence; statement: Statement; contrary: Contrary; fact: Fact }

/**
 * What the article says, or the contrary of it: one word on which the whole sentence turns is put for its opposite, so the
 * article itself denies the false one. Every second one is false, from a beginning drawn by hash.
 */
export const writeContraries: GroupWriter = (input) => {
  const { document, statuses } = input
  const subjects = resolveSubjects(document, findDominantEntity(document))
  const candidates = document.sentences.flatMap((sentence) => {
    const status = statuses[sentence.index]
    if (status?.status !== 'stated' || sentence.quotes.length > 0 || /[?!:;()[\]"“”]/u.test(sentence.text))
      return []
    const contrary = findContrary(sentence)
    if (contrary === null) return []
    const swap = subjects.get(sentence.index)
    const statement = findStatement(input, { sentence, contrary, swaps: swap === undefined ? [] : [swap] })
    if (statement === null) return []
    const fact = makeFact(input, { sentence, contrary })
    return fact.salience < LEAST_SALIENCE || isToldByTitle(input, { sentence, statement })
      ? []
      : [{ sentence, statement, contrary, fact }]
  })
  const first = pickByHash(`${input.idParts.join()}\u001fcontrary`, 2)
  return candidates
    .sort((a, b) => b.fact.salience - a.fact.salience || a.sentence.index - b.sentence.index)
    .map((candidate, index) => writeOne(document.text, candidate, (index + first) % 2 === 0))
}

type Wanted = { sentence: AnalysedSentence; contrary: Contrary; swaps: Statement['swaps'] }

function findStatement({ document }: GroupInput, { sentence, contrary, swaps }: Wanted): Statement | null {
  const { text } = document
  const keep = [contrary.span]
  const names = spellOutNames(document, sentence, [contrary.span, ...swaps.map(({ span }) => span)])
  const statement = { ...makeStatement({ text, sentence, keep, swaps }), swaps: [...swaps, ...names] }
  let tried = 0
  for (const variant of eachVariant({ text, sentence, statement, keep })) {
    if (tried++ >= MOST_VARIANTS) return null
    const words = renderStatement(text, variant)
    const count = words.split(/\s+/u).length
    if (count < MIN_WORDS || count > MAX_WORDS || !/^[\p{Lu}\d].*\.$/u.test(words)) continue
    if (!isInStatement(variant, contrary.span) || goesOn(sentence, variant)) continue
    if (findWordingFault(document, { sentence, statement: variant, isLenient: false }) === null)
      return variant
  }
  return null
}

/** "Ferry race enters last lap" over "The race of the ferries entered its last lap": the headline says it already. */
function isToldByTitle(
  { document }: GroupInput,
  { sentence, statement }: { sentence: AnalysedSentence; statement: Statement },
): boolean {
  const roots = (words: string) =>
    new Set((words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, ROOT)))
  const title = roots(document.title ?? '')
  const own = roots(renderStatement(document.text, statement))
  const verb = sentence.tokens.find(({ relation }) => relation === 'root')
  const shared = [...title].filter((root) => own.has(root)).length
  return (
    title.size >= LEAST_TITLE &&
    shared / title.size >= TOLD &&
    verb !== undefined &&
    title.has(verb.text.toLowerCase().slice(0, ROOT))
  )
}
const ROOT = 4
const LEAST_TITLE = 3
const TOLD = 0.6

/** "Elm adopted the law, taking its words over": what goes on says the same again, and the contrary would deny itself. */
function goesOn(sentence: AnalysedSentence, variant: Statement): boolean {
  const kept = listKeptTokens(variant, sentence)
  return kept.some(
    ({ fineTag, relation }, at) =>
      kept[at - 1]?.text === ',' &&
      (/^VB[GN]$/u.test(fineTag)
        ? /^(?:advcl|acl)/u.test(relation)
        : /^(?:which|who)$/u.test(kept[at]?.text ?? '')),
  )
}

function makeFact(
  { document, idParts }: GroupInput,
  { sentence, contrary }: { sentence: AnalysedSentence; contrary: Contrary },
): Fact {
  const token = sentence.tokens[contrary.at] ?? sentence
  const answer = quoteSpan(document.text, token)
  const draft = {
    kind: 'event' as const,
    span: sentence,
    answer,
    mention: null,
    arguments: { value: answer },
    question: null,
    standsAlone: false,
    aliases: [],
  }
  return {
    ...quoteSpan(document.text, sentence),
    id: makeStableId('f', [...idParts, sentence.start, sentence.end, token.start, token.end, 'contrary']),
    kind: 'event',
    status: 'stated',
    holder: null,
    hedge: null,
    arguments: draft.arguments,
    salience: scoreSalience(makeSalienceModel(document), { draft, sentence }),
    asOf: null,
    warnings: [],
  }
}

function writeOne(
  text: string,
  { sentence, statement, contrary, fact }: Candidate,
  isTrue: boolean,
): WrittenGroup {
  const original = text.slice(contrary.span.start, contrary.span.end)
  const content: TrueFalse = {
    stem: isTrue ? renderStatement(text, statement) : renderStatement(text, statement, contrary),
    source: quoteSpan(text, sentence),
    feedback: null,
    key: isTrue,
    correction: isTrue ? null : original,
  }
  return {
    type: 'true-false',
    content,
    key: isTrue ? 'true' : 'false',
    fit: FIT,
    facts: [fact],
    sentences: [sentence.index],
    texts: [],
  }
}

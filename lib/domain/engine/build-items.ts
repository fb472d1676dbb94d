import { makeStableId } from '@/lib/domain/article/stable-id'
import { isVerbatim } from '@/lib/domain/article/span'
import type { Distractor } from '@/lib/domain/distractors/distractor'
import { findDistractors } from '@/lib/domain/distractors/registry'
import type { Claim } from '@/lib/domain/facts/claim'
import { isShowable, lintItem } from '@/lib/domain/items/lint/lint-item'
import type { MultipleChoice } from '@/lib/domain/items/multiple-choice'
import type { Writer, WriterInput, WrittenItem } from '@/lib/domain/items/writers/writer'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { ItemCandidate } from './item-candidate'
import { describeCandidate } from './quality/describe-candidate'
import { scoreQuality } from './quality/score-quality'

export type BuildRequest = {
  document: AnalysedDocument
  claims: readonly Claim[]
  writers: readonly Writer[]
  idParts: readonly string[]
}

const DISTRACTORS_WANTED = 3
/** What a soft flaw takes from the score; readers' verdicts say nothing of them, so few have any. */
const FLAW_COST = 0.08

/**
 * Teachers want more questions to choose from than readers' verdicts on the form, which are older than its options, would
 * give them: where four sound ones are there the choice comes before the gap for the same thing.
 */
const CHOICE_WORTH = 0.08
const FULL = 4

/** Every item that the writers make of the claims and that has no hard flaw. */
export function buildItems({ document, claims, writers, idParts }: BuildRequest): ItemCandidate[] {
  return claims
    .filter((claim) => isAskable(document, claim))
    .flatMap((claim) => {
      const seed = claim.fact.id
      let distractors: readonly Distractor[] | null = null
      const input: WriterInput = {
        text: document.text,
        claim,
        // Looked for when the first writer asks: cards have none.
        get distractors() {
          return (distractors ??= listDistractors(document, claim))
        },
        seed,
      }
      return writers.flatMap((write) => {
        const written = write(input)
        const candidate = written === null ? null : checkItem({ document, claim, written, idParts })
        return candidate === null ? [] : [candidate]
      })
    })
}

function isAskable({ text }: AnalysedDocument, { answer, fact }: Claim): boolean {
  if (fact.status !== 'stated' && fact.status !== 'attributed') return false
  return isVerbatim(text, answer) && isVerbatim(text, fact)
}

function listDistractors(document: AnalysedDocument, claim: Claim): Distractor[] {
  const { mention, fact } = claim
  return mention === null
    ? []
    : findDistractors({ document, claim, mention, seed: fact.id }, DISTRACTORS_WANTED)
}

function checkItem({
  document,
  claim,
  written,
  idParts,
}: {
  document: AnalysedDocument
  claim: Claim
  written: WrittenItem
  idParts: readonly string[]
}): ItemCandidate | null {
  const { content, type, key } = written
  const flaws = lintItem({
    type,
    stem: content.stem,
    key,
    accepted: [],
    options: type === 'multiple-choice' ? listOptions(content) : [],
    answerType: claim.mention?.type ?? null,
    holder: claim.fact.holder?.text ?? null,
    hedge: claim.fact.hedge,
  })
  if (!isShowable(flaws)) return null
  const soft = flaws.map((flaw) => flaw.code)
  const { start, end } = claim.answer
  const id = makeStableId('i', [...idParts, start, end, type, claim.fact.kind])
  const item = { id, type, factIds: [claim.fact.id], content, score: 0, flaws: soft }
  const candidate = { item, claim, key, stem: content.stem }
  const quality = scoreQuality(describeCandidate(document, candidate))
  const worth = isFullChoice(candidate) ? CHOICE_WORTH : 0
  const score = Math.round((quality + worth - FLAW_COST * soft.length) * 1000) / 1000
  return { ...candidate, item: { ...item, score } }
}

/** Four options of figures, times, places or names; people are told apart by more than the engine knows of them. */
function isFullChoice({
  item,
  claim,
}: {
  item: { type: string; content: WrittenItem['content'] }
  claim: Claim
}): boolean {
  return (
    item.type === 'multiple-choice' &&
    claim.mention !== null &&
    /^(?:number|date|place|name|organisation|event)$/u.test(claim.mention.type) &&
    listOptions(item.content).length >= FULL
  )
}

function listOptions(content: WrittenItem['content']): string[] {
  return 'options' in content ? (content as MultipleChoice).options.map((option) => option.text) : []
}

import { makeStableId } from '@/lib/domain/article/stable-id'
import { isVerbatim } from '@/lib/domain/article/span'
import { isShowable, lintItem } from '@/lib/domain/items/lint/lint-item'
import type { Flaw } from '@/lib/domain/items/item-type'
import { findItemType } from '@/lib/domain/items/registry'
import type { GroupInput, GroupWriter, WrittenGroup } from '@/lib/domain/items/writers/group-writer'
import type { Fact } from '@/lib/domain/facts/fact'
import type { GeneratedItem } from './types'

/** An item over several facts or about what a sentence is, with what ranking looks at. */
export type GroupCandidate = {
  item: GeneratedItem
  facts: readonly Fact[]
  sentences: readonly number[]
  isSpare: boolean
}

/** No verdicts on groups have been learned from yet: they come after the single items that are surely good. */
const GROUP_WEIGHT = 0.8

export type GroupRequest = GroupInput & { writers: readonly GroupWriter[] }

/** Every item of the group writers that has no hard flaw, neither in its stem nor in any text it shows. */
export function buildGroupItems({ writers, ...input }: GroupRequest): GroupCandidate[] {
  return writers.flatMap((write) => write(input)).flatMap((written) => checkGroup(written, input) ?? [])
}

function checkGroup(written: WrittenGroup, { document, idParts }: GroupInput): GroupCandidate | null {
  const { type, content, facts, sentences, fit } = written
  const itemType = findItemType(type)
  if (facts.length === 0 || itemType?.schema.safeParse(content).success !== true) return null
  if (!facts.every((fact) => isVerbatim(document.text, fact))) return null
  const flaws = [...itemType.lint(content, document.text), ...lintTexts(written)]
  if (!isShowable(flaws)) return null
  const soft = [...new Set(flaws.map((flaw) => flaw.code))]
  const salience = facts.reduce((sum, fact) => sum + fact.salience, 0) / facts.length
  const id = makeStableId('i', [...idParts, type, ...facts.map((fact) => fact.id), ...sentences])
  const score = Math.round(GROUP_WEIGHT * (0.5 * salience + 0.5 * fit - 0.08 * soft.length) * 1000) / 1000
  return {
    item: { id, type, factIds: facts.map((fact) => fact.id), content, score, flaws: soft },
    facts,
    sentences,
    isSpare: written.isSpare === true,
  }
}

/** The stem as a whole with the key's options; each further text as if it were a stem of its own. */
function lintTexts({ type, content, key, texts }: WrittenGroup): Flaw[] {
  const shared = { accepted: [], answerType: null, holder: null, hedge: null }
  const options =
    type === 'who-says-so' && 'options' in content ? (content.options as { text: string }[]) : []
  const isKeyTold = type === 'who-says-so' || type === 'evidence'
  return [
    ...lintItem({
      ...shared,
      type,
      stem: content.stem,
      key: isKeyTold ? key : NO_KEY,
      options: options.map(({ text }) => text),
    }).filter((flaw) => !UNFIT.has(flaw.code)),
    ...texts
      .flatMap((text) => lintItem({ ...shared, type: 'true-false', stem: text, key: NO_KEY, options: [] }))
      // A deed begins with its verb, and a definition with "a": they need be no sentences. Some are matched with their gap.
      .filter(
        (flaw) => flaw.code !== 'blank-first' && !(type === 'matching' && flaw.code === 'wrong-blanks'),
      ),
  ]
}

/** Stands for a key that the stem cannot give away: pairs, an order, what a sentence is. */
const NO_KEY = '\u0000'
/** Rules for questions that the answer is a word of: a sentence of the passage may share words with what is asked. */
const UNFIT = new Set(['answer-word-in-stem', 'answer-acronym-in-stem', 'key-longest'])

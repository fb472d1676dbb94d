import type { Answer } from '@/lib/domain/items/field'
import type { Grade } from '@/lib/domain/items/item-type'
import { makeShuffler, type OrderRules } from './attempt-order'
import type { FrozenItem } from './frozen-item'
import { scoreItem } from './score'

export type ItemResult = { position: number; points: number; grade: Grade; score: number }

/** Grades every item of an attempt; a position without an answer is unanswered. Pure: the same rows give the same grades. */
export function gradeItems(
  items: readonly FrozenItem[],
  { answers, seed, rules }: { answers: ReadonlyMap<number, Answer | null>; seed: string; rules: OrderRules },
): ItemResult[] {
  return items.map(({ position, points, type, content }) => {
    const shuffler = makeShuffler({ seed, position, rules })
    const grade = type.grade(content, answers.get(position) ?? null, shuffler)
    return { position, points, grade, score: scoreItem({ points, grade }) }
  })
}

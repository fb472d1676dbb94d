import { makeShuffler } from '@/lib/domain/attempts/attempt-order'
import type { Answer } from '@/lib/domain/items/field'
import { getItemType } from '@/lib/domain/items/registry'
import type { SeedAssignment } from './assignments'
import type { SeedContext } from './context'
import { toJson, type SeedRows } from './rows'

/** One "count mine": a student's wording of the right answer that the grading did not take. */
export function addAppeal(rows: SeedRows, { id }: SeedContext, assignments: readonly SeedAssignment[]): void {
  for (const assignment of assignments) {
    const attempts = rows.attempt.filter(
      (attempt) => attempt.assignmentId === assignment.id && attempt.state === 'GRADED',
    )
    // Not the first of the roster, through whose eyes visitors look: they may ask for themselves.
    for (const { id: attemptId, seed, closedAt } of attempts.slice(1)) {
      for (const response of rows.response.filter(
        (one) => one.attemptId === attemptId && one.verdict === 'INCORRECT',
      )) {
        const item = assignment.quiz?.items.find((one) => one.position === response.position)
        if (!item || !(closedAt instanceof Date)) continue
        const type = getItemType(item.type)
        const shuffler = makeShuffler({ seed, position: item.position, rules: assignment.policy })
        const field = type.toField(item.content, shuffler)
        if (field.kind !== 'text' || field.bank) continue
        const answer: Answer = {
          kind: 'text',
          text: `It was ${type.reveal(item.content, null, shuffler).key}, I am sure`,
        }
        if (type.grade(item.content, answer, shuffler).verdict !== 'INCORRECT') continue
        response.answer = toJson(answer)
        rows.appeal.push({
          id: id('appeal', attemptId),
          attemptId,
          position: item.position,
          reason: 'I wrote the right name, only in a whole sentence.',
          cluster: type.clusterAnswer(item.content, answer, shuffler),
          createdAt: new Date(closedAt.getTime() + 20 * 60_000),
        })
        return
      }
    }
  }
}

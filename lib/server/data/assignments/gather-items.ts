import 'server-only'
import { makeShuffler } from '@/lib/domain/attempts/attempt-order'
import type { BaseContent } from '@/lib/domain/items/content'
import { answerSchema, type Answer } from '@/lib/domain/items/field'
import type { ItemType, Shuffler } from '@/lib/domain/items/item-type'
import { getItemType, parseContent } from '@/lib/domain/items/registry'
import { analyseItems } from '@/lib/domain/statistics/item-analysis'
import type { ScoreRow } from '@/lib/domain/statistics/score-row'
import { findCommonWrong } from '@/lib/domain/statistics/wrong-answers'
import { summariseItem } from '@/lib/server/data/items/summarise-item'
import type { AttemptOfStudent, GatheredStudent } from './gather-students'
import type { AnswerRow, ItemRow } from './result-rows'
import type { ItemResult, OpenAppeal } from './views'

/** A question of the assignment's version, ready to grade and describe answers. */
export type AssignedItem = {
  position: number
  number: number
  points: number
  typeId: string
  type: ItemType
  content: BaseContent
  factIds: string[]
}

export function gatherItems(rows: readonly ItemRow[]): AssignedItem[] {
  const items = new Map<number, AssignedItem>()
  for (const row of rows) {
    if (row.position === null || row.type === null) continue
    let item = items.get(row.position)
    if (!item) {
      item = {
        position: row.position,
        number: items.size + 1,
        points: row.points ?? 0,
        typeId: row.type,
        type: getItemType(row.type),
        content: parseContent(row.type, row.schemaVersion ?? 1, row.content),
        factIds: [],
      }
      items.set(row.position, item)
    }
    if (row.factId !== null) item.factIds.push(row.factId)
  }
  return [...items.values()]
}

/** One row for each question of each attempt that counts; what was not answered is 0. */
export function toScoreRows(items: readonly AssignedItem[], students: readonly GatheredStudent[]): ScoreRow[] {
  return students.flatMap(({ result, counting }) =>
    counting
      ? items.map(({ position, points }) => {
          const fraction = points > 0 ? (result.points[position] ?? 0) / points : result.verdicts[position] === 'CORRECT' ? 1 : 0
          return { studentId: result.studentId, position, fraction }
        })
      : [],
  )
}

/** What the class's answers say about each question. */
export function summariseItems(items: readonly AssignedItem[], { students, scores }: { students: readonly GatheredStudent[]; scores: readonly ScoreRow[] }): ItemResult[] {
  const statistics = analyseItems(scores, new Map(items.map((item) => [item.position, item.points])))
  const answers = new Map<number, GivenAnswer[]>()
  for (const { counting } of students) {
    for (const row of counting?.answers ?? []) {
      if (row.position === null || !counting) continue
      const own = answers.get(row.position)
      if (own) own.push({ row, attempt: counting })
      else answers.set(row.position, [{ row, attempt: counting }])
    }
  }
  return items.map((item, index) => {
    const own = answers.get(item.position) ?? []
    const { answered = 0, right = 0, facility = null, discrimination = null } = statistics[index] ?? {}
    const given = own.filter(({ row }) => row.verdict !== null && row.verdict !== 'UNANSWERED').length
    const { stem, key } = summariseItem(item.content)
    return {
      position: item.position,
      number: item.number,
      type: item.typeId,
      stem,
      key,
      points: item.points,
      answered,
      right,
      unanswered: answered - given,
      facility,
      discrimination,
      commonWrong: findWrong(item, own),
    }
  })
}

type GivenAnswer = { row: AnswerRow; attempt: AttemptOfStudent }

function findWrong(item: AssignedItem, answers: readonly GivenAnswer[]): ItemResult['commonWrong'] {
  const wrong = answers.flatMap(({ row, attempt }) => {
    if (row.verdict !== 'INCORRECT' && row.verdict !== 'PARTIAL') return []
    const given = readAnswer({ row, attempt })
    if (!given) return []
    const text = item.type.describeAnswer(item.content, given.answer, given.shuffler)
    if (text === null) return []
    return [{ cluster: item.type.clusterAnswer(item.content, given.answer, given.shuffler), text, given }]
  })
  const most = findCommonWrong(wrong)
  if (!most) return null
  const { given, text } = most.answer
  const about = item.type.reveal(item.content, given.answer, given.shuffler).aboutAnswer
  return { text, count: most.count, source: about?.source?.quote ?? null }
}

function readAnswer({ row, attempt }: GivenAnswer): { answer: Answer; shuffler: Shuffler } | null {
  const answer = answerSchema.safeParse(row.answer).data
  if (!answer || row.position === null) return null
  return { answer, shuffler: makeShuffler({ seed: attempt.seed, position: row.position, rules: attempt.policy }) }
}

/** Answers that students asked to have counted, and nobody has decided about. */
export function listOpenAppeals(items: readonly AssignedItem[], students: readonly GatheredStudent[]): OpenAppeal[] {
  const byPosition = new Map(items.map((item) => [item.position, item]))
  const all = students.flatMap(({ result, attempts }) => attempts.flatMap((attempt) => attempt.answers.map((row) => ({ row, attempt, name: result.name }))))
  return all.flatMap(({ row, attempt, name }) => {
    const item = row.appealState === 'OPEN' && row.position !== null ? byPosition.get(row.position) : undefined
    if (!item) return []
    const given = readAnswer({ row, attempt })
    const answer = given ? item.type.describeAnswer(item.content, given.answer, given.shuffler) : null
    return [{ attemptId: attempt.id, studentName: name, number: item.number, answer, reason: row.appealReason }]
  })
}

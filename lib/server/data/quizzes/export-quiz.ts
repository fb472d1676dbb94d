import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { toContractItem } from '@/lib/domain/engine/report/contract'
import type { ExchangeFormat, Loss } from '@/lib/domain/exchange/format'
import { toOneLine } from '@/lib/domain/exchange/one-line'
import type { ExchangeQuiz } from '@/lib/domain/exchange/quiz'
import { readItem } from '@/lib/domain/exchange/read-item'
import { EXCHANGE_FORMATS, findLosses, writeQuiz } from '@/lib/domain/exchange/registry'
import { now } from '@/lib/server/clock'
import { recordAudit } from '@/lib/server/data/audit/record-audit'
import { getDatabase } from '@/lib/server/db/client'
import { notFound } from '@/lib/server/errors'
import { packDatabase } from '@/lib/server/exchange/pack-database'
import { type FrozenList, readWorkingList } from './frozen-list'
import { authoriseQuiz } from './quiz-access'

/** Which state of a quiz: a published version by its number, or the working list (null). */
export type ExportedState = { quizId: string; version: number | null }

/** What the download menu shows. Numbers are places in the quiz, from 1. */
export type ExportChoices = { items: number; /** In no file: no longer accepted. */ notAccepted: number[]; formats: { id: string; losses: Loss[] }[] }

/** What each format would leave out or simplify. */
export async function loadExportChoices(actor: Actor, state: ExportedState): Promise<ExportChoices> {
  const { quiz, notAccepted } = await loadForExchange(actor, state)
  return {
    items: quiz.items.length + notAccepted.length,
    notAccepted,
    formats: EXCHANGE_FORMATS.map((format) => ({ id: format.id, losses: findLosses(quiz, format) })),
  }
}

/** The quiz as a file, with its keys; that it left the house is written down. */
export async function exportQuiz(actor: Actor, { format, ...state }: ExportedState & { format: ExchangeFormat }): Promise<{ title: string; file: string | Uint8Array }> {
  const { quiz } = await loadForExchange(actor, state)
  const { file } = writeQuiz(quiz, { format, tools: { now: now(), packDatabase } })
  const data = { format: format.id, version: state.version }
  await getDatabase().$transaction((tx) => recordAudit(tx, actor, { action: 'quiz.exported', subjectType: 'Quiz', subjectId: state.quizId, data }))
  return { title: quiz.title, file }
}

async function loadForExchange(actor: Actor, { quizId, version }: ExportedState): Promise<{ quiz: ExchangeQuiz; notAccepted: number[] }> {
  const db = getDatabase()
  // Whoever teaches with a version may take it along; what is being worked on is its owner's.
  await authoriseQuiz(db, actor, { quizId, action: version === null ? 'quiz.edit' : 'quiz.export' })
  const list = version === null ? await readWorkingList(db, quizId) : { ...(await readVersion(quizId, version)), unusable: [] }
  const leftOut = new Set(list.unusable)
  return { quiz: await readQuiz(list, leftOut), notAccepted: list.unusable }
}

async function readVersion(quizId: string, number: number): Promise<FrozenList> {
  const version = await getDatabase().quizVersion.findUnique({
    where: { quizId_number: { quizId, number } },
    select: { title: true, instructions: true, items: { orderBy: { position: 'asc' }, select: { position: true, itemVersionId: true, points: true } } },
  })
  if (!version) throw notFound()
  return version
}

async function readQuiz({ title, items }: FrozenList, leftOut: ReadonlySet<number>): Promise<ExchangeQuiz> {
  const rows = await getDatabase().itemVersion.findMany({
    where: { id: { in: items.map((item) => item.itemVersionId) } },
    select: {
      id: true,
      schemaVersion: true,
      content: true,
      item: { select: { id: true, type: true, facts: { orderBy: { position: 'asc' }, take: 1, select: { factId: true, fact: { select: { quote: true } } } } } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const read = items.flatMap(({ itemVersionId, points }, index) => {
    const row = byId.get(itemVersionId)
    if (!row || leftOut.has(index + 1)) return []
    const { id, type, facts } = row.item
    const [link] = facts
    const generated = { id, type, factIds: link ? [link.factId] : [], content: row.content, score: 0, flaws: [] }
    const contract = { ...toContractItem(generated, undefined), score: null, source: link?.fact.quote ?? '' }
    return [readItem({ type, schemaVersion: row.schemaVersion, content: row.content, number: index + 1, points, fallbackSource: link?.fact.quote ?? null, contract })]
  })
  return { title: toOneLine(title) || 'Quiz', items: read, cards: [], head: { engine: null, title, sha256: null } }
}

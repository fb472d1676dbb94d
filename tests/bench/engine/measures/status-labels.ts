import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Span } from '@/lib/domain/article/span'
import { isOnlyJudged, type Outcome } from '../outcome'

/** What a reader takes a sentence for; the same words as the engine's statuses. */
export type LabelledSentence = Span & { label: string }

/** Labels of one article. The hash is of the text that the offsets count in: another text, other sentences. */
type LabelFile = Record<string, { sha256: string; sentences: [number, number, string][] }>

const FACTUAL: ReadonlySet<string> = new Set(['stated', 'attributed'])

/** The labels of an article by name; none when there are none for this very text. */
export function readLabels(name: string, sha256: string): LabelledSentence[] {
  const entry = readFile()[name]
  if (entry?.sha256 !== sha256) return []
  return entry.sentences.map(([start, end, label]) => ({ start, end, label }))
}

let file: LabelFile | null = null

function readFile(): LabelFile {
  const where = path.join(import.meta.dirname, '../labels/sentence-status.json')
  file ??= existsSync(where) ? (JSON.parse(readFileSync(where, 'utf8')) as LabelFile) : {}
  return file
}

export type StatusFigures = {
  labelled: number
  /** Facts that stand on a labelled sentence, and those whose sentence is no statement of fact. */
  facts: number
  wrong: { article: string; label: string; quote: string }[]
  /** Labelled statements of fact, and those that the engine takes for such. */
  factual: number
  recalled: number
  /** Reader's label → engine's status → how many. */
  confusion: Map<string, Map<string, number>>
}

/** Compares what the engine takes sentences for with what a reader does. */
export function measureStatus(outcomes: readonly Outcome[], labelsOf = readLabels): StatusFigures {
  const figures: StatusFigures = {
    labelled: 0,
    facts: 0,
    wrong: [],
    factual: 0,
    recalled: 0,
    confusion: new Map(),
  }
  for (const outcome of outcomes) {
    const { printed, name } = outcome
    if (printed === null) continue
    const labels = labelsOf(name, printed.article.sha256)
    for (const sentence of labels) {
      const status =
        printed.sentences.find((own) => overlap(own, sentence) * 2 > sentence.end - sentence.start)?.status ??
        'none'
      const row = figures.confusion.get(sentence.label) ?? new Map<string, number>()
      figures.confusion.set(sentence.label, row.set(status, (row.get(status) ?? 0) + 1))
      figures.labelled += 1
      if (!FACTUAL.has(sentence.label)) continue
      figures.factual += 1
      if (FACTUAL.has(status)) figures.recalled += 1
    }
    for (const fact of printed.facts) {
      if (isOnlyJudged(outcome, fact.id)) continue
      const label = labels.find((sentence) => overlap(fact, sentence) * 2 > fact.end - fact.start)?.label
      if (label === undefined) continue
      figures.facts += 1
      if (!FACTUAL.has(label)) figures.wrong.push({ article: name, label, quote: fact.quote })
    }
  }
  return figures
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

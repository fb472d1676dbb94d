import { parseArgs } from 'node:util'

export const PARTS = [
  'articles',
  'checks',
  'choices',
  'guess',
  'status',
  'seed',
  'claims',
  'xquad',
  'parsing',
  'names',
  'sentences',
  'speed',
  'same-bytes',
  'report',
] as const
export type Part = (typeof PARTS)[number]

export type BenchOptions = {
  parts: readonly Part[]
  /** Files or folders given by the caller; empty for the shared articles. */
  articles: readonly string[]
  /** Only texts that nobody tuned on. */
  isHoldOut: boolean
  /** Draws this many items for blind judging instead of measuring; null to measure. */
  judge: number | null
  /** Draws from all items that were written, not only from those shown, and writes what ranking knows of each beside it. */
  isOfAll: boolean
  /** So many items of `../shared/eval/judged-items.json` are put among the drawn ones, to see how strict the reader is. */
  anchors: number
  seed: string
  /** A filled-in judging file to compute shares from. */
  verdicts: string | null
  /** Where the report or the judging file is written. */
  out: string
}

/** A wrong flag, in words for the caller. */
export class UsageError extends Error {}

/** Reads what stands after `--`. @throws UsageError */
export function readOptions(args: readonly string[]): BenchOptions {
  const values = parse(args)
  const only = split(values.only)
  const unknown = only.filter((part) => !PARTS.some((known) => known === part))
  if (unknown.length > 0) {
    throw new UsageError(`There is no part named ${unknown.join(', ')}. There are: ${PARTS.join(', ')}`)
  }
  const judge = values.judge === undefined ? null : Number(values.judge)
  if (judge !== null && !(Number.isInteger(judge) && judge > 0)) {
    throw new UsageError('--judge takes the number of items to draw, such as --judge 150')
  }
  const anchors = Number(values.anchors ?? '0')
  if (!Number.isInteger(anchors) || anchors < 0) {
    throw new UsageError(
      '--anchors takes the number of items judged before to put among the others, such as --anchors 40',
    )
  }
  return {
    parts: only.length === 0 ? PARTS : PARTS.filter((part) => only.includes(part)),
    articles: split(values.articles),
    isHoldOut: values['hold-out'] ?? false,
    judge,
    isOfAll: values['of-all'] ?? false,
    anchors,
    seed: values.seed ?? '1',
    verdicts: values.verdicts ?? null,
    out: values.out ?? 'bench-report',
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        articles: { type: 'string' },
        'hold-out': { type: 'boolean' },
        'of-all': { type: 'boolean' },
        judge: { type: 'string' },
        anchors: { type: 'string' },
        seed: { type: 'string' },
        verdicts: { type: 'string' },
        out: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function split(value: string | undefined): string[] {
  return (value ?? '')
    .split(/[,|]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

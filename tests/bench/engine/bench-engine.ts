import { mkdirSync } from 'node:fs'
import type { BenchText } from './bench-text'
import { readArticles, readEval, readGiven, readUntuned } from './data/shared-data'
import { readOptions, UsageError, type BenchOptions, type Part } from './options'
import { runEngine, runEngineForAll, type Outcome } from './outcome'
import { benchArticles } from './parts/articles'
import { benchChecks } from './parts/checks'
import { benchChoices, benchGuesser } from './parts/choices'
import { benchClaims } from './parts/claims'
import { benchParsing } from './parts/parsing'
import { benchNames } from './parts/names'
import { benchSentences } from './parts/sentences'
import { benchSpeed } from './parts/speed'
import { benchSameBytes } from './parts/same-bytes'
import { benchSeed } from './parts/seed'
import { benchStatus } from './parts/status'
import { benchXquad } from './parts/xquad'
import { drawAnchors, type Anchor, type JudgedItem } from './judge/anchors'
import { printVerdicts } from './judge/print-verdicts'
import { writeJudgingFile } from './judge/judging-file'
import { writeReport } from './report/write-report'
import { printTable, type Row } from './row'

/** `npm run bench engine -- [flags]`: every measure of the engine, a last table, and a report to read. */
export async function benchEngine(args: readonly string[] = []): Promise<void> {
  try {
    await run(readOptions(args))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

async function run(options: BenchOptions): Promise<void> {
  if (options.verdicts !== null) {
    printTable(printVerdicts(options.verdicts))
    return
  }
  const texts = readTexts(options)
  if (texts.length === 0) {
    console.log(
      '\nEngine: skipped, there are no articles beside the project (../shared, or FOOTNOTE_SHARED).',
    )
    return
  }
  if (options.judge !== null) {
    mkdirSync(options.out, { recursive: true })
    const { outcomes, signs } = options.isOfAll
      ? runEngineForAll(texts)
      : { outcomes: runEngine(texts), signs: undefined }
    const file = writeJudgingFile(outcomes, {
      count: options.judge,
      seed: options.seed,
      folder: options.out,
      signs,
      anchors: options.anchors === 0 ? [] : readAnchors(options),
    })
    console.log(
      `\nTo judge: ${file} (fill in), and the same as .md (read). Then: npm run bench engine -- --verdicts ${file}`,
    )
    return
  }
  const needsItems = options.parts.some((part) => ITEM_PARTS.has(part))
  const outcomes = needsItems ? runEngine(texts) : []
  const rows: Row[] = []
  for (const part of options.parts) rows.push(...(await PARTS_BY_NAME[part](outcomes, options)))
  if (rows.length > 0) printTable(rows)
}

/** Items judged before, out of the texts that lie beside the project. */
function readAnchors({ anchors, seed }: BenchOptions): Anchor[] {
  return drawAnchors({
    judged: readEval<JudgedItem[]>('judged-items.json') ?? [],
    texts: [...readArticles(), ...readUntuned()],
    count: anchors,
    seed,
  })
}

function readTexts({ articles, isHoldOut }: BenchOptions): BenchText[] {
  const texts = articles.length > 0 ? readGiven(articles) : [...readArticles(), ...readUntuned()]
  return isHoldOut ? texts.filter(({ half }) => half === 'hold-out') : texts
}

type RunPart = (outcomes: readonly Outcome[], options: BenchOptions) => Row[] | Promise<Row[]>

/** Parts that work on what the engine makes of the texts. */
const ITEM_PARTS: ReadonlySet<Part> = new Set([
  'articles',
  'checks',
  'choices',
  'guess',
  'status',
  'seed',
  'report',
])

const PARTS_BY_NAME: Record<Part, RunPart> = {
  articles: benchArticles,
  checks: benchChecks,
  choices: benchChoices,
  guess: benchGuesser,
  status: benchStatus,
  seed: benchSeed,
  claims: benchClaims,
  xquad: benchXquad,
  parsing: benchParsing,
  names: benchNames,
  sentences: benchSentences,
  speed: benchSpeed,
  'same-bytes': benchSameBytes,
  report: (outcomes, { out }) => {
    mkdirSync(out, { recursive: true })
    console.log(`\nReport: ${writeReport(outcomes, out)}`)
    return []
  },
}

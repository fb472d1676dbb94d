import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What readers said of items, with the items' signs and without any words of them: what the quality model learns from. */
export const VERDICTS_PATH = join(import.meta.dirname, 'verdicts.json')

const VERDICT = z.object({
  /** Stands for the article, so that folds keep its items together. */
  article: z.string(),
  verdict: z.enum(['good', 'minor-edit', 'bad']),
  signs: z.record(z.string(), z.number()),
})
export type Verdict = z.infer<typeof VERDICT>

/** All verdicts of the store. */
export function readVerdicts(): Verdict[] {
  return z.array(VERDICT).parse(JSON.parse(readFileSync(VERDICTS_PATH, 'utf8')))
}

/** One verdict to a line, so that a difference can be read. */
export function writeVerdicts(verdicts: readonly Verdict[]): void {
  const lines = verdicts.map((verdict) => `  ${JSON.stringify(verdict)}`)
  writeFileSync(VERDICTS_PATH, `[\n${lines.join(',\n')}\n]\n`)
}

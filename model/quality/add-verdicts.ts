/**
 * Adds a judged sample to what the quality model learns from: `npx tsx model/quality/add-verdicts.ts FILE`, where FILE was
 * drawn with `npm run bench engine -- --judge N --of-all` and filled in.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { sha256 } from '../../lib/domain/article/sha256'
import { readVerdicts, writeVerdicts, type Verdict } from './verdict-store'

const FILE = z.object({
  seed: z.string(),
  entries: z.array(
    z.object({ id: z.string(), article: z.string(), verdict: z.enum(['good', 'minor-edit', 'bad', '']) }),
  ),
})
const DIGITS = 1000

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Which judged file? npx tsx model/quality/add-verdicts.ts FILE')
const { seed, entries } = FILE.parse(JSON.parse(readFileSync(file, 'utf8')))
const signs = z
  .record(z.string(), z.record(z.string(), z.number()))
  .parse(JSON.parse(readFileSync(file.replace(/\.json$/u, '.signs.json'), 'utf8')))
const added = entries.flatMap(({ id, article, verdict }): Verdict[] => {
  const own = signs[id]
  if (verdict === '' || own === undefined) return []
  const rounded = Object.entries(own).map(([name, value]) => [name, Math.round(value * DIGITS) / DIGITS])
  return [
    {
      article: sha256(`${seed} ${article}`).slice(0, 8),
      verdict,
      signs: Object.fromEntries(rounded) as Record<string, number>,
    },
  ]
})
const before = readVerdicts()
writeVerdicts([...before, ...added])
console.log(`${added.length} verdicts added to ${before.length}`)

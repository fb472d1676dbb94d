import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { extract } from '@/lib/domain/engine/extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'

const ARTICLES = path.resolve(import.meta.dirname, '../../../shared/articles')

/** Items and time over the articles beside the project: how many, of which kind, and what 1,000 words cost. */
export async function benchEngine(): Promise<void> {
  if (!existsSync(ARTICLES)) {
    console.log('\nEngine: skipped, there are no articles beside the project (../shared/articles).')
    return
  }
  const texts = readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(ARTICLES, name), 'utf8') }))
  const cold = performance.now()
  extract(texts[0]?.text ?? '', { analyser: loadAnalyser() })
  const coldMs = performance.now() - cold

  let words = 0
  let items = 0
  let facts = 0
  let few = 0
  const types = new Map<string, number>()
  const started = process.cpuUsage()
  for (const { text } of texts) {
    const result = extract(text, { analyser: loadAnalyser() })
    words += text.split(/\s+/).length
    if (!result.ok) {
      few += 1
      continue
    }
    facts += result.extraction.facts.length
    items += result.extraction.items.length
    if (result.extraction.items.length < 5) few += 1
    for (const { type } of result.extraction.items) types.set(type, (types.get(type) ?? 0) + 1)
  }
  const cpu = process.cpuUsage(started)
  const cpuMs = (cpu.user + cpu.system) / 1000
  console.log(`\nEngine over ${texts.length} articles, ${words} words`)
  console.log(`first article, cold          ${coldMs.toFixed(0)} ms wall`)
  console.log(`CPU per 1,000 words, warm    ${((cpuMs / words) * 1000).toFixed(1)} ms`)
  console.log(`facts, items                 ${facts}, ${items}`)
  console.log(`items per 1,000 words        ${((items / words) * 1000).toFixed(1)}`)
  console.log(`articles with < 5 items      ${few} of ${texts.length}`)
  for (const [type, count] of [...types].sort((a, b) => b[1] - a[1])) console.log(`  ${type.padEnd(20)} ${count}`)
}

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runFootnote } from '@/scripts/footnote'
import { buildDocx, buildEpub, wordParagraph } from '@/tests/fixtures/import/build-archives'
import { buildPdf, setColumn } from '@/tests/fixtures/import/build-pdf'
import { PAGE } from '@/tests/fixtures/import/own-page'

const PARAGRAPHS = [
  'The bridge at Fallow Ford was built in 1866 by the engineer Amos Kettering. It is 210 metres long and rests on seven piers of red sandstone.',
  'In March 1911 the river Ember rose by four metres in a single night. According to the Fallow Archive, the repair cost about 41,000 crowns.',
  'In 1974 the town of Fallow closed the bridge to cars. The Fallow Walking Club (FWC) was founded in Nettle Hill in 1980.',
]
const FILES: Record<string, Uint8Array> = {
  'bridge.html': new TextEncoder().encode(PAGE),
  'bridge.docx': buildDocx(PARAGRAPHS.map((words) => wordParagraph(words)).join('')),
  'bridge.epub': buildEpub({
    chapters: { 'one.xhtml': PARAGRAPHS.map((words) => `<p>${words}</p>`).join('') },
  }),
  'bridge.pdf': buildPdf([
    PARAGRAPHS.flatMap((words, index) => setColumn(words, { x: 60, y: 760 - index * 60, letters: 80 })),
  ]),
}

async function run(args: string[], input: Uint8Array = new Uint8Array()) {
  const { code, stdout, stderr } = await runFootnote(args, {
    readFile: (name) => {
      const bytes = FILES[name]
      if (bytes === undefined) throw new Error('no such file')
      return bytes
    },
    readInput: () => input,
    writeFile: () => undefined,
    isTerminal: () => false,
  })
  return { code, stderr, stdout: typeof stdout === 'string' ? stdout : new TextDecoder().decode(stdout) }
}

describe.each(Object.keys(FILES))('footnote and %s', (name) => {
  it('prints facts with exact spans, the same from a pipe', async () => {
    const { code, stdout, stderr } = await run(['facts', name, '--json'])
    expect([code, stderr]).toEqual([0, ''])
    const { article, facts } = JSON.parse(stdout) as {
      article: { text: string; blocks: { start: number; end: number }[] }
      facts: { start: number; end: number; quote: string }[]
    }
    expect(facts.length).toBeGreaterThan(0)
    for (const { start, end, quote } of facts) expect(article.text.slice(start, end)).toBe(quote)
    expect((await run(['facts', '-', '--json'], FILES[name])).stdout).toBe(stdout)
  })

  it('prints the ledger', async () => {
    const { blocks, text } = JSON.parse((await run(['clean', name, '--json'])).stdout) as {
      text: string
      blocks: { start: number; end: number; kept: boolean }[]
    }
    const kept = blocks.filter((block) => block.kept).map((block) => text.slice(block.start, block.end))
    expect(kept.some((words) => words.startsWith('The bridge at Fallow Ford was built in 1866'))).toBe(true)
  })
})

describe('footnote', () => {
  it.each([
    ['a locked PDF', buildPdf([[{ words: 'x', x: 60, y: 700 }]], { isLocked: true })],
    ['a scanned PDF', buildPdf([[]])],
    ['a damaged Word file', (FILES['bridge.docx'] ?? new Uint8Array()).slice(0, 400)],
    ['a damaged book', (FILES['bridge.epub'] ?? new Uint8Array()).slice(0, 400)],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('says in one line what is wrong with %s', async (_, input) => {
    const { code, stdout, stderr } = await run(['facts', '-'], input)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]{8,160}\n$/u)
  })

  it('prints nothing but its answer for a PDF, and ends', () => {
    const tsx = path.join(process.cwd(), 'node_modules', 'tsx', 'dist', 'cli.mjs')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [tsx, 'scripts/footnote.ts', 'clean', '-', '--json'],
      { input: FILES['bridge.pdf'], encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toHaveProperty('blocks')
  })
})

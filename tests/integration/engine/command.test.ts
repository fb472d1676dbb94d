import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { runFootnote } from '@/scripts/footnote'
import { LIGHTHOUSE } from '@/tests/fixtures/import/own-articles'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const FILES: Record<string, string> = { 'lighthouse.txt': LIGHTHOUSE }
const file = 'lighthouse.txt'

/** Runs the command with files and input of our own. */
async function run(args: string[], input = '', isTerminal = false) {
  const written = new Map<string, string | Uint8Array>()
  const { code, stdout, stderr } = await runFootnote(args, {
    readFile: (name) => {
      const words = FILES[name]
      if (words === undefined) throw new Error('no such file')
      return bytesOf(words)
    },
    readInput: () => bytesOf(input),
    writeFile: (name, content) => void written.set(name, content),
    isTerminal: () => isTerminal,
  })
  const bytes = typeof stdout === 'string' ? bytesOf(stdout) : stdout
  return { status: code, stdout: new TextDecoder().decode(bytes), bytes, stderr, written }
}

describe('footnote', () => {
  it('prints facts as the contract says, the same from a pipe', async () => {
    const { status, stdout, stderr } = await run(['facts', file, '--json'])
    expect([status, stderr]).toEqual([0, ''])
    const printed = JSON.parse(stdout) as {
      article: { text: string }
      items: { stem: string; answer: { text: string; start: number | null; end: number | null } }[]
    } & Record<string, unknown>
    expect(Object.keys(printed)).toEqual(['engine', 'article', 'sentences', 'facts', 'items', 'cards'])
    expect(Object.keys(printed.article)).toEqual([
      'title',
      'byline',
      'publishedAt',
      'language',
      'text',
      'sha256',
      'blocks',
    ])
    expect(Object.keys(printed.items[0] ?? {})).toEqual([
      'id',
      'type',
      'factId',
      'stem',
      'answer',
      'accepted',
      'options',
      'score',
      'flaws',
    ])
    for (const { answer } of printed.items)
      if (answer.start !== null && answer.end !== null)
        expect(printed.article.text.slice(answer.start, answer.end)).toBe(answer.text)
    expect((await run(['facts', '-', '--json'], LIGHTHOUSE)).stdout).toBe(stdout)
  })

  it('prints the ledger', async () => {
    const { blocks } = JSON.parse((await run(['clean', file, '--json'])).stdout) as {
      blocks: { kept: boolean; reason: string | null }[]
    }
    expect(blocks.filter((block) => !block.kept).map((block) => block.reason)).toEqual(
      expect.arrayContaining(['navigation', 'share', 'duplicate', 'author-bio', 'legal', 'comments']),
    )
    expect((await run(['clean', file])).stdout).toMatch(/about the author\s+Edith Calloway/u)
  })

  it.each([
    ['gift', /^\/\/ .+\n\n::Q1 .+::.+\{.+\}\n\n::Q2 .+::.+\{.+\}\n$/su],
    ['moodle', /^<\?xml version="1\.0".+<question type="(?!category).+<\/quiz>\n$/su],
    ['csv', /^\uFEFF"number","type"/u],
    ['json', /^\{\n {2}"engine"/u],
  ])('writes a quiz as %s', async (format, shape) => {
    const { status, stdout, stderr, written } = await run([
      'quiz',
      file,
      '--format',
      format,
      '--count',
      '2',
      '--out',
      'quiz',
    ])
    expect([status, stdout, stderr]).toEqual([0, '', ''])
    expect(written.get('quiz')).toMatch(shape)
  })

  it.each([
    ['qti', ['assessment.xml', 'imsmanifest.xml', 'items/item-001.xml', 'items/item-002.xml']],
    ['anki', ['collection.anki2', 'media']],
  ])('writes a quiz as %s, to a file or a pipe but not to a terminal', async (format, names) => {
    const args = ['quiz', file, '--format', format, '--count', '2']
    const { written } = await run([...args, '--out', 'quiz'])
    expect(Object.keys(unzipSync(written.get('quiz') as Uint8Array)).sort()).toEqual(names)
    const { status, bytes } = await run(args)
    expect([status, Object.keys(unzipSync(bytes)).sort()]).toEqual([0, names])
    const shown = await run(args, '', true)
    expect([shown.status, shown.bytes.length]).toEqual([1, 0])
    expect(shown.stderr).toMatch(/^[^\n]*--out quiz\.(zip|apkg)[^\n]*\n$/u)
  })

  it.each([
    ['an empty input', ['facts', '-'], '', 2],
    ['bytes that are no text', ['facts', '-', '--json'], '\u0000\u0001\u0002', 2],
    [
      'another language',
      ['facts', '-'],
      'Der Turm wurde im Jahr 1874 von einem Ingenieur gebaut und er ist nicht der einzige auf der Insel.',
      2,
    ],
    ['no facts', ['facts', '-'], 'It is what it is and they know that it was so for all of them.', 2],
    ['a missing file', ['facts', 'nowhere.txt'], '', 2],
    ['no format', ['quiz', '-'], LIGHTHOUSE, 1],
    ['an unknown format', ['quiz', '-', '--format', 'toString'], LIGHTHOUSE, 1],
    ['an unknown command', ['fact', '-'], LIGHTHOUSE, 1],
    ['an unknown option', ['facts', '-', '--jsn'], LIGHTHOUSE, 1],
    ['a bad count', ['quiz', '-', '--format', 'gift', '--count', '0'], LIGHTHOUSE, 1],
  ])('says in one line what is wrong with %s', async (_, args, input, code) => {
    const { status, stdout, stderr } = await run(args, input)
    expect([status, stdout]).toEqual([code, ''])
    expect(stderr).toMatch(/^[^\n]{8,160}\n$/u)
  })

  it('explains itself', async () => {
    expect((await run(['--help'])).stdout).toMatch(/footnote facts FILE/u)
  })

  it('runs as a program, from a pipe and with an exit status', async () => {
    const tsx = path.join(process.cwd(), 'node_modules', 'tsx', 'dist', 'cli.mjs')
    const start = (args: string[], input: string) =>
      spawnSync(process.execPath, [tsx, 'scripts/footnote.ts', ...args], { input, encoding: 'utf8' })
    const good = start(['facts', '-', '--json'], LIGHTHOUSE)
    expect([good.status, good.stderr, good.stdout === (await run(['facts', file, '--json'])).stdout]).toEqual(
      [0, '', true],
    )
    const bad = start(['facts', '-'], '')
    expect([bad.status, bad.stdout]).toEqual([2, ''])
    expect(bad.stderr).toMatch(/^[^\n]+\n$/u)
  })
})

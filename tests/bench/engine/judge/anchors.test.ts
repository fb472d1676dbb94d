import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { writeJudgingFile, type JudgingFile } from './judging-file'
import { printVerdicts } from './print-verdicts'
import { drawAnchors, type JudgedItem } from './anchors'

const TEXTS = [
  {
    name: 'harbour.txt',
    corpus: 'articles' as const,
    half: 'hold-out' as const,
    text: 'The harbour of Tarn\n\nRain fell. The harbour was opened by Ines Dorn in 1871 after seven winters.\n\nShips came.',
  },
]
const FOUND: JudgedItem = { stem: 'In what year was the harbour opened?', answer: '1871', judgement: 'good' }
const LOST: JudgedItem = { stem: 'In what year was the lighthouse lit?', answer: '1871', judgement: 'bad' }
const draw = (judged: readonly JudgedItem[], count = 10) =>
  drawAnchors({ judged, texts: TEXTS, count, seed: 'a' })

describe('anchors', () => {
  it('come with the paragraph and the sentence that they were made from', () => {
    expect(draw([FOUND])).toMatchObject([
      {
        judgement: 'good',
        entry: {
          title: 'The harbour of Tarn',
          key: '1871',
          source: 'The harbour was opened by Ines Dorn in 1871 after seven winters.',
          paragraph: 'Rain fell. The harbour was opened by Ines Dorn in 1871 after seven winters.',
          verdict: '',
        },
      },
    ])
  })

  it('are left out where no paragraph tells what they ask', () => {
    expect(draw([LOST])).toEqual([])
    expect(draw([{ ...FOUND, answer: '1890' }])).toEqual([])
    expect(draw([{ ...FOUND, stem: 'When was the harbour painted yellow?' }])).toEqual([])
  })

  it('are no more than asked for', () => {
    expect(draw([FOUND, { ...FOUND, stem: 'Who opened the harbour?', answer: 'Ines Dorn' }], 1)).toHaveLength(
      1,
    )
  })

  it('show no title where the text begins with a sentence', () => {
    const bare = TEXTS.map((text) => ({ ...text, text: 'The harbour was opened in 1871.' }))
    const [anchor] = drawAnchors({ judged: [FOUND], texts: bare, count: 1, seed: 'a' })
    expect(anchor?.entry.title).toBe('')
  })
})

describe('a judging file with anchors', () => {
  it('hides their verdicts from the reader, and tells how strict the reader was beside the shares', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'footnote-anchors-'))
    const file = writeJudgingFile([], { count: 5, seed: 'a', folder, anchors: draw([FOUND]) })
    expect(readFileSync(file, 'utf8') + readFileSync(file.replace('.json', '.md'), 'utf8')).not.toContain(
      '"good"',
    )
    const content = JSON.parse(readFileSync(file, 'utf8')) as JudgingFile
    const entries = content.entries.map((entry) => ({ ...entry, verdict: 'bad' }))
    writeFileSync(file, JSON.stringify({ ...content, entries }))
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const rows = printVerdicts(file)
    log.mockRestore()
    rmSync(folder, { recursive: true })
    const find = (measure: string) => rows.find((row) => row.measure.startsWith(measure))
    expect(find('good as it stands')?.holdOut).toBe('–')
    expect(find('anchors (1 items judged before): good')).toMatchObject({
      reached: expect.stringMatching(/^100 %/u),
      holdOut: expect.stringMatching(/^0 %/u),
    })
  })
})

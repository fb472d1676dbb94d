import { afterAll, describe, expect, it } from 'vitest'
import { extract } from '@/lib/domain/engine/extract'
import { loadAnalyser } from './load-analyser'
import { LIGHTHOUSE } from '@/tests/fixtures/import/own-articles'
import { closeExtraction, extractArticle, extractReadArticle, timeoutFor } from './extract-article'
import { startWorker } from './start-worker'
import { WorkerPool } from './worker-pool'

const bytesOf = (text: string) => new TextEncoder().encode(text)

afterAll(closeExtraction)

describe('extractArticle', () => {
  it('gives the same bytes in a thread as in the main thread, and again', async () => {
    const here = JSON.stringify(extract(LIGHTHOUSE, { analyser: loadAnalyser() }))
    const first = JSON.stringify(await extractArticle({ bytes: bytesOf(LIGHTHOUSE), fileName: null }))
    const second = JSON.stringify(await extractArticle({ bytes: bytesOf(LIGHTHOUSE), fileName: null }))
    expect(first).toBe(here)
    expect(second).toBe(here)
  })

  it('reads an article again with the same ids', async () => {
    const result = await extractArticle({ bytes: bytesOf(LIGHTHOUSE), fileName: null })
    if (!result.ok) throw new Error(result.message)
    const again = await extractReadArticle(result.extraction.article)
    expect(again.ok && again.extraction.items.map((item) => item.id)).toEqual(
      result.extraction.items.map((item) => item.id),
    )
  })

  it('returns problems as results', async () => {
    expect(await extractArticle({ bytes: new Uint8Array(), fileName: null })).toMatchObject({
      ok: false,
      problem: 'empty',
    })
    expect(await extractArticle({ bytes: new Uint8Array(3_000_000), fileName: null })).toMatchObject({
      ok: false,
      problem: 'too-large',
    })
    expect(await extractArticle({ bytes: new Uint8Array([1, 0, 0, 7]), fileName: null })).toMatchObject({
      ok: false,
      problem: 'unreadable',
    })
  })

  it('works on more requests than threads', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, () => extractArticle({ bytes: bytesOf(LIGHTHOUSE), fileName: null })),
    )
    expect(results.every((result) => result.ok)).toBe(true)
  })
})

describe('the pool', () => {
  it('ends a thread that takes too long and goes on with the next', async () => {
    const pool = new WorkerPool({ start: startWorker, width: 1, idleMs: 1000 })
    const request = { kind: 'source' as const, bytes: bytesOf(LIGHTHOUSE), fileName: null }
    expect(await pool.run(request, 0)).toEqual({ kind: 'timeout' })
    expect((await pool.run(request, 10_000)).kind).toBe('reply')
    await pool.close()
  })
})

describe('timeoutFor', () => {
  it('is five seconds for an article and longer for a long one', () => {
    expect(timeoutFor(20_000)).toBe(5_000)
    expect(timeoutFor(2_000_000)).toBeGreaterThan(20_000)
  })
})

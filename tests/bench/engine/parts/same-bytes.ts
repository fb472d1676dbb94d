import { readArticles, readUntuned } from '../data/shared-data'
import { runFresh, runInThread, withBundle } from '../fresh-run'
import type { Row } from '../row'

/** Enough texts to see state that leaks from one to the next, few enough to be quick. */
const TEXTS = 12

/** The same bytes again, in another order, and in a thread. */
export async function benchSameBytes(): Promise<Row[]> {
  const texts = [...readArticles(), ...readUntuned()].filter((_, index) => index % 6 === 0).slice(0, TEXTS)
  console.log('\nSAME BYTES')
  if (texts.length === 0) {
    console.log('skipped: there are no texts')
    return []
  }
  const bodies = texts.map(({ text }) => text)
  const [{ outputs, again }, thread] = await withBundle(
    async (file) => [runFresh(file, bodies), await runInThread(file, bodies)] as const,
  )
  const count = (other: readonly string[]) => outputs.filter((bytes, index) => bytes === other[index]).length
  console.log(
    `repeated in another order ${count(again)} of ${texts.length}, in a thread ${count(thread)} of ${texts.length}`,
  )
  const isSame = count(again) === texts.length && count(thread) === texts.length
  return [
    {
      measure: 'same bytes on repeat, in a worker, in the main thread',
      reached: isSame ? 'yes' : 'no',
      holdOut: '',
      target: 'yes',
      ok: isSame,
    },
  ]
}

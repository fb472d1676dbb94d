import { describe, expect, it } from 'vitest'
import { streamLines } from './stream-lines'

describe('streamLines', () => {
  it('tells each line and ends', async () => {
    const response = streamLines<number>(async (write) => {
      write(1)
      await Promise.resolve()
      write(2)
    })
    expect(await response.text()).toBe('1\n2\n')
  })

  it('finishes the work of a reader who leaves', async () => {
    let goOn = () => undefined as void
    const isLeft = new Promise<void>((resolve) => (goOn = resolve))
    let report: (what: string) => void = () => undefined
    const outcome = new Promise<string>((resolve) => (report = resolve))
    const response = streamLines<string>(async (write) => {
      write('reading')
      await isLeft
      try {
        write('saving')
        report('saved')
      } catch {
        report('lost')
      }
    })
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    goOn()
    expect(await outcome).toBe('saved')
  })
})

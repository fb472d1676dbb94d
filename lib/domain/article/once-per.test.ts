import { describe, expect, it } from 'vitest'
import { oncePer } from './once-per'

describe('oncePer', () => {
  it('makes a value once for each object, null and undefined too', () => {
    const made: object[] = []
    const make = oncePer((key: { value: string | undefined }) => {
      made.push(key)
      return key.value
    })
    const [one, none] = [{ value: 'one' }, { value: undefined }]
    expect([make(one), make(none), make(one), make(none)]).toEqual(['one', undefined, 'one', undefined])
    expect(made).toEqual([one, none])
  })

  it('hands on what the key belongs to', () => {
    const make = oncePer((key: { value: number }, times: number) => key.value * times)
    const two = { value: 2 }
    expect([make(two, 3), make(two, 3), make({ value: 5 }, 3)]).toEqual([6, 6, 15])
  })
})

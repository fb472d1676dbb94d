import { describe, expect, it } from 'vitest'
import { letterOf, writePaperKey } from './paper-key'

const option = (text: string) => ({ id: text, text })

describe('the key beside a printed question', () => {
  it('names the letter of a choice, as it stands on the sheet', () => {
    const field = { kind: 'choice', options: [option('Ulm'), option('Basel'), option('Linz')] } as const
    expect(writePaperKey({ ...field, options: [...field.options] }, { key: 'Basel', accepted: [] })).toBe(
      'B · Basel',
    )
    expect(writePaperKey({ ...field, options: [...field.options] }, { key: 'Graz', accepted: [] })).toBe(
      'Graz',
    )
  })

  it('names the letter of a sentence that proves something', () => {
    const candidates = ['It rained.', 'The gate closed.'].map((text) => ({
      ...option(text),
      start: 0,
      end: 1,
    }))
    expect(
      writePaperKey({ kind: 'span', text: '', candidates }, { key: 'The gate closed.', accepted: [] }),
    ).toBe('B · The gate closed.')
  })

  it('says which letter belongs to which number', () => {
    const field = {
      kind: 'match' as const,
      left: [option('Ulm'), option('Basel')],
      right: [option('Rhine'), option('Elbe'), option('Danube')],
    }
    const parts = [
      { label: 'Basel', key: 'Rhine' },
      { label: 'Ulm', key: 'Danube' },
    ]
    expect(writePaperKey(field, { key: 'Ulm – Danube; Basel – Rhine', accepted: [], parts })).toBe(
      '1 C · 2 A',
    )
    expect(writePaperKey(field, { key: 'Ulm – Danube; Basel – Rhine', accepted: [] })).toBe(
      'Ulm – Danube; Basel – Rhine',
    )
  })

  it('says a typed answer as it is', () => {
    expect(
      writePaperKey({ kind: 'text', bank: null, maxLength: 50 }, { key: '1987', accepted: ['in 1987'] }),
    ).toBe('1987')
  })

  it('goes on after Z', () => {
    expect([0, 25, 26, 27].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB'])
  })
})

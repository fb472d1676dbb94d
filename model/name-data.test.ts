import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConllu } from './conllu'
import { findGoldNames, splitLayers } from './name-data'

const sentences = readConllu(readFileSync(new URL('fixtures/hand-written.conllu', import.meta.url), 'utf8'))
const trust = sentences[1]

describe('names of the treebank', () => {
  it('are mentions headed by a proper noun', () => {
    const [opened] = sentences
    expect(opened && findGoldNames(opened)).toEqual([
      { start: 0, end: 2, type: 'person' },
      { start: 6, end: 7, type: 'place' },
    ])
    expect(trust && findGoldNames(trust)).toEqual([
      { start: 0, end: 5, type: 'organization' },
      { start: 4, end: 5, type: 'place' },
    ])
  })

  it('fall into wide ones and those inside', () => {
    const layers = splitLayers(trust ? findGoldNames(trust) : [])
    expect(layers.outer).toEqual([{ start: 0, end: 5, type: 'organization' }])
    expect(layers.inner).toEqual([{ start: 4, end: 5, type: 'place' }])
  })

  it('do not let a clause-long name hide the names in it', () => {
    const layers = splitLayers([
      { start: 0, end: 20, type: 'person' },
      { start: 2, end: 4, type: 'place' },
    ])
    expect(layers.outer).toEqual([{ start: 2, end: 4, type: 'place' }])
  })
})

import { describe, expect, it } from 'vitest'
import { SAMPLE_CONTENTS } from '@/lib/domain/items/sample-contents'
import { toDraft } from './to-draft'
import { checkDraft } from './check-draft'

const single = toDraft(SAMPLE_CONTENTS['short-answer'])
const check = (list: string, wanted: string) =>
  checkDraft('short-answer', { ...single, list, wanted }, (key) => key)

describe('the form of a list', () => {
  it('asks for all of its parts, or for some', () => {
    expect(check('Elm\nDover | Dubris\nHythe', '')).toEqual({})
    expect(check('Elm\nDover\nHythe', ' 2 ')).toEqual({})
  })

  it('says at the number what is wrong with the number, and at the parts what is wrong with them', () => {
    for (const wanted of ['0', '4', '1.5', 'two'])
      expect(check('Elm\nDover\nHythe', wanted)).toEqual({ wanted: 'errors.wanted' })
    expect(check('Elm', '')).toEqual({ parts: 'errors.list' })
    expect(check('Elm\nElm | Elmford', '')).toEqual({ parts: 'errors.list' })
  })
})

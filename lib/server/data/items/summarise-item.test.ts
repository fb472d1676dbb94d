import { describe, expect, it } from 'vitest'
import { summariseItem } from './summarise-item'

describe('an item in a teacher’s words', () => {
  it('names each part of a list, and how many of them are enough', () => {
    const parts = [
      { text: 'Ulm', accepted: [] },
      { text: 'Basel', accepted: ['Basle'] },
      { text: 'Linz', accepted: [] },
    ]
    const content = { stem: 'Name two towns on the line.', key: 'Ulm, Basel and Linz', accepted: [], parts, wanted: 2 }
    expect(summariseItem(content)).toMatchObject({ key: 'Ulm, Basel and Linz', parts: ['Ulm', 'Basel', 'Linz'], wanted: 2 })
    expect(summariseItem({ ...content, wanted: undefined })).toMatchObject({ parts: ['Ulm', 'Basel', 'Linz'], wanted: null })
  })

  it('names what belongs together, pair by pair', () => {
    const pairs = [
      { left: 'Ulm', right: 'Danube' },
      { left: 'Basel', right: 'Rhine' },
    ]
    expect(summariseItem({ stem: 'Match.', pairs })).toMatchObject({ parts: ['Ulm – Danube', 'Basel – Rhine'], key: 'Ulm – Danube; Basel – Rhine' })
  })

  it('has no parts where one thing is asked for', () => {
    expect(summariseItem({ stem: 'When?', key: '1987', accepted: [] })).toMatchObject({ key: '1987', parts: [], wanted: null })
    expect(summariseItem('nothing')).toMatchObject({ parts: [], wanted: null })
  })
})

import { describe, expect, it } from 'vitest'
import { ITEM_TYPES } from '@/lib/domain/items/registry'
import { SAMPLE_CONTENTS } from '@/lib/domain/items/sample-contents'
import { EDITABLE_TYPES, isEditableType } from '../fields/registry'
import { EMPTY_PART } from './item-draft'
import { renameOption } from './options'
import { toContent } from './to-content'
import { toDraft } from './to-draft'
import { readFigure } from './typed-text'

describe('the form of an item', () => {
  for (const type of ITEM_TYPES) {
    it(`gives ${type.id} back as it was when nothing was typed`, () => {
      if (!isEditableType(type.id)) return
      const content = type.schema.parse(SAMPLE_CONTENTS[type.id])
      expect(toContent(type.id, toDraft(content))).toEqual(content)
    })
  }

  it('reads the parts of a list, a line each with its other spellings, and writes the whole answer of them', () => {
    const draft = {
      ...toDraft(SAMPLE_CONTENTS['short-answer']),
      list: ' Elm | Elmford\n\nDover\nHythe ',
      wanted: '2',
    }
    const content = toContent('short-answer', draft)
    expect(content).toMatchObject({
      key: 'Elm, Dover and Hythe',
      wanted: 2,
      parts: [
        { text: 'Elm', accepted: ['Elmford'] },
        { text: 'Dover', accepted: [] },
        { text: 'Hythe', accepted: [] },
      ],
    })
    expect(toContent('short-answer', toDraft(content))).toEqual(content)
    expect(toContent('short-answer', { ...draft, list: ' ' })).not.toHaveProperty('parts')
  })

  it('keeps the parts of a matching and an ordering in their order, without those left empty', () => {
    const pairs = toDraft(SAMPLE_CONTENTS['matching'])
    const first = pairs.parts[0]
    const content = toContent('matching', {
      ...pairs,
      parts: [...pairs.parts.slice(1), { text: ' Ana ', key: ' left ', rest: {} }, EMPTY_PART],
      distractors: 'a\n\n b ',
    })
    expect(content).toMatchObject({ distractors: ['a', 'b'] })
    expect((content['pairs'] as object[]).at(-1)).toEqual({ left: 'Ana', right: 'left', source: null })
    expect(content['pairs']).toHaveLength(3)
    expect(first?.rest).toHaveProperty('source')
    const events = toDraft(SAMPLE_CONTENTS['ordering'])
    const turned = toContent('ordering', { ...events, parts: events.parts.toReversed() })['entries'] as {
      text: string
      when: string
    }[]
    expect(turned.map(({ text }) => text)[0]).toBe('The tide gate was built')
    expect(turned[0]?.when).toContain('1987')
  })

  it('knows every type of the registry', () => {
    expect([...EDITABLE_TYPES].sort()).toEqual(ITEM_TYPES.map((type) => type.id).sort())
  })

  it('makes a renamed option the teacher’s own and leaves out empty ones', () => {
    const draft = toDraft(SAMPLE_CONTENTS['multiple-choice'])
    const options = draft.options.map((option, index) =>
      index === 1 ? renameOption(option, 'Anna Berg') : option,
    )
    const content = toContent('multiple-choice', {
      ...draft,
      options: [...options, { text: '  ', isKey: false, rest: {} }],
    })
    const made = content['options'] as { text: string; origin: string; source: unknown }[]
    expect(made).toHaveLength(3)
    expect(made[1]).toMatchObject({ text: 'Anna Berg', origin: 'teacher', source: null })
    expect(made[0]?.origin).toBe('article')
  })

  it('reads figures as people write them', () => {
    expect(['2,000', '1.5', '12 500', 'many', ''].map(readFigure)).toEqual([
      2000,
      1.5,
      12500,
      Number.NaN,
      Number.NaN,
    ])
  })
})

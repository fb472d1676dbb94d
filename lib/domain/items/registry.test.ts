import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Field } from './field'
import type { Shuffler } from './item-type'
import { checkContent, findItemType, getItemType, ITEM_TYPES, parseContent } from './registry'
import { MORE_CONTENTS, SAMPLE_CONTENTS, SECRET } from './sample-contents'

/** Reverses, and gives ids that say nothing. */
const shuffler: Shuffler = {
  optionId: (index, group = '') => `o${(index * 7919 + group.length * 104729) % 1000}`,
  shuffle: (values) => [...values].reverse(),
}

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 64 }),
  fc.nat(1000).map((n) => `o${n}`),
)
const ids = fc.array(id, { maxLength: 20 })
const anyAnswer: fc.Arbitrary<Answer | null> = fc.oneof(
  fc.constant(null),
  id.map((optionId) => ({ kind: 'choice' as const, optionId })),
  ids.map((optionIds) => ({ kind: 'multi-choice' as const, optionIds })),
  fc.string({ unit: 'binary', maxLength: 500 }).map((text) => ({ kind: 'text' as const, text })),
  fc.string({ maxLength: 60 }).map((text) => ({ kind: 'number' as const, text })),
  ids.map((optionIds) => ({ kind: 'order' as const, optionIds })),
  fc
    .array(fc.record({ left: id, right: id }), { maxLength: 20 })
    .map((pairs) => ({ kind: 'match' as const, pairs })),
  id.map((optionId) => ({ kind: 'span' as const, optionId })),
)

/** Answers of the kind that the field's page sends. */
function answersOf(field: Field): fc.Arbitrary<Answer> {
  if (field.kind === 'choice')
    return fc.constantFrom(...field.options).map((option) => ({ kind: 'choice', optionId: option.id }))
  if (field.kind === 'text' && field.bank)
    return fc.constantFrom(...field.bank).map((option) => ({ kind: 'choice', optionId: option.id }))
  if (field.kind === 'number')
    return fc
      .oneof(fc.string({ maxLength: 60 }), fc.double({ noNaN: true }).map(String))
      .map((text) => ({ kind: 'number', text }))
  return fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => ({ kind: 'text', text }))
}

const cases = [
  ...Object.entries(SAMPLE_CONTENTS).map(([type, content]) => ({ type, content })),
  ...MORE_CONTENTS,
]

describe.each(cases)('$type', ({ type: typeId, content: json }) => {
  const type = getItemType(typeId)
  const content = parseContent(typeId, type.schemaVersion, json)
  const field = type.toField(content, shuffler)
  const seen = JSON.stringify({ field, stem: type.toStem(content) })

  it('shows the student no key, no source and no feedback', () => {
    expect(seen).not.toContain(SECRET)
    expect(seen).not.toContain('240.7531')
    expect(seen).not.toMatch(/isKey|correct|accepted|feedback|source|origin/i)
  })

  it('shows fields that do not depend on which answer is right', () => {
    const swapped = swapKeys(json)
    if (swapped !== null)
      expect(JSON.stringify(type.toField(parseContent(typeId, 1, swapped), shuffler))).toBe(
        JSON.stringify(field),
      )
  })

  it('shows options in the order of the attempt; True before False for everyone', () => {
    const plain: Shuffler = { ...shuffler, shuffle: (values) => [...values] }
    const texts = (shown: Field) =>
      (shown.kind === 'choice' ? shown.options : shown.kind === 'text' ? (shown.bank ?? []) : []).map(({ text }) => text)
    const written = texts(type.toField(content, plain))
    expect(texts(field)).toEqual(typeId === 'true-false' ? ['True', 'False'] : written.reverse())
  })

  it('grades any answer without failing, within 0 and 1', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { verdict, fraction } = type.grade(content, answer, shuffler)
        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThanOrEqual(1)
        expect(fraction === 1).toBe(verdict === 'CORRECT')
        expect(typeof type.clusterAnswer(content, answer, shuffler)).toBe('string')
        type.describeAnswer(content, answer, shuffler)
        type.reveal(content, answer, shuffler)
        return true
      }),
      { numRuns: 300 },
    )
    expect(type.grade(content, null, shuffler).verdict).toBe('UNANSWERED')
  })

  it('grades equal clusters equally', () => {
    fc.assert(
      fc.property(answersOf(field), fc.constantFrom('', ' ', '.', '  ', '"'), (answer, edge) => {
        const same: Answer =
          answer.kind === 'text' ? { ...answer, text: `${edge}${answer.text.toUpperCase()}${edge}` } : answer
        if (type.clusterAnswer(content, answer, shuffler) !== type.clusterAnswer(content, same, shuffler))
          return true
        expect(type.grade(content, same, shuffler)).toEqual(type.grade(content, answer, shuffler))
        return true
      }),
    )
  })

  it('counts an answer once it was accepted, and keeps the content valid', () => {
    fc.assert(
      fc.property(answersOf(field), (answer) => {
        const accepted = type.accept(content, answer, shuffler)
        if (accepted === null) return true
        expect(type.schema.safeParse(accepted).success).toBe(true)
        expect(type.grade(accepted, answer, shuffler).verdict).toBe('CORRECT')
        return true
      }),
    )
  })

  it('says the right answer when it may', () => {
    expect(type.reveal(content, null, shuffler).key).not.toBe('')
  })
})

/** The same options with another key: what a student sees must not change. Null for types without options. */
function swapKeys(json: unknown): unknown {
  const content = json as { options?: { isKey: boolean }[]; key?: unknown; bank?: string[] | null }
  if (content.options)
    return {
      ...content,
      options: content.options.map((option, index) => ({ ...option, isKey: index === 1 })),
    }
  if (typeof content.key === 'boolean') return { ...content, key: !content.key }
  if (content.bank) return { ...content, key: content.bank[0] }
  return null
}

describe('the registry', () => {
  it('has a sample of every type', () => {
    expect(Object.keys(SAMPLE_CONTENTS).sort()).toEqual(ITEM_TYPES.map(({ id: typeId }) => typeId).sort())
  })

  it('knows what it does not know', () => {
    expect(findItemType('matching-of-tomorrow')).toBeNull()
    expect(() => parseContent('cloze', 99, SAMPLE_CONTENTS['cloze'])).toThrow(/newer/)
    expect(() => parseContent('cloze', 1, {})).toThrow()
    expect(checkContent('__proto__', {}).ok).toBe(false)
  })

  it('says what is wrong with a proposed content', () => {
    const check = checkContent('cloze', { ...(SAMPLE_CONTENTS['cloze'] as object), stem: 'no gap' })
    expect(check).toEqual({ ok: false, problems: [{ path: 'stem', message: 'exactly one blank' }] })
  })
})

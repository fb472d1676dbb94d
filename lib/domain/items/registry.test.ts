import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Field } from './field'
import type { Reveal, Shuffler } from './item-type'
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
  if (field.kind === 'order')
    return fc
      .shuffledSubarray(field.entries, { minLength: 1 })
      .map((entries) => ({ kind: 'order', optionIds: entries.map((entry) => entry.id) }))
  if (field.kind === 'match')
    return fc
      .array(fc.record({ left: fc.constantFrom(...field.left), right: fc.constantFrom(...field.right) }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((pairs) => ({
        kind: 'match',
        pairs: pairs.map(({ left, right }) => ({ left: left.id, right: right.id })),
      }))
  if (field.kind === 'span')
    return fc.constantFrom(...field.candidates).map((option) => ({ kind: 'span', optionId: option.id }))
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
    for (const swapped of swapKeys(json))
      expect(showField(type.toField(parseContent(typeId, 1, swapped), shuffler))).toEqual(showField(field))
  })

  it('shows options in the order of the attempt; True before False and a passage as it runs for everyone', () => {
    const plain: Shuffler = { ...shuffler, shuffle: (values) => [...values] }
    const isFixed = ['true-false', 'claim-status', 'evidence'].includes(typeId)
    for (const [at, written] of showField(type.toField(content, plain)).entries())
      expect(showField(field)[at]).toEqual(isFixed ? written : written.toReversed())
  })

  it('counts a full key as all of the points', () => {
    const answer = fullKey(field, type.reveal(content, null, shuffler))
    if (answer !== null)
      expect(type.grade(content, answer, shuffler)).toEqual({ verdict: 'CORRECT', fraction: 1 })
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

/** The words of a field's options in the order shown: one list, or one for each side. Ids are left out: they are opaque. */
function showField(field: Field): string[][] {
  const texts = (options: readonly { text: string }[]) => options.map(({ text }) => text)
  if (field.kind === 'choice' || field.kind === 'multi-choice') return [texts(field.options)]
  if (field.kind === 'order') return [texts(field.entries)]
  if (field.kind === 'match') return [texts(field.left), texts(field.right)]
  if (field.kind === 'span') return [texts(field.candidates)]
  return field.kind === 'text' && field.bank ? [texts(field.bank)] : []
}

/** The answer that says all of the key, as the field's page would send it; null where it is typed. */
function fullKey(field: Field, { key, parts = [] }: Reveal): Answer | null {
  const find = (options: readonly { id: string; text: string }[], text: string) =>
    options.find((option) => option.text === text)?.id ?? ''
  if (field.kind === 'choice') return { kind: 'choice', optionId: find(field.options, key) }
  if (field.kind === 'text' && field.bank) return { kind: 'choice', optionId: find(field.bank, key) }
  if (field.kind === 'span') return { kind: 'span', optionId: find(field.candidates, key) }
  if (field.kind === 'order')
    return { kind: 'order', optionIds: parts.map(({ label }) => find(field.entries, label ?? '')) }
  if (field.kind === 'match')
    return {
      kind: 'match',
      pairs: parts.map((part) => ({
        left: find(field.left, part.label ?? ''),
        right: find(field.right, part.key),
      })),
    }
  return null
}

/** The same options with another key: what a student sees must not change. None for types without options. */
function swapKeys(json: unknown): unknown[] {
  const content = json as {
    options?: { isKey: boolean }[]
    key?: unknown
    bank?: string[] | null
    pairs?: { left: string; right: string }[]
    entries?: unknown[]
  }
  if (content.options)
    return content.options.map((_, key) => ({
      ...content,
      options: content.options?.map((option, index) => ({ ...option, isKey: index === key })),
    }))
  if (typeof content.key === 'boolean') return [{ ...content, key: !content.key }]
  if (content.bank) return content.bank.map((key) => ({ ...content, key }))
  if (content.entries) return [{ ...content, entries: content.entries.toReversed() }]
  const { pairs } = content
  if (pairs)
    return [
      { ...content, pairs: pairs.toReversed() },
      { ...content, pairs: pairs.map((pair, at) => ({ ...pair, right: pairs.at(at - 1)?.right })) },
    ]
  return []
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

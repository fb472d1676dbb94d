import { describe, expect, it } from 'vitest'
import type { DeskFact, DeskItem, Review } from '@/lib/server/data/articles/views'
import { countReviews, findNextOpen, listEntries, numberFacts } from './desk-entries'
import { mergeFacts, reviewFactLocally, reviewItemLocally } from './optimistic'

function makeItem(id: string, review: Review = 'PROPOSED', isCard = false): DeskItem {
  const summary = {
    stem: 'Stem?',
    key: 'key',
    options: null,
    accepted: [],
    correction: null,
    parts: [],
    wanted: null,
  }
  return {
    id,
    factIds: [],
    type: 'short-answer',
    isCard,
    origin: 'GENERATED',
    review,
    score: 1,
    version: 1,
    content: {},
    summary,
    flaws: [],
  }
}

function makeFact(id: string, start: number, fields: Partial<DeskFact> = {}): DeskFact {
  return {
    id,
    start,
    end: start + 5,
    quote: 'quote',
    kind: 'date',
    status: 'stated',
    holder: null,
    hedge: null,
    value: null,
    salience: 0.5,
    warnings: [],
    review: 'PROPOSED',
    isOwn: false,
    items: [],
    ...fields,
  }
}

const facts = [
  makeFact('a', 0, {
    review: 'ACCEPTED',
    items: [makeItem('i1', 'ACCEPTED'), makeItem('i2', 'ACCEPTED', true)],
  }),
  makeFact('b', 10, { kind: 'count', items: [makeItem('i3'), makeItem('i4', 'REJECTED')] }),
  makeFact('c', 20, { review: 'REJECTED' }),
  makeFact('d', 30),
]
const aside = [{ start: 15, end: 19, status: 'prediction' as const, holder: null }]
const ids = (entries: ReturnType<typeof listEntries>) =>
  entries.map((entry) => (entry.kind === 'fact' ? `${entry.number}${entry.fact.id}` : entry.sentence.status))

describe('the entries of the facts’ column', () => {
  it('are numbered in the order of the text, whatever is filtered', () => {
    expect([...numberFacts(facts).values()]).toEqual([1, 2, 3, 4])
    expect(
      ids(listEntries({ facts, aside }, { show: 'proposed', factKind: null, hasAside: false }, null)),
    ).toEqual(['2b', '4d'])
  })

  it('show what was left aside in its place', () => {
    expect(ids(listEntries({ facts, aside }, { show: 'all', factKind: null, hasAside: true }, null))).toEqual(
      ['1a', '2b', 'prediction', '3c', '4d'],
    )
  })

  it('keep the fact one is working on', () => {
    expect(
      ids(listEntries({ facts, aside }, { show: 'proposed', factKind: 'count', hasAside: false }, 'a')),
    ).toEqual(['1a', '2b'])
  })

  it('count what is done, and questions apart from cards', () => {
    expect(countReviews(facts)).toEqual({
      all: 4,
      proposed: 2,
      accepted: 1,
      rejected: 1,
      acceptedItems: 1,
      acceptedCards: 1,
    })
  })

  it('find the next open fact, going round', () => {
    expect(findNextOpen(facts, 'b')?.id).toBe('d')
    expect(findNextOpen(facts, 'd')?.id).toBe('b')
    expect(findNextOpen(facts.slice(0, 1), 'a')).toBeNull()
  })
})

describe('what a change looks like before it is saved', () => {
  it('an accepted fact takes its items along, but not one rejected by itself', () => {
    const [, b] = facts
    const after = b && reviewFactLocally(b, 'ACCEPTED')
    expect(after?.items.map((item) => item.review)).toEqual(['ACCEPTED', 'REJECTED'])
    const again = after && reviewFactLocally(reviewFactLocally(after, 'REJECTED'), 'ACCEPTED')
    expect(again?.items.map((item) => item.review)).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  it('an accepted item takes its fact along', () => {
    const [, b] = facts
    const after = b && reviewItemLocally(b, 'i4', 'ACCEPTED')
    expect([after?.review, ...(after?.items.map((item) => item.review) ?? [])]).toEqual([
      'ACCEPTED',
      'PROPOSED',
      'ACCEPTED',
    ])
  })

  it('changed facts come back in their place, and those that left are gone', () => {
    const merged = mergeFacts(facts, {
      changed: [makeFact('e', 12), makeFact('b', 10, { review: 'ACCEPTED' })],
      removedIds: ['c'],
    })
    expect(merged.map((fact) => `${fact.id} ${fact.review}`)).toEqual([
      'a ACCEPTED',
      'b ACCEPTED',
      'e PROPOSED',
      'd PROPOSED',
    ])
  })
})

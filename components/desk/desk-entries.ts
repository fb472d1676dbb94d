import type { AsideSentence, DeskFact, Review } from '@/lib/server/data/articles/views'

export const SHOW_FILTERS = ['all', 'proposed', 'accepted', 'rejected'] as const
export type ShowFilter = (typeof SHOW_FILTERS)[number]

const REVIEW_OF: Record<Exclude<ShowFilter, 'all'>, Review> = {
  proposed: 'PROPOSED',
  accepted: 'ACCEPTED',
  rejected: 'REJECTED',
}

/** A line of the facts' column: a fact with its footnote number, or a sentence that was left aside. */
export type DeskEntry =
  { kind: 'fact'; number: number; fact: DeskFact } | { kind: 'aside'; sentence: AsideSentence }

export type DeskFilter = { show: ShowFilter; factKind: string | null; hasAside: boolean }

/** Footnote numbers, in the order of the text. They do not depend on the filter. */
export function numberFacts(facts: readonly DeskFact[]): Map<string, number> {
  return new Map(facts.map((fact, index) => [fact.id, index + 1]))
}

/**
 * What the column shows, in the order of the text. The current fact stays while it is being worked on, even when its
 * review has just taken it out of the filter: a card must not vanish under one's hand.
 */
export function listEntries(
  { facts, aside }: { facts: readonly DeskFact[]; aside: readonly AsideSentence[] },
  { show, factKind, hasAside }: DeskFilter,
  currentId: string | null,
): DeskEntry[] {
  const numbers = numberFacts(facts)
  const shown = facts.filter(
    (fact) =>
      fact.id === currentId ||
      ((show === 'all' || fact.review === REVIEW_OF[show]) && (factKind === null || fact.kind === factKind)),
  )
  const entries: (DeskEntry & { start: number })[] = [
    ...shown.map((fact) => ({
      kind: 'fact' as const,
      number: numbers.get(fact.id) ?? 0,
      fact,
      start: fact.start,
    })),
    ...(hasAside ? aside : []).map((sentence) => ({
      kind: 'aside' as const,
      sentence,
      start: sentence.start,
    })),
  ]
  return entries.sort((a, b) => a.start - b.start)
}

/** How far the review is, and what the quiz could be made of. */
export function countReviews(facts: readonly DeskFact[]) {
  const count = (review: Review) => facts.filter((fact) => fact.review === review).length
  const accepted = facts.flatMap((fact) => fact.items).filter((item) => item.review === 'ACCEPTED')
  return {
    all: facts.length,
    proposed: count('PROPOSED'),
    accepted: count('ACCEPTED'),
    rejected: count('REJECTED'),
    acceptedItems: accepted.filter((item) => !item.isCard).length,
    acceptedCards: accepted.filter((item) => item.isCard).length,
  }
}

/** The next open fact after the given one, going round; null when none is open. */
export function findNextOpen(facts: readonly DeskFact[], afterId: string | null): DeskFact | null {
  const at = facts.findIndex((fact) => fact.id === afterId)
  const round = [...facts.slice(at + 1), ...facts.slice(0, at + 1)]
  return round.find((fact) => fact.review === 'PROPOSED' && fact.id !== afterId) ?? null
}

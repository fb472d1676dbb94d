import type { AsideSentence, DeskFact } from '@/lib/server/data/articles/views'
import type { LookedMark } from './marked-text'

/** The marks of the article's text: each fact with its number, and the sentences left aside when they are shown. */
export function makeMarks({
  facts,
  aside,
  currentId,
  label,
}: {
  facts: readonly DeskFact[]
  aside: readonly AsideSentence[]
  currentId: string | null
  label: (fact: DeskFact, number: number) => string
}): LookedMark[] {
  return [
    ...facts.map((fact, index) => ({
      id: fact.id,
      start: fact.start,
      end: fact.end,
      look:
        fact.id === currentId
          ? ('current' as const)
          : fact.review === 'REJECTED'
            ? ('rejected' as const)
            : ('fact' as const),
      number: index + 1,
      label: label(fact, index + 1),
      href: `?fact=${encodeURIComponent(fact.id)}`,
      isAccepted: fact.review === 'ACCEPTED',
    })),
    ...aside.map((sentence) => ({
      id: `aside-${sentence.start}`,
      start: sentence.start,
      end: sentence.end,
      look: 'aside' as const,
      number: null,
      label: '',
      href: '',
      isAccepted: false,
    })),
  ]
}

import { MEMORY_STATE, MINUTE, type FactState } from './fact-state'
import { getRetrievability } from './scheduler'

/** A card that could be asked: its fact, where it comes from, and where the student stands. */
export type QueueCandidate = {
  factId: string
  articleId: string
  /** Where its words begin in the article. Facts of one sentence begin together, and each would say the other's answer. */
  position: number
  state: FactState | null
}

export type QueueKind = 'learning' | 'review' | 'new'
export type QueueEntry = QueueCandidate & { kind: QueueKind }

/** New facts met in one day, over all articles, unless the student asks for more. */
export const NEW_PER_DAY = 10

/** With nothing else left, a card whose step ends within this time is asked early: nobody waits for three cards. */
export const LEARN_AHEAD = 20 * MINUTE

/** How far down the queue to look for a card that goes better after the last one. */
const WINDOW = 6
/** Cards that should lie between two of one sentence. */
const APART = 4

export type DueQueue = {
  /** In the order to be asked. */
  entries: QueueEntry[]
  counts: Record<QueueKind, number>
  /** New facts that wait for another day because of the daily number. */
  newLater: number
}

/**
 * What to ask now: cards in their steps first, then reviews with the likeliest to be forgotten first and new facts spread
 * among them, and steps that end soon last. Where the queue is long enough, facts of one sentence are kept apart and
 * articles take turns; of new facts, each sentence gives one before any gives a second.
 *
 * A review is due from the morning of its day (`dayEnd` is the end of the student's local day), a step at its minute.
 */
export function buildDueQueue({
  candidates,
  now,
  dayEnd,
  newLeft,
}: {
  candidates: readonly QueueCandidate[]
  now: number
  dayEnd: number
  newLeft: number
}): DueQueue {
  const ready: QueueEntry[] = []
  const soon: QueueEntry[] = []
  const reviews: { entry: QueueEntry; recall: number }[] = []
  const unseen: QueueEntry[] = []
  for (const candidate of candidates) {
    const { state } = candidate
    if (state === null) unseen.push({ ...candidate, kind: 'new' })
    else if (state.state !== MEMORY_STATE.REVIEW) {
      const entry: QueueEntry = { ...candidate, kind: 'learning' }
      if (state.dueAt <= now) ready.push(entry)
      else if (state.dueAt <= now + LEARN_AHEAD) soon.push(entry)
    } else if (state.dueAt < dayEnd) {
      reviews.push({ entry: { ...candidate, kind: 'review' }, recall: getRetrievability(state, now) })
    }
  }
  reviews.sort((a, b) => a.recall - b.recall || compareIds(a.entry, b.entry))
  const fresh = oneOfEachSentence(unseen).slice(0, Math.max(0, newLeft))
  const main = separate(
    spread(
      reviews.map(({ entry }) => entry),
      fresh,
    ),
  )
  return {
    entries: [...ready.sort(compareDue), ...main, ...soon.sort(compareDue)],
    counts: { learning: ready.length + soon.length, review: reviews.length, new: fresh.length },
    newLater: unseen.length - fresh.length,
  }
}

/** The second list spread evenly through the first, none of it before the first review. */
function spread(reviews: readonly QueueEntry[], fresh: readonly QueueEntry[]): QueueEntry[] {
  const placed = [
    ...reviews.map((entry, index) => ({ entry, at: (index + 0.5) / reviews.length })),
    ...fresh.map((entry, index) => ({ entry, at: (index + 1) / (fresh.length + 0.5) })),
  ]
  return placed.sort((a, b) => a.at - b.at).map(({ entry }) => entry)
}

/** In the order of the text: the first fact of each sentence, then the second of each that has one, and so on. */
function oneOfEachSentence(unseen: readonly QueueEntry[]): QueueEntry[] {
  const seen = new Map<string, number>()
  return unseen
    .toSorted((a, b) => a.position - b.position || compareIds(a, b))
    .map((entry) => {
      const turn = seen.get(sentenceOf(entry)) ?? 0
      seen.set(sentenceOf(entry), turn + 1)
      return { entry, turn }
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ entry }) => entry)
}

/** Takes each time the first card nearby that neither repeats a sentence of late nor the article just asked, as far as it can. */
function separate(entries: readonly QueueEntry[]): QueueEntry[] {
  const left = [...entries]
  const ordered: QueueEntry[] = []
  while (left.length > 0) {
    const previous = ordered.at(-1)
    const recent = new Set(ordered.slice(-APART).map(sentenceOf))
    const near = left.slice(0, WINDOW)
    const isApart = (entry: QueueEntry) => !recent.has(sentenceOf(entry))
    const isOther = (entry: QueueEntry) => entry.articleId !== previous?.articleId
    const best = [
      near.findIndex((entry) => isApart(entry) && isOther(entry)),
      near.findIndex(isApart),
      near.findIndex(isOther),
      0,
    ]
    ordered.push(...left.splice(best.find((index) => index !== -1) ?? 0, 1))
  }
  return ordered
}

function sentenceOf({ articleId, position }: QueueEntry): string {
  return `${articleId} ${position}`
}

function compareDue(a: QueueEntry, b: QueueEntry): number {
  return (a.state?.dueAt ?? 0) - (b.state?.dueAt ?? 0) || compareIds(a, b)
}

function compareIds(a: QueueEntry, b: QueueEntry): number {
  return a.factId < b.factId ? -1 : a.factId > b.factId ? 1 : 0
}

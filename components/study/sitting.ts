import type { CardSchedule } from '@/lib/server/data/reviews/card-schedule'
import type { CardView } from '@/lib/server/data/reviews/card-views'

/** One sitting with the cards: what is asked now, what waits for its minutes, what is over. Times by the device's clock. */
export type Sitting = {
  current: CardView | null
  isTurned: boolean
  isSourceOpen: boolean
  shownAt: number
  main: CardView[]
  waiting: { card: CardView; at: number }[]
  /** Facts that have left this sitting. */
  done: string[]
  /** For undo, latest last. */
  history: { card: CardView; clientKey: string; rating: Rating }[]
}

export type Rating = 1 | 2 | 3 | 4

export type Event =
  | { type: 'turn' }
  | { type: 'source' }
  | { type: 'rate'; rating: Rating; clientKey: string; now: number }
  | { type: 'undo'; now: number }
  | { type: 'schedule'; schedules: CardSchedule[]; now: number }
  | { type: 'refill'; cards: CardView[]; now: number }
  /** Rated before the page was loaded again, and not sent yet. */
  | { type: 'drop'; factIds: ReadonlySet<string>; now: number }

/** Where the buttons' intervals are not known (offline, second time), a miss comes back after this. */
const RETRY_AFTER = 60_000
/** A step longer than this is for another sitting. */
const LEARN_AHEAD = 20 * 60_000

export function startSitting(cards: CardView[], now: number): Sitting {
  return showNext(
    {
      current: null,
      isTurned: false,
      isSourceOpen: false,
      shownAt: now,
      main: cards,
      waiting: [],
      done: [],
      history: [],
    },
    now,
  )
}

export function countSitting({ current, main, waiting, done }: Sitting): { done: number; total: number } {
  return { done: done.length, total: done.length + main.length + waiting.length + (current ? 1 : 0) }
}

export function advance(state: Sitting, event: Event): Sitting {
  switch (event.type) {
    case 'turn':
      return state.current ? { ...state, isTurned: true } : state
    case 'source':
      return state.isTurned ? { ...state, isSourceOpen: !state.isSourceOpen } : state
    case 'rate':
      return rate(state, event)
    case 'undo':
      return undo(state, event.now)
    case 'schedule':
      return event.schedules.reduce((next, schedule) => applySchedule(next, schedule, event.now), state)
    case 'drop': {
      const isKept = (card: CardView) => !event.factIds.has(card.factId)
      const next = { ...state, main: state.main.filter(isKept) }
      return state.current && isKept(state.current) ? next : showNext({ ...next, current: null }, event.now)
    }
    case 'refill': {
      const known = new Set([
        ...state.done,
        ...state.main.map(idOf),
        ...state.waiting.map(({ card }) => card.factId),
        state.current?.factId,
      ])
      const fresh = event.cards.filter((card) => !known.has(card.factId))
      const next = { ...state, main: [...state.main, ...fresh] }
      return state.current ? next : showNext(next, event.now)
    }
  }
}

const idOf = (card: CardView) => card.factId

function rate(
  state: Sitting,
  { rating, clientKey, now }: { rating: Rating; clientKey: string; now: number },
): Sitting {
  const { current } = state
  if (!current || !state.isTurned) return state
  const choice = current.choices.find((one) => one.rating === rating)
  const comesBack = choice ? choice.isInSitting && choice.waitMs <= LEARN_AHEAD : rating === 1
  const history = [...state.history, { card: current, clientKey, rating }]
  // What its buttons will say next time is the server's to tell.
  const next: Sitting = comesBack
    ? {
        ...state,
        history,
        waiting: [
          ...state.waiting,
          { card: { ...current, choices: [], kind: 'learning' }, at: now + (choice?.waitMs ?? RETRY_AFTER) },
        ],
      }
    : { ...state, history, done: [...state.done, current.factId] }
  return showNext(next, now)
}

/** The last rated card again, with its answer: it was seen. What was in front waits as the next one. */
function undo(state: Sitting, now: number): Sitting {
  const last = state.history.at(-1)
  if (!last) return state
  const isOther = (card: CardView) => card.factId !== last.card.factId
  return {
    ...state,
    current: last.card,
    isTurned: true,
    isSourceOpen: false,
    shownAt: now,
    main: [...(state.current ? [state.current] : []), ...state.main].filter(isOther),
    waiting: state.waiting.filter(({ card }) => isOther(card)),
    done: state.done.filter((factId) => factId !== last.card.factId),
    history: state.history.slice(0, -1),
  }
}

/** What the server says of a card that was rated; it knows better than the device. */
function applySchedule(
  state: Sitting,
  { factId, waitMs, isInSitting, choices }: CardSchedule,
  now: number,
): Sitting {
  if (state.current?.factId === factId) return { ...state, current: { ...state.current, choices } }
  const waits = state.waiting.find(({ card }) => card.factId === factId)
  const comesBack = isInSitting && (waitMs ?? 0) <= LEARN_AHEAD
  if (waits && comesBack) {
    const waiting = state.waiting.map((one) =>
      one === waits ? { card: { ...one.card, choices }, at: now + (waitMs ?? 0) } : one,
    )
    return { ...state, waiting }
  }
  if (waits)
    return { ...state, waiting: state.waiting.filter((one) => one !== waits), done: [...state.done, factId] }
  const rated = state.history.findLast(({ card }) => card.factId === factId)?.card
  if (!rated || !comesBack || !state.done.includes(factId)) return state
  const back: Sitting = {
    ...state,
    done: state.done.filter((id) => id !== factId),
    waiting: [...state.waiting, { card: { ...rated, choices, kind: 'learning' }, at: now + (waitMs ?? 0) }],
  }
  return state.current ? back : showNext(back, now)
}

/** A step whose minute has come, else the next of the queue, else the step that ends first: nobody waits for three cards. */
function showNext(state: Sitting, now: number): Sitting {
  const shown = { isTurned: false, isSourceOpen: false, shownAt: now }
  const [first] = [...state.waiting].sort((a, b) => a.at - b.at)
  const [next, ...main] = state.main
  if (first && (first.at <= now || !next)) {
    return { ...state, ...shown, current: first.card, waiting: state.waiting.filter((one) => one !== first) }
  }
  return { ...state, ...shown, current: next ?? null, main }
}

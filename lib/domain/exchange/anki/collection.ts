import { pickByHash } from '@/lib/domain/article/stable-id'
import type { DatabaseContents } from '../format'
import { describeModels, MODEL_IDS } from './models'
import type { AnkiNote } from './note'
import { SCHEMA } from './schema'

type Collection = {
  title: string
  /** The same key, the same deck. */ deckKey: string
  notes: readonly AnkiNote[]
  /** UTC milliseconds. */ now: number
}

/** What parts the fields of a note. */
const FIELD_END = '\u001f'
/** Not yet synchronised. */
const USN = -1

/** The collection's rows: one deck, the notes in order, one new card for each. */
export function describeCollection({ title, deckKey, notes, now }: Collection): DatabaseContents {
  const seconds = Math.floor(now / 1000)
  const deckId = 1_000_000_000_000 + pickByHash(deckKey, 700_000_000_000)
  return {
    schema: SCHEMA,
    tables: [
      { name: 'col', rows: [describeCol({ title, deckId, now })] },
      { name: 'notes', rows: notes.map((note, index) => describeNote(note, { id: now + index, seconds })) },
      {
        name: 'cards',
        rows: notes.map((_, index) => describeCard({ id: now + index, deckId, seconds, due: index + 1 })),
      },
    ],
  }
}

function describeCol({
  title,
  deckId,
  now,
}: {
  title: string
  deckId: number
  now: number
}): (string | number)[] {
  const seconds = Math.floor(now / 1000)
  const conf = {
    activeDecks: [1],
    addToCur: true,
    collapseTime: 1200,
    curDeck: 1,
    curModel: String(MODEL_IDS.basic),
    dueCounts: true,
    estTimes: true,
    newBury: true,
    newSpread: 0,
    nextPos: 1,
    sortBackwards: false,
    sortType: 'noteFld',
    timeLim: 0,
  }
  const decks = {
    1: describeDeck({ id: 1, name: 'Default', seconds }),
    // Two colons would make a deck within a deck.
    [deckId]: describeDeck({ id: deckId, name: title.replace(/:{2,}/gu, ':'), seconds }),
  }
  const texts = [conf, describeModels(deckId, seconds), decks, { 1: DECK_OPTIONS }, {}].map((value) =>
    JSON.stringify(value),
  )
  // id, crt, mod, scm, ver, dty, usn, ls
  return [1, seconds, now, now, 11, 0, 0, 0, ...texts]
}

function describeNote(
  { guid, model, fields }: AnkiNote,
  { id, seconds }: { id: number; seconds: number },
): (string | number)[] {
  // The sort field is the first one. Anki works out both it and the checksum (0 here) when it imports.
  return [
    id,
    guid,
    MODEL_IDS[model],
    seconds,
    USN,
    ' Footnote ',
    fields.join(FIELD_END),
    fields[0] ?? '',
    0,
    0,
    '',
  ]
}

function describeCard({
  id,
  deckId,
  seconds,
  due,
}: {
  id: number
  deckId: number
  seconds: number
  due: number
}): (string | number)[] {
  // id, nid, did, ord, mod, usn, then type and queue 0 (new), its place among the new ones, and no history.
  return [id, id, deckId, 0, seconds, USN, 0, 0, due, 0, 0, 0, 0, 0, 0, 0, 0, '']
}

function describeDeck({ id, name, seconds }: { id: number; name: string; seconds: number }): object {
  const none = [0, 0]
  return {
    id,
    name,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    extendNew: 10,
    extendRev: 50,
    mod: seconds,
    usn: USN,
    newToday: none,
    revToday: none,
    lrnToday: none,
    timeToday: none,
  }
}

/** Anki's own defaults. Whoever imports keeps the options they have. */
const DECK_OPTIONS = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  autoplay: true,
  maxTaken: 60,
  replayq: true,
  timer: 0,
  new: {
    bury: false,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 7],
    order: 1,
    perDay: 20,
    separate: true,
  },
  rev: { bury: false, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
}

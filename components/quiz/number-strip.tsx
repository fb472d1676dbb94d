import { fill, type PlayerText } from './text'

export type StripEntry = { number: number; isAnswered: boolean; isFlagged: boolean }

type Props = {
  entries: readonly StripEntry[]
  current: number | null
  canJump: boolean
  text: PlayerText
  onGo: (number: number) => void
}

/** All questions at a glance: filled is answered, a corner is marked, a ring is here; a button's name says the same. */
export function NumberStrip({ entries, current, canJump, text, onGo }: Props) {
  return (
    <nav aria-label={text.strip}>
      <ol className="-mx-1 flex flex-wrap">
        {entries.map(({ number, isAnswered, isFlagged }) => {
          const label = [
            fill(text.item, { number, total: entries.length }),
            isAnswered ? text.stripAnswered : text.stripOpen,
            ...(isFlagged ? [text.stripFlagged] : []),
          ].join(', ')
          return (
            <li key={number}>
              <button
                type="button"
                aria-label={label}
                aria-current={number === current ? 'step' : undefined}
                disabled={!canJump}
                onClick={() => onGo(number)}
                className="group grid size-11 place-items-center"
              >
                <span
                  className={`relative grid size-8 place-items-center rounded-full border text-sm tabular-nums ${isAnswered ? 'border-ink bg-ink text-paper' : 'border-edge bg-sheet text-ink'} ${number === current ? 'outline-3 outline-offset-1 outline-marker-strong' : ''}`}
                >
                  {number}
                  {isFlagged ? <Flag /> : null}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function Flag() {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="absolute -top-1.5 -right-1.5 size-3.5 text-accent">
      <path
        d="M2 0v12M2 1h8L8 4l2 3H2"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  )
}

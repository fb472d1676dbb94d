import { useEffect, useRef, useState } from 'react'
import { fill, type PlayerText } from './text'

type Props = {
  deadlineAt: number
  /** The server's clock when the quiz was made. */ serverNow: number
  text: PlayerText
  onTimeUp: () => void
}

const FAR_AWAY = 6 * 3_600_000

/** Counts by a clock that no setting can turn: the server's time, and what has passed since. */
export function TimeLeft({ deadlineAt, serverNow, text, onTimeUp }: Props) {
  const [left, setLeft] = useState(() => deadlineAt - serverNow)
  const [isHidden, setIsHidden] = useState(false)
  const isUp = useRef(false)

  useEffect(() => {
    const start = performance.now()
    const tick = () => {
      const now = deadlineAt - serverNow - (performance.now() - start)
      setLeft(now)
      if (now <= 0 && !isUp.current) {
        isUp.current = true
        onTimeUp()
      }
    }
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [deadlineAt, serverNow, onTimeUp])

  // A quiz that closes on another day has no clock to watch.
  if (left > FAR_AWAY) return <span />
  const warning =
    left <= 0 ? text.timeUp : left <= 60_000 ? text.minutesLeft1 : left <= 300_000 ? text.minutesLeft5 : ''
  return (
    <span className="flex items-center gap-2">
      <span className={isHidden ? 'sr-only' : 'whitespace-nowrap tabular-nums'}>
        {fill(text.left, { time: formatLeft(left) })}
      </span>
      {/* Said once when it changes, never every second. */}
      <span role="status" className={warning && left > 0 && isHidden ? 'font-semibold text-bad' : 'sr-only'}>
        {warning}
      </span>
      <button
        type="button"
        className="link min-h-11 px-1 text-sm whitespace-nowrap"
        onClick={() => setIsHidden(!isHidden)}
      >
        {isHidden ? text.showTime : text.hideTime}
      </button>
    </span>
  )
}

/** Minutes and seconds, hours where there are any; never below zero. */
export function formatLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

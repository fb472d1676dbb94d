import { StackedBar } from './stacked-bar'

export type DayBar = { key: string; label: string; value: number; text: string }

/** One plain bar a day, with its number in words. */
export function DayBars({ days, className }: { days: readonly DayBar[]; className: string }) {
  const most = Math.max(1, ...days.map((day) => day.value))
  return (
    <ul className="flex flex-col gap-1.5">
      {days.map(({ key, label, value, text }) => (
        <li key={key} className="grid grid-cols-[6.5rem_1fr_5rem] items-center gap-3 text-sm">
          <span>{label}</span>
          <StackedBar total={most} parts={[{ key: 'value', value, className }]} />
          <span className="text-right tabular-nums text-ink-soft">{text}</span>
        </li>
      ))}
    </ul>
  )
}

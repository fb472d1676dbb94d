import { classNames } from '@/components/ui/class-names'

export type BarPart = { key: string; value: number; className: string }

/** Shares of a whole as one plain bar; the numbers stand beside it in words, so it is hidden from assistive technology. */
export function StackedBar({
  parts,
  total,
  isThin = false,
}: {
  parts: readonly BarPart[]
  total: number
  isThin?: boolean
}) {
  const scale = total > 0 ? 100 / total : 0
  const starts = parts.map(
    (_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.value, 0) * scale,
  )
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className={classNames('block w-full overflow-hidden rounded-sm bg-line', isThin ? 'h-1.5' : 'h-3')}
    >
      {parts.map((part, index) => (
        <rect
          key={part.key}
          x={starts[index]}
          y="0"
          width={part.value * scale}
          height="4"
          className={part.className}
        />
      ))}
    </svg>
  )
}

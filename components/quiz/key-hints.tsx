import { Kbd } from '@/components/ui/kbd'
import type { PlayerText } from './text'

/** The keys, where there is likely a keyboard; single letters can be turned off for those who dictate. */
export function KeyHints({
  count,
  isOn,
  canFlag,
  text,
  onToggle,
}: {
  count: number
  isOn: boolean
  canFlag: boolean
  text: PlayerText
  onToggle: () => void
}) {
  return (
    <div className="hidden items-center gap-3 text-sm text-ink-soft md:flex">
      {isOn ? (
        <span>
          {count > 1 ? (
            <>
              <Kbd>1</Kbd>–<Kbd>{count}</Kbd> {text.keysChoose} ·{' '}
            </>
          ) : null}
          {canFlag ? (
            <>
              <Kbd>F</Kbd> {text.keysFlag} ·{' '}
            </>
          ) : null}
          <Kbd>Enter</Kbd> {text.keysNext}
        </span>
      ) : null}
      <label className="inline-flex min-h-11 items-center gap-1.5">
        <input type="checkbox" checked={isOn} onChange={onToggle} className="size-4 accent-accent" />
        {text.shortcuts}
      </label>
    </div>
  )
}

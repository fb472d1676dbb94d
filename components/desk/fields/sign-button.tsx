'use client'
import { buttonClass } from '@/components/ui/button-class'

type Props = { label: string; sign: string; isOff: boolean; onPress: () => void }

/** A small button beside a field that shows a sign and is read by its name. */
export function SignButton({ label, sign, isOff, onPress }: Props) {
  return (
    <button
      type="button"
      className={buttonClass('quiet', 'small', 'px-2')}
      aria-label={label}
      disabled={isOff}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}

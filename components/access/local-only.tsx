'use client'
import { useOrigin } from '@/components/classes/use-origin'

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/

/** Shows the text where the page was opened by an address that means "this computer". */
export function LocalOnly({ text }: { text: string }) {
  const origin = useOrigin('')
  return origin !== '' && LOOPBACK.test(new URL(origin).hostname) ? (
    <p className="text-sm break-words text-opinion">{text}</p>
  ) : null
}

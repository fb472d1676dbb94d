'use client'
import { useOrigin } from './use-origin'

/** An address of this place in words, e.g. "footnote.school.example/join". */
export function OriginText({
  origin,
  path = '',
  isShort = false,
}: {
  /** As the server knows it. */ origin: string
  path?: string
  /** Without "https://". */ isShort?: boolean
}) {
  const address = useOrigin(origin)
  return `${isShort ? new URL(address).host : address}${path}`
}

'use client'
import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/**
 * The address this browser came by. What the server was asked for may be its own name: after a Server Action's redirect
 * the page is rendered by a request that the server makes to itself.
 */
export function useOrigin(fallback: string): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.origin,
    () => fallback,
  )
}

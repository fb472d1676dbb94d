'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { FACT_KINDS } from '@/lib/domain/facts/fact'
import { SHOW_FILTERS, type ShowFilter } from './desk-entries'

export type DeskTab = 'article' | 'facts'
export type DeskUrl = { factId: string | null; show: ShowFilter; factKind: string | null; hasAside: boolean; tab: DeskTab }

/** What the address says of the desk: reload, back and a shared link find the same place. */
export function useDeskUrl(): DeskUrl & { change: (patch: Partial<DeskUrl>) => void } {
  const params = useSearchParams()
  const path = usePathname()
  const url = useMemo<DeskUrl>(
    () => ({
      factId: params.get('fact'),
      show: SHOW_FILTERS.find((show) => show === params.get('show')) ?? 'all',
      factKind: FACT_KINDS.find((kind) => kind === params.get('kind')) ?? null,
      hasAside: params.get('aside') === '1',
      tab: params.get('tab') === 'article' ? 'article' : 'facts',
    }),
    [params],
  )
  const change = useCallback(
    (patch: Partial<DeskUrl>) => {
      // The address itself is the state: two changes in one turn must both arrive.
      const next = new URLSearchParams(window.location.search)
      const put = (name: string, value: string | null) => (value ? next.set(name, value) : next.delete(name))
      if (patch.factId !== undefined) put('fact', patch.factId)
      if (patch.show !== undefined) put('show', patch.show === 'all' ? null : patch.show)
      if (patch.factKind !== undefined) put('kind', patch.factKind)
      if (patch.hasAside !== undefined) put('aside', patch.hasAside ? '1' : null)
      if (patch.tab !== undefined) put('tab', patch.tab === 'article' ? 'article' : null)
      const search = next.toString()
      window.history.replaceState(null, '', search ? `${path}?${search}` : path)
    },
    [path],
  )
  return { ...url, change }
}

'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { FACT_KINDS } from '@/lib/domain/facts/fact'
import { SHOW_FILTERS, type ShowFilter } from './desk-entries'

export type DeskTab = 'article' | 'facts'
export type DeskUrl = {
  factId: string | null
  show: ShowFilter
  factKind: string | null
  hasAside: boolean
  tab: DeskTab
}

function readUrl(params: URLSearchParams | ReturnType<typeof useSearchParams>): DeskUrl {
  return {
    factId: params.get('fact'),
    show: SHOW_FILTERS.find((show) => show === params.get('show')) ?? 'all',
    factKind: FACT_KINDS.find((kind) => kind === params.get('kind')) ?? null,
    hasAside: params.get('aside') === '1',
    tab: params.get('tab') === 'article' ? 'article' : 'facts',
  }
}

/**
 * What the address says of the desk: reload, back and a shared link find the same place. The page itself does not wait
 * for the address: a key must answer at once.
 */
export function useDeskUrl(): DeskUrl & { change: (patch: Partial<DeskUrl>) => void } {
  const params = useSearchParams()
  const path = usePathname()
  const [url, setUrl] = useState(() => readUrl(params))
  useEffect(() => {
    const readAgain = () => setUrl(readUrl(new URLSearchParams(window.location.search)))
    window.addEventListener('popstate', readAgain)
    return () => window.removeEventListener('popstate', readAgain)
  }, [])
  const change = useCallback(
    (patch: Partial<DeskUrl>) => {
      setUrl((now) => ({ ...now, ...patch }))
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

import { useCallback, useEffect, useState } from 'react'

/** Which item is shown: its number from 1, or the screen before handing in. */
export type Place = number | 'review'

const read = (total: number): Place => {
  const value = new URLSearchParams(location.search).get('q')
  if (value === 'review') return 'review'
  const number = Number(value)
  return Number.isInteger(number) && number >= 1 && number <= total ? number : 1
}

/** Keeps the place in the address (`?q=4`), so that reload and the browser's Back work. */
export function usePosition({
  total,
  initial,
  canGoBack,
}: {
  total: number
  initial: Place
  canGoBack: boolean
}): [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(initial)
  useEffect(() => {
    const onPop = () => canGoBack && setPlace(read(total))
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [total, canGoBack])
  const go = useCallback(
    (next: Place) => {
      setPlace(next)
      const url = `${location.pathname}?q=${next}`
      if (canGoBack) history.pushState(null, '', url)
      else history.replaceState(null, '', url)
    },
    [canGoBack],
  )
  return [place, go]
}

import Link from 'next/link'
import { HeadCell } from '@/components/ui/data-table'

export type Sort = { by: string; isDescending: boolean }

/** Reads `?sort=name` or `?sort=-name`; anything unknown is the default. */
export function readSort(
  value: string | undefined,
  { known, fallback }: { known: readonly string[]; fallback: string },
): Sort {
  const text = value ?? fallback
  const isDescending = text.startsWith('-')
  const by = isDescending ? text.slice(1) : text
  return known.includes(by)
    ? { by, isDescending }
    : { by: fallback.replace('-', ''), isDescending: fallback.startsWith('-') }
}

/** The rows by one of their columns; what has no value comes last either way. Equal ones keep their order. */
export function sortRows<R>(
  rows: readonly R[],
  { sort, columns }: { sort: Sort; columns: Record<string, (row: R) => string | number | null> },
): R[] {
  const read = columns[sort.by]
  if (!read) return [...rows]
  const turn = sort.isDescending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [read(a), read(b)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    return typeof left === 'number' && typeof right === 'number'
      ? (left - right) * turn
      : String(left).localeCompare(String(right)) * turn
  })
}

type Props = {
  id: string
  label: string
  sort: Sort
  href: (sort: string) => string
  numeric?: boolean
  /** Which way a first press sorts. */ startsDescending?: boolean
}

/** A column's head that sorts by it; the order is in the address. */
export function SortHead({ id, label, sort, href, numeric = false, startsDescending = false }: Props) {
  const isCurrent = sort.by === id
  const isNextDescending = isCurrent ? !sort.isDescending : startsDescending
  return (
    <HeadCell
      numeric={numeric}
      aria-sort={isCurrent ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <Link
        href={href(isNextDescending ? `-${id}` : id)}
        prefetch={false}
        scroll={false}
        className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap text-ink-soft no-underline hover:text-ink hover:underline"
      >
        {label}
        <span aria-hidden="true" className="inline-block w-3 text-xs">
          {isCurrent ? (sort.isDescending ? '▼' : '▲') : ''}
        </span>
      </Link>
    </HeadCell>
  )
}

import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'

/** The views of one record, each with its address. */
export function ViewTabs({
  label,
  tabs,
  current,
}: {
  label: string
  tabs: { id: string; href: string; label: string }[]
  current: string
}) {
  return (
    <nav aria-label={label} className="no-print mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.id}
          href={tab.href}
          prefetch={false}
          scroll={false}
          aria-current={tab.id === current ? 'page' : undefined}
          className={classNames(
            '-mb-px inline-flex min-h-11 items-center whitespace-nowrap border-b-2 px-3 no-underline',
            tab.id === current
              ? 'border-accent font-semibold text-ink'
              : 'border-transparent text-ink-soft hover:text-ink',
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}

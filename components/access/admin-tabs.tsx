import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'

/** The pages of the school, as links: the address says where one is. */
export function AdminTabs({
  label,
  tabs,
}: {
  label: string
  tabs: { href: string; text: string; isCurrent: boolean }[]
}) {
  return (
    <nav aria-label={label} className="mb-6 flex gap-2 border-b border-line">
      {tabs.map(({ href, text, isCurrent }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent ? 'page' : undefined}
          className={classNames(
            '-mb-px inline-flex min-h-11 items-center border-b-2 px-3 no-underline',
            isCurrent
              ? 'border-accent font-semibold text-ink'
              : 'border-transparent text-ink-soft hover:text-ink',
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  )
}

'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '@/components/ui/class-names'

export type NavLink = { href: string; label: string }

/** The places of a role; the one we are in is marked for the eye and for assistive technology. */
export function NavLinks({ links, label }: { links: NavLink[]; label: string }) {
  const path = usePathname()
  return (
    <nav aria-label={label} className="-mb-px flex gap-1 overflow-x-auto sm:gap-3">
      {links.map(({ href, label: text }) => {
        const isCurrent = path === href || path.startsWith(`${href}/`)
        return (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={isCurrent ? 'page' : undefined}
            className={classNames(
              'inline-flex min-h-11 items-center whitespace-nowrap border-b-2 px-2 no-underline',
              isCurrent ? 'border-accent text-ink' : 'border-transparent text-ink-soft hover:text-ink',
            )}
          >
            {text}
          </Link>
        )
      })}
    </nav>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { OriginText } from './origin-text'
import type { LoginSlip } from '@/lib/server/data/classes/add-students'

/** Slips to cut out: where to go, username, PIN. */
export function LoginSlips({
  slips,
  className,
  origin,
}: {
  slips: LoginSlip[]
  className: string
  origin: string
}) {
  const t = useTranslations('classes')
  return (
    <section className="flex flex-col gap-4">
      <div className="no-print flex items-center justify-between gap-4">
        <h2>{t('slips.title')}</h2>
        <Button variant="primary" onClick={() => window.print()}>
          {t('slips.print')}
        </Button>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-2">
        {slips.map((slip) => (
          <li
            key={slip.studentId}
            className="break-inside-avoid rounded-md border border-dashed border-edge bg-sheet p-4"
          >
            <p className="font-serif text-lg font-semibold">{slip.name}</p>
            <p className="text-sm text-ink-soft">{className}</p>
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt className="text-sm text-ink-soft">{t('slips.address')}</dt>
              <dd className="break-all">
                <OriginText origin={origin} isShort />
              </dd>
              <dt className="text-sm text-ink-soft">{t('roster.username')}</dt>
              <dd className="font-semibold">{slip.username}</dd>
              <dt className="text-sm text-ink-soft">{t('slips.pin')}</dt>
              <dd className="text-lg font-semibold tracking-widest tabular-nums">{slip.pin}</dd>
            </dl>
            <p className="mt-2 text-sm text-ink-soft">{t('slips.once')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

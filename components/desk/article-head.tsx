'use client'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button-class'
import type { ArticleDetails } from '@/lib/server/data/articles/views'

/** Title and origin of the article, and the ways to what may be changed about it. */
export function ArticleHead({ article, onDetails }: { article: ArticleDetails; onDetails: () => void }) {
  const t = useTranslations('articles')
  const format = useFormatter()
  const parts = [
    article.byline ? t('desk.byline', { name: article.byline }) : null,
    // A day without a time: the zone must not move it.
    article.publishedOn
      ? format.dateTime(new Date(`${article.publishedOn}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
      : null,
    t('desk.words', { count: article.wordCount }),
  ].filter(Boolean)
  return (
    <header className="mb-6 max-w-[39rem]">
      <h1 lang="en" className="text-2xl sm:text-[1.875rem]">
        {article.title}
      </h1>
      <p className="mt-2 text-sm text-ink-soft">{parts.join(' · ')}</p>
      <div className="no-print mt-1 -ml-3 flex flex-wrap">
        <button type="button" className={buttonClass('quiet', 'small', 'text-ink-soft')} onClick={onDetails}>
          {t('details.edit')}
        </button>
        <Link
          className={buttonClass('quiet', 'small', 'text-ink-soft')}
          href={`/articles/${article.id}/ledger`}
        >
          {t('ledger.open')}
        </Link>
        <Link
          className={buttonClass('quiet', 'small', 'text-ink-soft')}
          href={`/articles/${article.id}/correct`}
        >
          {t('details.correct')}
        </Link>
      </div>
      {article.contentNote ? (
        <p className="mt-3 border-l-2 border-opinion pl-3 text-sm">{article.contentNote}</p>
      ) : null}
      {article.isArchived ? (
        <p className="mt-3 border-l-2 border-line pl-3 text-sm text-ink-soft">
          {t('details.archivedNotice')}
        </p>
      ) : null}
      {article.nextId ? (
        <p className="mt-3 border-l-2 border-line pl-3 text-sm">
          {t('details.olderVersion')}{' '}
          <Link className="link" href={`/articles/${article.nextId}`}>
            {t('details.openNewer')}
          </Link>
        </p>
      ) : null}
      {article.previousId ? (
        <p className="mt-3 border-l-2 border-line pl-3 text-sm text-ink-soft">
          {t('details.correctedFrom')}{' '}
          <Link className="link" href={`/articles/${article.previousId}`}>
            {t('details.openOlder')}
          </Link>
        </p>
      ) : null}
    </header>
  )
}

import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import type { ArticleListItem } from '@/lib/server/data/articles/views'
import type { Translator } from '@/lib/server/messages'

type Props = {
  articles: readonly ArticleListItem[]
  isArchive: boolean
  t: Translator
  /** A moment in the reader's language and the school's zone. */
  formatDate: (at: number) => string
  formatNumber: (value: number) => string
  archive: (form: FormData) => Promise<void>
}

/** The library as a table; on a narrow page each article is a line or two of its own. */
export function ArticleTable({ articles, isArchive, t, formatDate, formatNumber, archive }: Props) {
  return (
    <DataTable
      caption={t(isArchive ? 'library.archived' : 'library.title')}
      className="max-sm:block [&_tbody]:max-sm:block [&_td]:max-sm:block [&_td]:max-sm:border-0 [&_td]:max-sm:p-0 [&_thead]:max-sm:hidden [&_tr]:max-sm:flex [&_tr]:max-sm:items-start [&_tr]:max-sm:justify-between [&_tr]:max-sm:gap-2 [&_tr]:max-sm:border-b [&_tr]:max-sm:border-line [&_tr]:max-sm:py-3"
    >
      <thead>
        <tr>
          <HeadCell>{t('library.columns.title')}</HeadCell>
          <HeadCell>{t('library.columns.facts')}</HeadCell>
          <HeadCell numeric>{t('library.columns.questions')}</HeadCell>
          <HeadCell numeric>{t('library.columns.words')}</HeadCell>
          <HeadCell>{t('library.columns.updated')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('details.archive')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.id}>
            <Cell className="min-w-0 sm:min-w-64">
              <Link
                href={`/articles/${article.id}`}
                className="font-serif text-lg leading-snug font-semibold text-ink no-underline hover:underline"
                lang="en"
              >
                {article.title}
              </Link>
              {article.byline ? <p className="text-sm text-ink-soft">{article.byline}</p> : null}
              <p className="text-sm sm:hidden">
                <FactCounts article={article} t={t} />
                <span className="text-ink-soft">
                  {' · '}
                  {formatDate(article.updatedAt)}
                </span>
              </p>
            </Cell>
            <Cell className="whitespace-nowrap max-sm:hidden!">
              <FactCounts article={article} t={t} />
            </Cell>
            <Cell numeric className="max-sm:hidden!">
              {formatNumber(article.acceptedItems)}
            </Cell>
            <Cell numeric className="max-sm:hidden!">
              {formatNumber(article.wordCount)}
            </Cell>
            <Cell className="text-sm whitespace-nowrap text-ink-soft max-sm:hidden!">
              {formatDate(article.updatedAt)}
            </Cell>
            <Cell className="text-right">
              <form action={archive}>
                <input type="hidden" name="articleId" value={article.id} />
                <input type="hidden" name="archived" value={isArchive ? 'no' : 'yes'} />
                <input type="hidden" name="from" value={isArchive ? 'archive' : 'current'} />
                <Button
                  type="submit"
                  variant="quiet"
                  size="small"
                  className="text-ink-soft"
                  aria-label={`${t(isArchive ? 'details.restore' : 'details.archive')}: ${article.title}`}
                >
                  {t(isArchive ? 'details.restore' : 'details.archive')}
                </Button>
              </form>
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function FactCounts({ article, t }: { article: ArticleListItem; t: Translator }) {
  const { acceptedFacts, openFacts } = article
  if (acceptedFacts + openFacts === 0) return <span className="text-ink-soft">{t('library.noFacts')}</span>
  return (
    <>
      {acceptedFacts > 0 ? (
        <span className="text-good">{t('library.accepted', { count: acceptedFacts })}</span>
      ) : null}
      {acceptedFacts > 0 && openFacts > 0 ? ' · ' : null}
      {openFacts > 0 ? <span>{t('library.open', { count: openFacts })}</span> : null}
    </>
  )
}

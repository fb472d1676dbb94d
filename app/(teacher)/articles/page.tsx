import type { Metadata } from 'next'
import Link from 'next/link'
import { ArticleTable } from '@/components/articles/article-table'
import { AppShell } from '@/components/shell/app-shell'
import { Button, LinkButton } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { controlClass } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { listArticles } from '@/lib/server/data/articles/list-articles'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { archiveArticleAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('articles')
  return { title: t('library.title') }
}

type Search = { q?: string | string[]; archived?: string; undo?: string | string[] }

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, search, viewer, t] = await Promise.all([
    requireTeacher(),
    searchParams,
    getViewer(),
    getTranslator('articles'),
  ])
  const q = typeof search.q === 'string' ? search.q : ''
  const isArchive = search.archived === '1'
  const [articles, format] = await Promise.all([
    listArticles(actor, { search: q, archived: isArchive }),
    getFormatter(viewer?.school.timeZone ?? 'UTC'),
  ])
  const isFirst = articles.length === 0 && q === '' && !isArchive
  const bring = (
    <LinkButton href="/articles/new" variant="primary">
      {t('library.bring')}
    </LinkButton>
  )
  return (
    <AppShell>
      <PageHeader title={t('library.title')} actions={isFirst ? null : bring} />
      {typeof search.undo === 'string' ? (
        <UndoArchive articleId={search.undo} text={t('library.putAway')} undo={t('desk.undo')} />
      ) : null}
      {isFirst ? (
        <>
          <EmptyState title={t('library.emptyTitle')} action={bring}>
            <p>{t('library.empty')}</p>
          </EmptyState>
          <p className="mt-4 text-sm">
            <Link className="link" href="/articles?archived=1">
              {t('library.archived')}
            </Link>
          </p>
        </>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
            <form role="search" className="flex w-full max-w-md gap-2">
              <input
                type="search"
                name="q"
                defaultValue={q}
                aria-label={t('library.search')}
                placeholder={t('library.search')}
                className={controlClass}
              />
              {isArchive ? <input type="hidden" name="archived" value="1" /> : null}
              <Button type="submit">{t('library.searchButton')}</Button>
            </form>
            <nav aria-label={t('library.filter')} className="flex gap-1">
              {[false, true].map((archived) => (
                <Link
                  key={String(archived)}
                  href={makeHref(q, archived)}
                  aria-current={archived === isArchive ? 'page' : undefined}
                  className={buttonClass(
                    'quiet',
                    'small',
                    archived === isArchive
                      ? 'font-semibold underline decoration-accent decoration-2 underline-offset-4'
                      : 'text-ink-soft',
                  )}
                >
                  {t(archived ? 'library.archived' : 'library.current')}
                </Link>
              ))}
            </nav>
          </div>
          {articles.length === 0 ? (
            <p className="py-6 text-ink-soft">
              {q ? t('library.nothingFound', { search: q }) : t('library.noArchived')}{' '}
              <Link className="link" href="/articles">
                {t('library.clearSearch')}
              </Link>
            </p>
          ) : (
            <ArticleTable
              articles={articles}
              isArchive={isArchive}
              t={t}
              formatDate={(at) => format.dateTime(new Date(at), { dateStyle: 'medium' })}
              formatNumber={(value) => format.number(value)}
              archive={archiveArticleAction}
            />
          )}
        </>
      )}
    </AppShell>
  )
}

function UndoArchive({ articleId, text, undo }: { articleId: string; text: string; undo: string }) {
  return (
    <div className="mb-4">
      <Notice>
        <form action={archiveArticleAction} className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="articleId" value={articleId} />
          <input type="hidden" name="archived" value="no" />
          <input type="hidden" name="from" value="current" />
          <span>{text}</span>
          <Button type="submit" size="small">
            {undo}
          </Button>
        </form>
      </Notice>
    </div>
  )
}

function makeHref(q: string, isArchive: boolean): string {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  if (isArchive) search.set('archived', '1')
  return search.size > 0 ? `/articles?${search}` : '/articles'
}

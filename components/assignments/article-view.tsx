import { EmptyState } from '@/components/ui/empty-state'
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import { Panel } from '@/components/ui/panel'
import type { AssignmentResults } from '@/lib/server/data/assignments/views'
import { getTranslator } from '@/lib/server/messages'
import { formatDiscrimination } from './format-discrimination'
import { HeatArticleText } from './heat-article'

/** What the class has not learned yet: on the article, and as a list. */
export async function ArticleView({ results }: { results: AssignmentResults }) {
  const t = await getTranslator('assignments')
  if (results.facts.every((fact) => fact.answered === 0))
    return <EmptyState title={t('article.emptyTitle')}>{t('article.emptyText')}</EmptyState>
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      <Panel className="min-w-0">
        <h2 className="mb-2">{t('article.title', { name: results.head.className })}</h2>
        <p className="mb-4 text-sm text-ink-soft">{t('article.explain')}</p>
        {results.articles.map((article) => (
          <HeatArticleText key={article.articleId} article={article} isOnly={results.articles.length === 1} />
        ))}
      </Panel>
      <Panel className="min-w-0 lg:sticky lg:top-20">
        <h2 className="mb-2">{t('article.facts')}</h2>
        <DataTable caption={t('article.facts')}>
          <thead>
            <tr>
              <HeadCell>{t('article.fact')}</HeadCell>
              <HeadCell numeric>{t('questions.right')}</HeadCell>
              <HeadCell numeric>
                <abbr title={t('questions.discrimination')} className="no-underline">
                  {t('article.discr')}
                </abbr>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {results.facts.map((fact) => (
              <tr key={fact.factId} id={`fact-${fact.factId}`} className="target:bg-sunk">
                <Cell>
                  <span className="line-clamp-3 font-serif leading-snug">{fact.quote}</span>
                  <span className="text-sm text-ink-soft">
                    {t('article.questions', { count: fact.numbers.length, numbers: fact.numbers.join(', ') })}
                  </span>
                </Cell>
                <Cell numeric className="whitespace-nowrap">
                  {t('questions.of', { count: fact.right, of: fact.answered })}
                </Cell>
                <Cell numeric>{formatDiscrimination(fact.discrimination)}</Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Panel>
    </div>
  )
}

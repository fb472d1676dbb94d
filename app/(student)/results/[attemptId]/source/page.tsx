import type { Metadata } from 'next'
import { orNotFound } from '@/lib/server/http/or-not-found'
import { SourceArticle } from '@/components/quiz/source-article'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/ui/page-header'
import { requireStudent } from '@/lib/server/auth/current-actor'
import { loadResultSource } from '@/lib/server/data/attempts/load-result-source'
import { getTranslator } from '@/lib/server/messages'

type Props = {
  params: Promise<{ attemptId: string }>
  searchParams: Promise<{ article?: string | string[]; q?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('quiz')
  return { title: t('result.sourceTitle') }
}

/** The article of a result, with the words that settle each question marked. */
export default async function SourcePage({ params, searchParams }: Props) {
  const [actor, { attemptId }, { article, q }, t] = await Promise.all([
    requireStudent(),
    params,
    searchParams,
    getTranslator('quiz'),
  ])
  const source = await orNotFound(
    loadResultSource(actor, attemptId, typeof article === 'string' ? article : ''),
  )
  const current = typeof q === 'string' ? q : ''
  return (
    <AppShell>
      <div className="mx-auto w-full max-w-[40rem]">
        <PageHeader
          title={source.title}
          meta={source.byline ? t('result.by', { byline: source.byline }) : undefined}
          back={{
            href: `/results/${attemptId}${current === '' ? '' : `#question-${current}`}`,
            label: t('result.backToResult'),
          }}
        />
        <SourceArticle
          source={source}
          current={current}
          resultUrl={`/results/${attemptId}`}
          markLabel={(number) => t('result.sourceMark', { number })}
        />
      </div>
    </AppShell>
  )
}

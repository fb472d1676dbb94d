'use client'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/field'
import type { BuilderItem, QuizBuilderView } from '@/lib/server/data/quizzes/views'
import { ItemLine } from './item-line'
import { useItemWords } from './use-item-words'

type Props = {
  quizId: string
  source: QuizBuilderView['source']
  articles: QuizBuilderView['articles']
  chosenIds: ReadonlySet<string>
  onAdd: (item: BuilderItem) => void
}

/** Accepted questions by fact, in the article's order. The article and the type are in the address. */
export function CandidatePanel({ quizId, source, articles, chosenIds, onAdd }: Props) {
  const t = useTranslations('quizzes')
  const { nameType, describe } = useItemWords()
  const router = useRouter()
  const search = useSearchParams()
  const type = search.get('type') ?? ''
  const go = (change: Record<string, string>) => {
    const next = new URLSearchParams(search)
    for (const [key, value] of Object.entries(change)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    router.replace(`/quizzes/${quizId}?${next}`, { scroll: false })
  }
  if (!source) {
    return (
      <p className="text-ink-soft">
        {t('builder.noSource')}{' '}
        <Link href="/articles" className="link">
          {t('builder.toArticles')}
        </Link>
      </p>
    )
  }
  const types = [...new Set(source.groups.flatMap((group) => group.items.map((item) => item.type)))].sort()
  const groups = source.groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => !chosenIds.has(item.id) && (type === '' || item.type === type)),
    }))
    .filter((group) => group.items.length > 0)
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-2 sm:grid-cols-2">
        <select
          aria-label={t('builder.fromArticle')}
          className={controlClass}
          value={source.articleId}
          onChange={(event) => go({ from: event.target.value, type: '' })}
        >
          {articles.map((article) => (
            <option key={article.id} value={article.id}>
              {article.title}
            </option>
          ))}
        </select>
        <select
          aria-label={t('builder.byType')}
          className={controlClass}
          value={type}
          onChange={(event) => go({ type: event.target.value })}
        >
          <option value="">{t('builder.allTypes')}</option>
          {types.map((id) => (
            <option key={id} value={id}>
              {nameType(id)}
            </option>
          ))}
        </select>
      </div>
      {groups.length === 0 ? <p className="text-ink-soft">{t('builder.allChosen')}</p> : null}
      <ul className="flex flex-col gap-3">
        {groups.map((group) => (
          <li key={group.factId ?? 'own'} className="rounded-md border border-line bg-sheet">
            <p className="border-b border-line px-3 py-2 text-sm">
              {group.quote ? (
                <mark>{group.quote}</mark>
              ) : (
                <span className="text-ink-soft">{t('builder.withoutFact')}</span>
              )}
            </p>
            <ul className="divide-y divide-line">
              {group.items.map((item) => (
                <li key={item.id} className="flex items-start justify-between gap-3 px-3 py-2">
                  <ItemLine stem={item.stem} words={describe(item)} />
                  <Button
                    size="small"
                    aria-label={t('builder.addNamed', { stem: item.stem })}
                    onClick={() => onAdd(item)}
                  >
                    {t('builder.add')}
                  </Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { OneButtonForm } from '@/components/access/one-button-form'
import type { QuizSource } from '@/lib/server/data/quizzes/list-quiz-sources'
import type { FormAction } from '@/lib/server/http/form-action'
import { getTranslator } from '@/lib/server/messages'

/** Articles with accepted questions; the first has the page's primary button. */
export async function SourceList({ sources, create }: { sources: QuizSource[]; create: FormAction<never> }) {
  const t = await getTranslator('quizzes')
  return (
    <ul className="flex flex-col gap-2">
      {sources.map((source, index) => (
        <li
          key={source.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border border-line bg-sheet px-4 py-3"
        >
          <div className="min-w-0">
            <p className="font-serif text-lg font-semibold break-words">{source.title}</p>
            <p className="text-sm text-ink-soft">
              {t('new.accepted', { count: source.items })}
              {source.isOwn ? null : ` · ${t('new.shared')}`}
            </p>
          </div>
          <OneButtonForm
            action={create}
            values={{ articleId: source.id }}
            variant={index === 0 ? 'primary' : 'secondary'}
            size="medium"
            busy={t('new.making')}
            label={t('new.makeNamed', { title: source.title })}
          >
            {t('new.make')}
          </OneButtonForm>
        </li>
      ))}
    </ul>
  )
}

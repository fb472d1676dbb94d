'use client'
import { useId, useState, type FormEvent } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { ArticleDetails, DeskView } from '@/lib/server/data/articles/views'
import type { ArticleDetailsInput } from '@/lib/server/data/articles/update-details'
import { saveDetails } from './save-details'

type Props = { article: ArticleDetails; onSaved: (desk: DeskView) => void }

/** What the text alone does not say: the day it was published, and whether students want a word before they read. */
export function OpenQuestions({ article, onSaved }: Props) {
  const t = useTranslations('articles')
  const format = useFormatter()
  const id = useId()
  const [isSaving, setIsSaving] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function save(details: ArticleDetailsInput): Promise<void> {
    setIsSaving(true)
    setError(null)
    try {
      onSaved(await saveDetails(article.id, details))
    } catch {
      setError(t('editor.errors.offline'))
    }
    setIsSaving(false)
  }

  const topics = format.list(article.suggestedTopics.map((topic) => t(`topics.${topic}`)))
  const isAskingDate = article.deicticWords.length > 0
  const isAskingNote = article.suggestedTopics.length > 0
  if (!isAskingDate && !isAskingNote) return null
  return (
    <div className="mb-6 flex max-w-[39rem] flex-col gap-3 font-sans">
      {isAskingDate ? (
        <form
          className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-l-4 border-line border-l-attributed bg-sheet px-4 py-3"
          onSubmit={(event: FormEvent<HTMLFormElement>) => {
            event.preventDefault()
            const date = String(new FormData(event.currentTarget).get('publishedOn') ?? '')
            if (date) void save({ publishedOn: date })
          }}
        >
          <p id={`${id}-date`} className="min-w-60 flex-1 text-sm">
            <span className="font-semibold">{t('details.dateTitle')}</span>{' '}
            {t('details.dateAsk', { words: format.list(article.deicticWords.map((word) => `“${word}”`)) })}
          </p>
          <div className="flex gap-2">
            <input
              type="date"
              name="publishedOn"
              required
              aria-label={t('new.publishedOn')}
              aria-describedby={`${id}-date`}
              className="min-h-9 rounded-md border border-edge bg-sheet px-2 text-sm"
            />
            <Button type="submit" size="small" aria-disabled={isSaving}>
              {isSaving ? t('details.saving') : t('details.dateSave')}
            </Button>
          </div>
        </form>
      ) : null}
      {isAskingNote ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-l-4 border-line border-l-opinion bg-sheet px-4 py-3">
          <p className="min-w-60 flex-1 text-sm">
            <span className="font-semibold">{t('details.noteTitle')}</span> {t('details.noteAsk', { topics })}
          </p>
          <div className="flex gap-2">
            <Button
              size="small"
              disabled={isSaving}
              onClick={() => void save({ contentNote: t('details.noteText', { topics }) })}
            >
              {t('details.noteAdd')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              disabled={isSaving}
              onClick={() => void save({ contentNote: '' })}
            >
              {t('details.noteNo')}
            </Button>
          </div>
        </div>
      ) : null}
      {error ? (
        <p role="alert" className="text-sm font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  )
}

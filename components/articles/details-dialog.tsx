'use client'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { RefusedError } from '@/components/desk/api'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextAreaField, TextField } from '@/components/ui/field'
import type { ArticleDetails, DeskView } from '@/lib/server/data/articles/views'
import { saveDetails } from './save-details'

type Props = {
  article: ArticleDetails
  open: boolean
  onClose: () => void
  onSaved: (desk: DeskView) => void
}

/** Title, author, date, address and content note: what may change about an article whose text may not. */
export function DetailsDialog({ article, open, onClose, onSaved }: Props) {
  const t = useTranslations('articles')
  return (
    <Dialog open={open} onClose={onClose} title={t('details.title')} closeLabel={t('help.close')}>
      <DetailsForm article={article} onClose={onClose} onSaved={onSaved} />
    </Dialog>
  )
}

function DetailsForm({ article, onClose, onSaved }: Omit<Props, 'open'>) {
  const t = useTranslations('articles')
  const [fields, setFields] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = (name: string) => String(form.get(name) ?? '').trim()
    if (read('title') === '') return setFields({ title: t('details.required') })
    setIsSaving(true)
    setFields({})
    setProblem(null)
    try {
      onSaved(
        await saveDetails(article.id, {
          title: read('title'),
          byline: read('byline') || null,
          publishedOn: read('publishedOn') || null,
          sourceUrl: read('sourceUrl') || null,
          // Emptied by hand means none wanted; untouched stays undecided.
          contentNote: read('contentNote') || (article.contentNote ? '' : undefined),
        }),
      )
      onClose()
    } catch (error) {
      const wrong = error instanceof RefusedError ? (error.error.fields ?? {}) : null
      if (wrong?.['sourceUrl']) setFields({ sourceUrl: t('new.problems.address') })
      else if (wrong?.['publishedOn']) setFields({ publishedOn: t('new.problems.date') })
      else setProblem(wrong ? t('editor.errors.summary') : t('editor.errors.offline'))
      setIsSaving(false)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
      <TextField
        name="title"
        label={t('new.articleTitle')}
        defaultValue={article.title}
        error={fields['title']}
        maxLength={300}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="byline"
          label={t('new.byline')}
          defaultValue={article.byline ?? ''}
          maxLength={200}
        />
        <TextField
          name="publishedOn"
          type="date"
          label={t('new.publishedOn')}
          defaultValue={article.publishedOn ?? ''}
          error={fields['publishedOn']}
        />
      </div>
      <TextField
        name="sourceUrl"
        type="url"
        inputMode="url"
        label={t('new.sourceUrl')}
        hint={t('new.sourceUrlHint')}
        defaultValue={article.sourceUrl ?? ''}
        error={fields['sourceUrl']}
      />
      <TextAreaField
        name="contentNote"
        rows={2}
        label={t('details.contentNote')}
        hint={t('details.contentNoteHint')}
        defaultValue={article.contentNote ?? ''}
        maxLength={500}
      />
      {problem ? (
        <p role="alert" className="text-sm font-medium text-bad">
          {problem}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={isSaving}>
          {isSaving ? t('details.saving') : t('details.save')}
        </Button>
        <Button onClick={onClose}>{t('details.cancel')}</Button>
      </div>
    </form>
  )
}

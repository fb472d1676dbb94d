'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/field'
import type { ImportDraft } from './import-draft'
import type { ImportProblem } from './import-problems'
import type { FoundDetails } from './use-found-details'

type Props = {
  draft: ImportDraft
  found: FoundDetails | null
  problem: ImportProblem | null
  onEdit: (part: Partial<ImportDraft>) => void
}

/** Title, author, day and address: what the text says of itself, to be put right before it is sent. */
export function ImportDetails({ draft, found, problem, onEdit }: Props) {
  const t = useTranslations('articles')
  const errorAt = (field: ImportProblem['field']) => (problem?.field === field ? problem.message : undefined)
  return (
    <details
      className="rounded-md border border-line bg-sheet px-4"
      open={problem?.field === 'sourceUrl' || problem?.field === 'publishedOn' ? true : undefined}
    >
      <summary className="flex min-h-11 items-center gap-3">
        <span className="font-semibold">{t('new.details')}</span>
        <span className="min-w-0 flex-1 truncate text-sm text-ink-soft">
          <FoundSummary draft={draft} found={found} />
        </span>
      </summary>
      <div className="flex flex-col gap-4 pb-4">
        <p className="text-sm text-ink-soft">{t('new.detailsHint')}</p>
        <TextField
          label={t('new.articleTitle')}
          value={draft.title}
          placeholder={found?.title ?? undefined}
          maxLength={300}
          onChange={(event) => onEdit({ title: event.target.value })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('new.byline')}
            value={draft.byline}
            placeholder={found?.byline ?? undefined}
            maxLength={200}
            onChange={(event) => onEdit({ byline: event.target.value })}
          />
          <TextField
            label={t('new.publishedOn')}
            type="date"
            value={draft.publishedOn || (found?.publishedAt ?? '')}
            error={errorAt('publishedOn')}
            onChange={(event) => onEdit({ publishedOn: event.target.value })}
          />
        </div>
        <p className="-mt-2 text-sm text-ink-soft">{t('new.publishedHint')}</p>
        <TextField
          label={t('new.sourceUrl')}
          hint={t('new.sourceUrlHint')}
          type="url"
          inputMode="url"
          value={draft.sourceUrl}
          error={errorAt('sourceUrl')}
          onChange={(event) => onEdit({ sourceUrl: event.target.value })}
        />
      </div>
    </details>
  )
}

/** What is known while the fields are folded away. */
function FoundSummary({ draft, found }: Pick<Props, 'draft' | 'found'>) {
  const format = useFormatter()
  const foundDate = found?.publishedAt
    ? format.dateTime(new Date(`${found.publishedAt}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
    : null
  return [draft.title || found?.title, draft.byline || found?.byline, draft.publishedOn || foundDate]
    .filter(Boolean)
    .join(' · ')
}

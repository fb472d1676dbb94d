'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'

type ChosenFileProps = {
  file: File
  isOver: boolean
  isBusy: boolean
  /** A pasted text waits behind the file. */ hasText: boolean
  error: string | undefined
  onRemove: () => void
}

/** The file that will be read, in the place of the text box. What was pasted comes back when it is taken away. */
export function ChosenFile({ file, isOver, isBusy, hasText, error, onRemove }: ChosenFileProps) {
  const t = useTranslations('articles.new')
  const format = useFormatter()
  const isSmall = file.size < 100_000
  const size = isSmall
    ? format.number(Math.max(1, Math.round(file.size / 1000)), { style: 'unit', unit: 'kilobyte' })
    : format.number(file.size / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  return (
    <div>
      <p className="mb-1 font-semibold">{t('file')}</p>
      <div
        role="status"
        className={classNames(
          'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border bg-sheet px-4 py-4',
          error ? 'border-2 border-bad' : 'border-edge',
          isOver && 'border-accent ring-2 ring-accent',
        )}
      >
        <p className="min-w-0 flex-1 basis-56">
          <span className="block font-serif text-[1.05rem] [overflow-wrap:anywhere]">{file.name}</span>
          <span className="text-sm text-ink-soft tabular-nums">
            {size}
            {hasText ? ` · ${t('textWaits')}` : ''}
          </span>
        </p>
        <Button size="small" disabled={isBusy} onClick={onRemove}>
          {t('removeFile')}
        </Button>
      </div>
      {error ? (
        <p className="mt-1 text-sm font-medium text-bad" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}

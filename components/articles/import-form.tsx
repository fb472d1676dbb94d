'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type DragEvent, type FormEvent } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { RefusedError } from '@/components/desk/api'
import { Button, LinkButton } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Field, controlClass, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { ImportOutcome, ImportStage } from '@/lib/server/data/articles/import-text'
import { ChosenFile } from './chosen-file'
import {
  countBytes,
  dropDraft,
  EMPTY_DRAFT,
  encodeFile,
  FILE_ENDINGS,
  isReadableFile,
  loadDraft,
  looksBinary,
  MOST_BYTES,
  MOST_FILE_BYTES,
  storeDraft,
  type ImportDraft,
} from './import-draft'
import { ImportProgress } from './import-progress'
import { readImport } from './read-import'
import { useFoundDetails } from './use-found-details'

type Stage = 'sending' | ImportStage | 'done'
type Problem = { field: 'text' | 'sourceUrl' | 'publishedOn'; message: string; canKeep?: boolean }

/** Paste, drop or choose a text; it is read on the server while the page says how far that is. Nothing typed is lost. */
export function ImportForm() {
  const t = useTranslations('articles')
  const format = useFormatter()
  const router = useRouter()
  const [draft, setDraft] = useState<ImportDraft>(EMPTY_DRAFT)
  const [isRestored, setIsRestored] = useState(false)
  const [stage, setStage] = useState<Stage | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [duplicate, setDuplicate] = useState<Extract<ImportOutcome, { kind: 'duplicate' }> | null>(null)
  const [isOver, setIsOver] = useState(false)
  const [chosen, setChosen] = useState<File | null>(null)
  const isLoaded = useRef(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const kept = loadDraft()
    isLoaded.current = true
    // What was typed before the page was ready wins over the draft.
    const early = area.current?.value ?? ''
    if (early) setDraft({ ...EMPTY_DRAFT, text: early })
    else if (kept) {
      setDraft(kept)
      setIsRestored(true)
    }
  }, [])
  useEffect(() => {
    if (!isLoaded.current) return
    const timer = setTimeout(() => storeDraft(draft), 300)
    return () => clearTimeout(timer)
  }, [draft])

  const words = draft.text.match(/\S+/g)?.length ?? 0
  const bytes = countBytes(draft.text)
  const isTooLarge = bytes > MOST_BYTES
  const isBusy = stage !== null
  const found = useFoundDetails(isTooLarge || chosen ? '' : draft.text)
  const foundDate = found?.publishedAt
    ? format.dateTime(new Date(`${found.publishedAt}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
    : null
  const foundWords = [
    draft.title || found?.title,
    draft.byline || found?.byline,
    draft.publishedOn || foundDate,
  ]
    .filter(Boolean)
    .join(' · ')
  const edit = (patch: Partial<ImportDraft>) => {
    setDraft((now) => ({ ...now, ...patch }))
    setProblem(null)
    setDuplicate(null)
  }

  function takeFile(file: File | undefined): void {
    if (!file || isBusy) return
    const complain = (key: string) =>
      setProblem({ field: 'text', message: t(`new.problems.${key}`, { name: file.name }) })
    if (!isReadableFile(file.name)) return complain('file-kind')
    if (file.size > MOST_FILE_BYTES) return complain('file-too-large')
    if (file.size === 0) return complain('file-empty')
    setProblem(null)
    setDuplicate(null)
    setChosen(file)
  }

  function dropFile(): void {
    setChosen(null)
    setProblem(null)
    setDuplicate(null)
    requestAnimationFrame(() => area.current?.focus())
  }

  async function send(
    wishes: { isSecondCopyWanted?: boolean; isWantedWithoutFacts?: boolean } = {},
  ): Promise<void> {
    if (isBusy) return
    const complain = (key: string) => {
      setProblem({ field: 'text', message: t(`new.problems.${key}`) })
      area.current?.focus()
    }
    if (!chosen) {
      if (draft.text.trim() === '') return complain('empty')
      if (isTooLarge) return complain('too-large')
      if (looksBinary(draft.text)) return complain('unreadable')
    }
    setProblem(null)
    setDuplicate(null)
    setStage('sending')
    const file = chosen ? await encodeFile(chosen).catch(() => undefined) : null
    if (file === undefined) {
      setStage(null)
      setProblem({ field: 'text', message: t('new.problems.file-gone', { name: chosen?.name ?? '' }) })
      return
    }
    try {
      const details = chosen ? { ...draft, text: '' } : draft
      const outcome = await readImport(
        {
          isSecondCopyWanted: false,
          isWantedWithoutFacts: false,
          ...wishes,
          ...details,
          file,
          fileName: chosen?.name ?? null,
        },
        setStage,
      )
      if (outcome.kind === 'created') {
        setStage('done')
        dropDraft()
        isLoaded.current = false
        router.push(outcome.facts === 0 ? `/articles/${outcome.id}` : `/articles/${outcome.id}/ledger`)
        return
      }
      setStage(null)
      if (outcome.kind === 'duplicate') setDuplicate(outcome)
      else {
        setProblem({
          field: 'text',
          message: describeProblem(outcome.problem, chosen, t),
          canKeep: outcome.canKeep,
        })
        area.current?.focus()
      }
    } catch (error) {
      setStage(null)
      setProblem(describeFailure(error, chosen, t))
    }
  }

  return (
    <form
      noValidate
      className="flex max-w-3xl flex-col gap-5"
      onDragOver={(event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event: DragEvent) => {
        const [dropped] = event.dataTransfer.files
        setIsOver(false)
        if (!dropped) return
        event.preventDefault()
        takeFile(dropped)
      }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      {isRestored && !chosen ? (
        <Notice
          action={
            <Button
              size="small"
              onClick={() => {
                edit(EMPTY_DRAFT)
                setIsRestored(false)
                area.current?.focus()
              }}
            >
              {t('new.draftDrop')}
            </Button>
          }
        >
          {t('new.draftKept')}
        </Notice>
      ) : null}
      <div>
        {chosen ? (
          <ChosenFile
            file={chosen}
            isOver={isOver}
            isBusy={isBusy}
            hasText={draft.text.trim() !== ''}
            error={problem?.field === 'text' ? problem.message : undefined}
            onRemove={dropFile}
          />
        ) : (
          <Field
            label={t('new.text')}
            hint={t('new.textHint', {
              endings: FILE_ENDINGS.filter((ending) => ending !== '.htm').join(' '),
              most: MOST_FILE_BYTES / 1_000_000,
            })}
            error={problem?.field === 'text' ? problem.message : undefined}
          >
            {(ids) => (
              <textarea
                {...ids}
                ref={area}
                rows={14}
                value={draft.text}
                readOnly={isBusy}
                placeholder={t('new.placeholder')}
                spellCheck={false}
                onChange={(event) => edit({ text: event.target.value })}
                className={classNames(
                  controlClass,
                  'font-serif text-[1.05rem] leading-relaxed',
                  isOver && 'border-accent ring-2 ring-accent',
                )}
              />
            )}
          </Field>
        )}
        <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
          <span
            className={classNames(
              'text-sm tabular-nums',
              chosen && 'invisible',
              isTooLarge ? 'font-semibold text-bad' : 'text-ink-soft',
            )}
          >
            {isTooLarge
              ? t('new.tooMuch', { size: format.number(bytes / 1_000_000, { maximumFractionDigits: 1 }) })
              : `${t('new.words', { count: words })}${found && found.left > 0 ? ` · ${t('new.leaves', { count: found.left })}` : ''}`}
          </span>
          <input
            ref={file}
            type="file"
            accept={FILE_ENDINGS.join(',')}
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              takeFile(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <Button size="small" disabled={isBusy} onClick={() => file.current?.click()}>
            {t(chosen ? 'new.chooseOther' : 'new.chooseFile')}
          </Button>
        </div>
        {problem?.canKeep ? (
          <Button className="mt-2" onClick={() => void send({ isWantedWithoutFacts: true })}>
            {t('new.keepAnyway')}
          </Button>
        ) : null}
      </div>
      {duplicate ? (
        <Notice
          tone="warning"
          title={t('new.duplicateTitle')}
          action={
            <>
              <LinkButton size="small" href={`/articles/${duplicate.id}`}>
                {t('new.duplicateOpen')}
              </LinkButton>
              <Button size="small" onClick={() => void send({ isSecondCopyWanted: true })}>
                {t('new.duplicateAgain')}
              </Button>
            </>
          }
        >
          {t(duplicate.isArchived ? 'new.duplicateArchived' : 'new.duplicate', { title: duplicate.title })}
        </Notice>
      ) : null}
      <details
        className="rounded-md border border-line bg-sheet px-4"
        open={problem?.field === 'sourceUrl' || problem?.field === 'publishedOn' ? true : undefined}
      >
        <summary className="flex min-h-11 items-center gap-3">
          <span className="font-semibold">{t('new.details')}</span>
          <span className="min-w-0 flex-1 truncate text-sm text-ink-soft">{foundWords}</span>
        </summary>
        <div className="flex flex-col gap-4 pb-4">
          <p className="text-sm text-ink-soft">{t('new.detailsHint')}</p>
          <TextField
            label={t('new.articleTitle')}
            value={draft.title}
            placeholder={found?.title ?? undefined}
            maxLength={300}
            onChange={(event) => edit({ title: event.target.value })}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t('new.byline')}
              value={draft.byline}
              placeholder={found?.byline ?? undefined}
              maxLength={200}
              onChange={(event) => edit({ byline: event.target.value })}
            />
            <TextField
              label={t('new.publishedOn')}
              type="date"
              value={draft.publishedOn || (found?.publishedAt ?? '')}
              error={problem?.field === 'publishedOn' ? problem.message : undefined}
              onChange={(event) => edit({ publishedOn: event.target.value })}
            />
          </div>
          <p className="-mt-2 text-sm text-ink-soft">{t('new.publishedHint')}</p>
          <TextField
            label={t('new.sourceUrl')}
            hint={t('new.sourceUrlHint')}
            type="url"
            inputMode="url"
            value={draft.sourceUrl}
            error={problem?.field === 'sourceUrl' ? problem.message : undefined}
            onChange={(event) => edit({ sourceUrl: event.target.value })}
          />
        </div>
      </details>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {t('new.submit')}
        </Button>
        {stage ? <ImportProgress stage={stage} words={chosen ? null : words} /> : null}
      </div>
    </form>
  )
}

/** What is wrong with a file is said of the file; what is wrong with a text, of the box. */
function describeProblem(
  problem: string,
  chosen: File | null,
  t: ReturnType<typeof useTranslations>,
): string {
  if (chosen && t.has(`new.fileProblems.${problem}`))
    return t(`new.fileProblems.${problem}`, { name: chosen.name })
  const key = t.has(`new.problems.${problem}`) ? problem : 'other'
  return t(`new.problems.${key}`, { code: problem })
}

function describeFailure(
  error: unknown,
  chosen: File | null,
  t: ReturnType<typeof useTranslations>,
): Problem {
  if (!(error instanceof RefusedError)) return { field: 'text', message: t('new.problems.offline') }
  const { code, fields } = error.error
  if (fields?.['sourceUrl']) return { field: 'sourceUrl', message: t('new.problems.address') }
  if (fields?.['publishedOn']) return { field: 'publishedOn', message: t('new.problems.date') }
  if (code === 'too-large') return { field: 'text', message: describeProblem('too-large', chosen, t) }
  if (code === 'session-expired' || code === 'unauthenticated')
    return { field: 'text', message: t('new.problems.session') }
  return { field: 'text', message: t('new.problems.other', { code }) }
}

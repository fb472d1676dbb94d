'use client'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { TextAreaField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { checkQuiz } from '@/lib/domain/quizzes/check-quiz'
import type { QuizBuilderView } from '@/lib/server/data/quizzes/views'
import { CandidatePanel } from './candidate-panel'
import { ChosenList } from './chosen-list'
import { DownloadMenu } from './download-menu'
import { DraftSaveState } from './draft-save-state'
import { ProblemList } from './problem-list'
import { usePublishing } from './use-publishing'
import { useQuizDraft } from './use-quiz-draft'
import { VersionHistory } from './version-history'

/** The working list of a quiz: choose, order, weigh, check, publish. */
export function QuizBuilder({ view }: { view: QuizBuilderView }) {
  const t = useTranslations('quizzes')
  const { draft, change, flush, status, savedAt } = useQuizDraft(view)
  const [isChanged, setChanged] = useState(view.hasChanges)
  const { publishing, publish, reset } = usePublishing({
    quizId: view.id,
    flush,
    onPublished: () => setChanged(false),
  })
  const [removed, setRemoved] = useState<{ index: number; item: (typeof draft.items)[number] } | null>(null)
  const checks = useRef<HTMLDivElement>(null)
  const problems = useMemo(() => checkQuiz(draft.items), [draft.items])
  const chosenIds = useMemo(() => new Set(draft.items.map((item) => item.id)), [draft.items])
  const points = draft.items.reduce((sum, item) => sum + item.points, 0)

  const edit: typeof change = (next) => {
    setChanged(true)
    reset()
    change(next)
  }
  const setItems = (next: (items: typeof draft.items) => typeof draft.items) =>
    edit((current) => ({ ...current, items: next(current.items) }))

  const publishChecked = () => {
    if (publishing.kind === 'busy') return
    if (problems.some((problem) => problem.blocks)) checks.current?.focus()
    else void publish()
  }

  // The page's own list of versions comes a moment later.
  const latest = publishing.kind === 'done' ? publishing.number : (view.versions[0]?.number ?? null)
  const canAssign = latest !== null && !isChanged
  const assign = (
    <LinkButton href={`/assignments/new?quiz=${view.id}`} variant="primary">
      {t('builder.assign')}
    </LinkButton>
  )

  return (
    <>
      <PageHeader
        title={draft.title.trim() || t('builder.untitled')}
        back={{ href: '/quizzes', label: t('list.title') }}
        meta={
          <span className="flex flex-wrap items-center gap-x-3">
            <span>{t('builder.size', { count: draft.items.length, points })}</span>
            <span>
              {latest === null
                ? t('list.draft')
                : t(isChanged ? 'builder.changedSince' : 'builder.isPublished', { number: latest })}
            </span>
            <DraftSaveState status={status} savedAt={savedAt} />
          </span>
        }
        actions={
          <>
            <DownloadMenu quizId={view.id} version={null} flush={flush} />
            <LinkButton
              variant="quiet"
              className="px-2 text-sm font-normal text-ink-soft"
              href={`/quizzes/${view.id}/print`}
              prefetch={false}
              onClick={() => void flush()}
            >
              {t('builder.print')}
            </LinkButton>
            <LinkButton href={`/quizzes/${view.id}/preview`} prefetch={false} onClick={() => void flush()}>
              {t('builder.preview')}
            </LinkButton>
            {canAssign ? (
              assign
            ) : (
              <Button variant="primary" aria-disabled={publishing.kind === 'busy'} onClick={publishChecked}>
                {publishing.kind === 'busy'
                  ? t('publish.busy')
                  : t(latest === null ? 'publish.first' : 'publish.again')}
              </Button>
            )}
          </>
        }
      />
      <div
        ref={checks}
        tabIndex={-1}
        className="flex flex-col gap-3 outline-none empty:hidden [&:not(:empty)]:mb-6"
      >
        {status === 'conflict' ? (
          <Notice
            tone="bad"
            title={t('save.conflictTitle')}
            action={<Button onClick={() => window.location.reload()}>{t('save.reload')}</Button>}
          >
            {t('save.conflictText')}
          </Notice>
        ) : null}
        {publishing.kind === 'done' ? (
          <Notice
            tone="good"
            title={
              publishing.isUnchanged
                ? t('publish.unchanged', { number: publishing.number })
                : t('publish.done', { number: publishing.number })
            }
          >
            {publishing.isUnchanged ? null : t('publish.doneText')}
          </Notice>
        ) : null}
        {publishing.kind === 'failed' ? (
          <Notice tone="bad" title={t('publish.failed')}>
            {publishing.message}
          </Notice>
        ) : null}
        <ProblemList problems={problems} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <section className="flex flex-col gap-3">
            <h2>{t('builder.questions')}</h2>
            {draft.items.length === 0 ? (
              <p className="rounded-md border border-dashed border-edge p-6 text-ink-soft">
                {t('builder.empty')}
              </p>
            ) : (
              <ChosenList
                items={draft.items}
                onMove={(from, to) => setItems((items) => moveItem(items, from, to))}
                onPoints={(index, value) =>
                  setItems((items) =>
                    items.map((item, at) => (at === index ? { ...item, points: value } : item)),
                  )
                }
                onRemove={(index) => {
                  const item = draft.items[index]
                  if (item) setRemoved({ index, item })
                  setItems((items) => items.filter((_, at) => at !== index))
                }}
              />
            )}
            {removed && !chosenIds.has(removed.item.id) ? (
              <p role="status" className="flex flex-wrap items-center gap-3 text-sm text-ink-soft">
                {t('builder.removed')}
                <Button
                  size="small"
                  onClick={() => {
                    setItems((items) => [
                      ...items.slice(0, removed.index),
                      removed.item,
                      ...items.slice(removed.index),
                    ])
                    setRemoved(null)
                  }}
                >
                  {t('list.undo')}
                </Button>
              </p>
            ) : null}
          </section>
          <Panel className="flex flex-col gap-4">
            <TextField
              label={t('builder.title')}
              value={draft.title}
              maxLength={200}
              error={draft.title.trim() === '' ? t('builder.titleMissing') : undefined}
              onChange={(event) => edit((current) => ({ ...current, title: event.target.value }))}
            />
            <TextAreaField
              label={t('builder.instructions')}
              hint={t('builder.instructionsHint')}
              rows={3}
              maxLength={2000}
              value={draft.instructions}
              onChange={(event) => edit((current) => ({ ...current, instructions: event.target.value }))}
            />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <section className="flex flex-col gap-3">
            <h2>{t('builder.candidates')}</h2>
            <CandidatePanel
              quizId={view.id}
              source={view.source}
              articles={view.articles}
              chosenIds={chosenIds}
              onAdd={(item) =>
                setItems((items) =>
                  items.some((other) => other.id === item.id) ? items : [...items, { ...item, points: 1 }],
                )
              }
            />
          </section>
          {view.versions.length > 0 ? (
            <Panel className="flex flex-col gap-3">
              <h2>{t('builder.history')}</h2>
              <p className="text-sm text-ink-soft">{t('builder.historyText')}</p>
              <VersionHistory quizId={view.id} versions={view.versions} />
            </Panel>
          ) : null}
        </div>
      </div>
    </>
  )
}

function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const next = [...items]
  const [item] = next.splice(from, 1)
  if (item !== undefined) next.splice(to, 0, item)
  return next
}

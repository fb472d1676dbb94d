'use client'
import { useState, type DragEvent, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { DuplicateNotice } from './duplicate-notice'
import { ImportDetails } from './import-details'
import { countBytes, EMPTY_DRAFT, MOST_BYTES } from './import-draft'
import { ImportProgress } from './import-progress'
import { ImportSource } from './import-source'
import { useFoundDetails } from './use-found-details'
import { useImport } from './use-import'

/** Paste, drop or choose a text; it is read on the server while the page says how far that is. Nothing typed is lost. */
export function ImportForm() {
  const t = useTranslations('articles')
  const state = useImport()
  const { draft, chosen, stage, isBusy, problem, duplicate } = state
  const [isOver, setIsOver] = useState(false)
  const isInBrowser = !chosen && countBytes(draft.text) <= MOST_BYTES
  const found = useFoundDetails(isInBrowser ? draft.text : '')
  const words = draft.text.match(/\S+/g)?.length ?? 0

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
        state.takeFile(dropped)
      }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void state.send()
      }}
    >
      {state.isRestored && !chosen ? (
        <Notice
          action={
            <Button
              size="small"
              onClick={() => {
                state.edit(EMPTY_DRAFT)
                state.dismissRestored()
                state.area.current?.focus()
              }}
            >
              {t('new.draftDrop')}
            </Button>
          }
        >
          {t('new.draftKept')}
        </Notice>
      ) : null}
      <ImportSource state={state} words={words} left={found?.left ?? 0} isOver={isOver} />
      {duplicate ? (
        <DuplicateNotice
          duplicate={duplicate}
          onSendAgain={() => void state.send({ isSecondCopyWanted: true })}
        />
      ) : null}
      <ImportDetails draft={draft} found={found} problem={problem} onEdit={state.edit} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {t('new.submit')}
        </Button>
        {stage ? <ImportProgress stage={stage} words={chosen ? null : words} /> : null}
      </div>
    </form>
  )
}

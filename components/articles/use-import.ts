'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportOutcome, ImportStage } from '@/lib/server/data/articles/import-text'
import {
  countBytes,
  encodeFile,
  isReadableFile,
  looksBinary,
  MOST_BYTES,
  MOST_FILE_BYTES,
  type ImportDraft,
} from './import-draft'
import { describeFailure, describeProblem, type ImportProblem } from './import-problems'
import { readImport } from './read-import'
import { useKeptDraft } from './use-kept-draft'

export type Duplicate = Extract<ImportOutcome, { kind: 'duplicate' }>
type Wishes = { isSecondCopyWanted?: boolean; isWantedWithoutFacts?: boolean }

/** The import page's state and its request: what is typed or chosen, how far the reading is, and what is wrong. */
export function useImport() {
  const t = useTranslations('articles')
  const router = useRouter()
  const { area, draft, patch, isRestored, dismissRestored, drop } = useKeptDraft()
  const [stage, setStage] = useState<'sending' | ImportStage | 'done' | null>(null)
  const [problem, setProblem] = useState<ImportProblem | null>(null)
  const [duplicate, setDuplicate] = useState<Duplicate | null>(null)
  const [chosen, setChosen] = useState<File | null>(null)
  const isBusy = stage !== null

  function clearAnswers(): void {
    setProblem(null)
    setDuplicate(null)
  }

  function edit(part: Partial<ImportDraft>): void {
    patch(part)
    clearAnswers()
  }

  function takeFile(file: File | undefined): void {
    if (!file || isBusy) return
    const complaint = checkFile(file)
    if (complaint) {
      setProblem({ field: 'text', message: t(`new.problems.${complaint}`, { name: file.name }) })
      return
    }
    clearAnswers()
    setChosen(file)
  }

  function dropFile(): void {
    setChosen(null)
    clearAnswers()
    requestAnimationFrame(() => area.current?.focus())
  }

  function show(outcome: ImportOutcome): void {
    if (outcome.kind === 'created') {
      setStage('done')
      drop()
      router.push(outcome.facts === 0 ? `/articles/${outcome.id}` : `/articles/${outcome.id}/ledger`)
      return
    }
    setStage(null)
    if (outcome.kind === 'duplicate') return setDuplicate(outcome)
    const message = describeProblem(outcome.problem, chosen, t)
    setProblem({ field: 'text', message, canKeep: outcome.canKeep })
    area.current?.focus()
  }

  async function send(wishes: Wishes = {}): Promise<void> {
    if (isBusy) return
    const complaint = chosen ? null : checkText(draft.text)
    if (complaint) {
      setProblem({ field: 'text', message: t(`new.problems.${complaint}`) })
      area.current?.focus()
      return
    }
    clearAnswers()
    setStage('sending')
    const file = chosen ? await encodeFile(chosen).catch(() => undefined) : null
    if (file === undefined) {
      setStage(null)
      setProblem({ field: 'text', message: t('new.problems.file-gone', { name: chosen?.name ?? '' }) })
      return
    }
    try {
      const details = chosen ? { ...draft, text: '' } : draft
      const noWishes = { isSecondCopyWanted: false, isWantedWithoutFacts: false }
      const fileName = chosen?.name ?? null
      show(await readImport({ ...noWishes, ...wishes, ...details, file, fileName }, setStage))
    } catch (error) {
      setStage(null)
      setProblem(describeFailure(error, chosen, t))
    }
  }

  return {
    /** The box of the text; it is focused when something is wrong with it. */
    area,
    draft,
    edit,
    isRestored,
    dismissRestored,
    chosen,
    takeFile,
    dropFile,
    stage,
    isBusy,
    problem,
    duplicate,
    send,
  }
}

export type Import = ReturnType<typeof useImport>

/** What is wrong with a file before it is read: a key in articles.new.problems, or null. */
function checkFile(file: File): string | null {
  if (!isReadableFile(file.name)) return 'file-kind'
  if (file.size > MOST_FILE_BYTES) return 'file-too-large'
  return file.size === 0 ? 'file-empty' : null
}

/** What is wrong with a text before it is sent: a key in articles.new.problems, or null. */
function checkText(text: string): string | null {
  if (text.trim() === '') return 'empty'
  if (countBytes(text) > MOST_BYTES) return 'too-large'
  return looksBinary(text) ? 'unreadable' : null
}

'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { SaveState, type SaveStatus } from '@/components/ui/save-state'
import type { DraftStatus } from './use-quiz-draft'

const SHOWN: Record<DraftStatus, SaveStatus> = {
  idle: 'idle',
  saving: 'saving',
  saved: 'saved',
  offline: 'offline',
  failed: 'failed',
  conflict: 'failed',
  incomplete: 'failed',
  'signed-out': 'failed',
}

/** Whether the working list is on the server, in words. */
export function DraftSaveState({ status, savedAt }: { status: DraftStatus; savedAt: number | null }) {
  const t = useTranslations('quizzes')
  const format = useFormatter()
  const text: Record<DraftStatus, string> = {
    idle: '',
    saving: t('save.saving'),
    saved:
      savedAt === null
        ? ''
        : t('save.saved', { time: format.dateTime(savedAt, { hour: 'numeric', minute: '2-digit' }) }),
    offline: t('save.offline'),
    failed: t('save.failed'),
    conflict: t('save.conflict'),
    incomplete: t('save.incomplete'),
    'signed-out': t('save.signedOut'),
  }
  return <SaveState status={SHOWN[status]} text={text[status]} />
}

'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SaveState } from '@/components/ui/save-state'
import type { Desk } from './use-desk'

/** Whether what was decided is on disk. Never more hopeful than the truth. */
export function DeskSaveState({ desk }: { desk: Desk }) {
  const t = useTranslations('articles.desk')
  const format = useFormatter()
  const { status, savedAt, busyBlocks } = desk
  const time =
    savedAt === null ? '' : format.dateTime(new Date(savedAt), { hour: 'numeric', minute: '2-digit' })
  return (
    <SaveState
      status={status}
      text={busyBlocks.size > 0 && status !== 'offline' ? t('reading') : t(`save.${status}`, { time })}
    />
  )
}

/** What the server refused, why, and what to do. */
export function DeskRefusal({ desk }: { desk: Desk }) {
  const t = useTranslations('articles.desk')
  const tErrors = useTranslations('common.errors')
  const { refusal } = desk
  if (!refusal) return null
  const isSignedOut = refusal.code === 'session-expired' || refusal.code === 'unauthenticated'
  return (
    <div className="pb-3">
      <Notice
        tone="bad"
        action={
          isSignedOut ? (
            <LinkButton
              size="small"
              href={`/sign-in?next=${encodeURIComponent(`/articles/${desk.desk.article.id}`)}`}
            >
              {t('signInAgain')}
            </LinkButton>
          ) : (
            <Button size="small" onClick={() => window.location.reload()}>
              {t('reload')}
            </Button>
          )
        }
      >
        {isSignedOut ? t('refusedSession') : t('refused', { why: describe(refusal, tErrors) })}
      </Notice>
    </div>
  )
}

function describe(refusal: NonNullable<Desk['refusal']>, t: ReturnType<typeof useTranslations>): string {
  return refusal.code === 'internal' ? t('unexpected', { id: refusal.requestId }) : t(refusal.code)
}

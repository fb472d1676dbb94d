'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SaveState } from '@/components/ui/save-state'
import type { Desk } from './use-desk'

/** Whether what was decided is on disk, and what was refused. Never more hopeful than the truth. */
export function DeskStatus({ desk }: { desk: Desk }) {
  const t = useTranslations('articles.desk')
  const tErrors = useTranslations('common.errors')
  const format = useFormatter()
  const { status, savedAt, refusal, busyBlocks } = desk
  const time = savedAt === null ? '' : format.dateTime(new Date(savedAt), { hour: '2-digit', minute: '2-digit' })
  const isSignedOut = refusal?.code === 'session-expired' || refusal?.code === 'unauthenticated'
  return (
    <>
      <div className="flex justify-end px-1 text-right">
        <SaveState status={status} text={busyBlocks.size > 0 && status !== 'offline' ? t('reading') : t(`save.${status}`, { time })} />
      </div>
      {refusal ? (
        <div className="pb-3">
          <Notice
            tone="bad"
            action={
              isSignedOut ? (
                <LinkButton size="small" href={`/sign-in?next=${encodeURIComponent(`/articles/${desk.desk.article.id}`)}`}>
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
      ) : null}
    </>
  )
}

function describe(refusal: NonNullable<Desk['refusal']>, t: ReturnType<typeof useTranslations>): string {
  return refusal.code === 'internal' ? t('unexpected', { id: refusal.requestId }) : t(refusal.code)
}

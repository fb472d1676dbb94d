'use client'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Duplicate } from './use-import'

/** The same text is there already: open it, or have it a second time. */
export function DuplicateNotice({
  duplicate,
  onSendAgain,
}: {
  duplicate: Duplicate
  onSendAgain: () => void
}) {
  const t = useTranslations('articles')
  return (
    <Notice
      tone="warning"
      title={t('new.duplicateTitle')}
      action={
        <>
          <LinkButton size="small" href={`/articles/${duplicate.id}`}>
            {t('new.duplicateOpen')}
          </LinkButton>
          <Button size="small" onClick={onSendAgain}>
            {t('new.duplicateAgain')}
          </Button>
        </>
      }
    >
      {t(duplicate.isArchived ? 'new.duplicateArchived' : 'new.duplicate', { title: duplicate.title })}
    </Notice>
  )
}

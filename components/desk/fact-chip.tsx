'use client'
import { useTranslations } from 'use-intl'
import { StatusChip } from '@/components/ui/status-chip'
import type { ClaimStatus, Holder } from '@/lib/domain/article/article'
import type { Review } from '@/lib/server/data/articles/views'
import { STATUS_TONE } from './status-tone'

/** What a sentence does, in a word: "Stated", "Attributed to CSIS", "Prediction: not a fact item". */
export function ClaimChip({ status, holder }: { status: ClaimStatus; holder: Holder | null }) {
  const t = useTranslations('articles')
  const words =
    status === 'attributed'
      ? holder
        ? t('fact.status.attributed', { holder: holder.text.replace(/\s+/g, ' ') })
        : t('fact.status.attributedPlain')
      : t(`fact.status.${status}`)
  return <StatusChip tone={STATUS_TONE[status]}>{words}</StatusChip>
}

export function ReviewChip({ review }: { review: Review }) {
  const t = useTranslations('articles')
  return (
    <StatusChip tone={review === 'ACCEPTED' ? 'good' : review === 'REJECTED' ? 'neutral' : 'neutral'}>
      {t(`fact.reviews.${review}`)}
    </StatusChip>
  )
}

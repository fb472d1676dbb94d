import type { ClaimStatus } from '@/lib/domain/article/article'
import type { ChipTone } from '@/components/ui/status-chip'

/** The tint that goes with a claim status; the word beside it carries the meaning. */
export const STATUS_TONE: Record<ClaimStatus, ChipTone> = {
  stated: 'stated',
  attributed: 'attributed',
  quoted: 'attributed',
  opinion: 'opinion',
  hedged: 'opinion',
  instruction: 'opinion',
  prediction: 'prediction',
  hypothetical: 'prediction',
  question: 'neutral',
  broken: 'neutral',
}

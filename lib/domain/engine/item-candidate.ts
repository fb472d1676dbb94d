import type { Claim } from '@/lib/domain/facts/claim'
import type { GeneratedItem } from './types'

/** An item with what ranking looks at. */
export type ItemCandidate = { item: GeneratedItem; claim: Claim; key: string; stem: string }

import type { GroupWriter } from './group-writer'
import { writeClaimStatus } from './groups/claim-status'
import { writeEvidence } from './groups/evidence'
import { writeMatching } from './groups/matching'
import { writeOrdering } from './groups/ordering'
import { writeContraries } from './groups/true-false'
import { writeWhoSaysSo } from './groups/who-says-so'

/** One writer for each item type that is made of several claims, or of what sentences are. */
export const GROUP_WRITERS: readonly GroupWriter[] = [
  writeMatching,
  writeOrdering,
  writeEvidence,
  writeWhoSaysSo,
  writeClaimStatus,
  writeContraries,
]

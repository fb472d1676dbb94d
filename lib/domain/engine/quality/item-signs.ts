import type { Claim } from '@/lib/domain/facts/claim'
import type { AnalysedDocument } from '@/lib/domain/language/document'

/** What is known of an item before anybody has read it. */
export type ItemSigns = {
  document: AnalysedDocument
  claim: Claim
  type: string
  stem: string
  key: string
  /** Where the wrong options come from; empty without options. */
  origins: readonly string[]
}

/** Names of signs with their values, most between 0 and 1; a sign that is not named is 0. */
export type Signs = ReadonlyMap<string, number>

/** A sign's name and value. */
export type Sign = [string, number]

import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { MultipleChoice } from '@/lib/domain/items/multiple-choice'
import type { ItemCandidate } from '../item-candidate'
import { describeItem } from './describe-item'
import type { Signs } from './item-signs'

/** The signs of an item that has been written. */
export function describeCandidate(document: AnalysedDocument, candidate: ItemCandidate): Signs {
  const { item, claim, stem, key } = candidate
  return describeItem({ document, claim, type: item.type, stem, key, origins: listOrigins(item.content) })
}

function listOrigins(content: unknown): string[] {
  const options = (content as Partial<MultipleChoice>).options ?? []
  return options.flatMap((option) => (option.isKey ? [] : [option.origin ?? '']))
}

import type { Quote } from '@/lib/domain/article/span'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Claim } from '@/lib/domain/facts/claim'

/** A wrong answer of the key's kind. One from the article keeps where it stands, so that feedback can say what it is. */
export type Distractor = {
  text: string
  origin: 'article' | 'gazetteer' | 'numeric'
  source: Quote | null
  /** A person in the key's own role, by what the article says of both: can stand in its place in a false statement. */
  isInSameRole?: boolean
}

export type DistractorRequest = {
  document: AnalysedDocument
  claim: Claim
  mention: Mention
  /** Decides between equals; the same for the same text. */
  seed: string
}

/** One file for each answer type: candidates, best first. Null when the type is not its own. */
export type DistractorSource = { id: string; find: (request: DistractorRequest) => Distractor[] | null }

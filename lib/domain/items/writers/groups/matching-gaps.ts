import { looksLikePerson } from '@/lib/domain/distractors/looks-like-person'
import { formOfPerson } from '@/lib/domain/distractors/name-words'
import { holdsForOthers, isSaidOfOthersToo } from '@/lib/domain/distractors/logic'
import { kindOfPlace } from '@/lib/domain/distractors/place-kind'
import { renderStatement } from '@/lib/domain/facts/statement'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import { BLANK } from '../../cloze'
import type { GroupInput, WrittenGroup } from '../group-writer'
import { isGapClaim, type GapClaim } from '../writer'
import { writePairs, type Pair } from './matching-pairs'

const MIN_WORDS = 6
const MAX_WORDS = 22
/** Less sure than pairs of a name and a deed: the sentences are asked for one by one as well. */
const FIT = 0.6

/** Answers of one kind, each with the sentence in whose gap it belongs: years, shares, people, places. */
export function matchGaps({ document, claims }: GroupInput): WrittenGroup[] {
  const { text } = document
  const kinds = new Map<string, Pair[]>()
  for (const claim of claims) {
    const kind = isGapClaim(claim) && isPlain(claim, text) ? kindOf(document, claim) : null
    if (kind === null || !isGapClaim(claim)) continue
    const left = renderStatement(text, claim.statement, { span: claim.mention, by: BLANK })
    const words = left.split(/\s+/u).length
    if (words < MIN_WORDS || words > MAX_WORDS || left.startsWith(BLANK)) continue
    const pair = { left, right: claim.answer.quote, fact: claim.fact, sentence: claim.sentence.index }
    kinds.set(kind, [...(kinds.get(kind) ?? []), pair])
  }
  return [...kinds].flatMap(([kind, pairs]) =>
    writePairs(pairs, {
      stem: `Match each sentence with the ${nounOf(kind)} that belongs in its gap.`,
      fit: FIT,
    }),
  )
}

/** What nothing else in the article may fill as well. */
function isPlain(claim: GapClaim, text: string): boolean {
  return (
    claim.fact.status === 'stated' &&
    !claim.isLastResort &&
    !claim.isOwnSubject &&
    !holdsForOthers({ claim, text }) &&
    !isSaidOfOthersToo(claim)
  )
}

/** Only answers of one kind and form stand in one list, so that their looks match none to its gap. */
function kindOf(document: AnalysedDocument, { mention }: GapClaim): string | null {
  if (mention.type === 'date') return mention.detail === 'year' ? 'year' : null
  if (mention.type === 'number') return mention.detail === 'percent' ? 'figure' : null
  if (mention.type === 'person')
    return formOfPerson(mention) === 'given' || !looksLikePerson(document, mention) ? null : 'person'
  const kind = mention.type === 'place' ? kindOfPlace(mention.text) : null
  return kind === null ? null : `place:${kind}`
}

function nounOf(kind: string): string {
  const [noun = '', form = ''] = kind.split(':')
  return noun === 'place' && /^(?:country|state|city)$/u.test(form) ? form : noun
}

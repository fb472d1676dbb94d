import { makeStableId } from '@/lib/domain/article/stable-id'
import { quoteSpan } from '@/lib/domain/article/span'
import { makeSalienceModel, scoreSalience } from '@/lib/domain/facts/check/salience'
import type { Fact, FactKind } from '@/lib/domain/facts/fact'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { GroupInput } from '../group-writer'

/** Makes facts of sentences that no claim was made of, and finds the claim's where there is one. */
export type FactMaker = (sentence: AnalysedSentence, asked: { mention: Mention; kind: FactKind }) => Fact

/**
 * A fact for a mention of a sentence: the claim's own where one asks for these words, else the sentence's under the id
 * that a claim of this kind would have. A group can be made of facts that cannot be asked for alone.
 */
export function makeFactMaker({ document, statuses, claims, idParts }: GroupInput): FactMaker {
  const model = makeSalienceModel(document)
  return (sentence, { mention, kind }) => {
    const known = claims.find(
      ({ fact, answer }) =>
        answer.start === mention.start && answer.end === mention.end && fact.start >= sentence.start,
    )
    if (known !== undefined) return known.fact
    const own = statuses[sentence.index]
    const answer = { start: mention.start, end: mention.end, quote: mention.text }
    const draft = {
      kind,
      span: sentence,
      answer,
      mention,
      arguments: { value: answer },
      question: null,
      standsAlone: false,
      aliases: [],
    }
    return {
      ...quoteSpan(document.text, sentence),
      id: makeStableId('f', [...idParts, sentence.start, sentence.end, mention.start, mention.end, kind]),
      kind,
      status: own?.holder == null ? 'stated' : own.status,
      holder: own?.holder ?? null,
      hedge: mention.hedge?.text ?? null,
      arguments: draft.arguments,
      salience: scoreSalience(model, { draft, sentence }),
      asOf: null,
      warnings: [],
    }
  }
}

import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { listKeptTokens, renderStatement, type Statement } from '../statement'
import { baseRelation, treeOf } from '../tree/tree'

const SHARE =
  /^(?:%|percent|quarters?|thirds?|fifths?|tenths?|half|majority|minority|two-thirds|three-quarters)$/iu
/** Of whom it is may stand before it: "Of the farmers of Elm, 40 % …", "40 % more". */
const WHOLE = /(?<!\p{L})(?:of|among|amongst|from)(?!\p{L})/iu
const OPINION =
  /^(?:approve|disapprove|say|believe|think|support|favou?r|oppose|agree|disagree|prefer|feel|want|trust|distrust|report|consider|expect|fear|worry|hope|view|regard|back|admit|claim|describe|rate|identify)$/u
/** People of no place or time: everybody, or those who were asked. */
const ANYBODY =
  /^(?:people|adult|respondent|participant|voter|student|reader|user|person|man|woman|parent|american|briton|european|consumer|citizen|teenager|household|interviewed)$/u
/** What says which survey it was, or when. */
const SURVEY =
  /(?<!\p{L})(?:polls?|polled|surveys?|surveyed|stud(?:y|ies)|census|questionnaires?|1[5-9]\d\d|20\d\d|Pew|Gallup)(?!\p{L})/u
const ITS_TIME = /(?<!\p{L})(?:currently|now|at present|today|presently)(?!\p{L})/iu

/**
 * "66 % buy goods", "70 percent of people approved": a share must say of whom it is, and what people think must say when they
 * were asked, or nobody can know it.
 */
export function findBareShare(
  text: string,
  { sentence, statement }: { sentence: AnalysedSentence; statement: Statement },
): 'share-of-nobody' | 'share-undated' | 'figure-undated' | null {
  if (!/%|per ?cent|quarter|third|fifth|tenth|half|majority|minority/iu.test(sentence.text)) return null
  const kept = listKeptTokens(statement, sentence)
  const words = renderStatement(text, statement)
  for (const [place, share] of kept.entries()) {
    if (!isShare(kept, place)) continue
    // "stuck at 10 % now": a figure of one moment.
    if (share.text === '%' && ITS_TIME.test(sentence.text) && !SURVEY.test(words)) return 'figure-undated'
    if (baseRelation(share) !== 'nsubj') continue
    const own = listOwn(sentence, { kept, share })
    const first = kept[place + 1]
    const before = kept.slice(0, place).map((token) => token.text)
    if (own.length === 0 && first !== undefined && /^(?:VERB|AUX|ADV)$/u.test(first.tag)) {
      if (!WHOLE.test(before.join(' '))) return 'share-of-nobody'
      continue
    }
    const verb = sentence.tokens[share.head]
    const isAnybody = own.some(
      ({ lemma, relation }) => ANYBODY.test(lemma.toLowerCase()) && baseRelation({ relation }) === 'nmod',
    )
    if (verb !== undefined && OPINION.test(verb.lemma) && isAnybody && !SURVEY.test(words))
      return 'share-undated'
  }
  return null
}

function isShare(kept: readonly Token[], place: number): boolean {
  const token = kept[place]
  return (
    token !== undefined &&
    (SHARE.test(token.text) || (/^cent$/iu.test(token.text) && /^per$/iu.test(kept[place - 1]?.text ?? '')))
  )
}

/** What hangs on the share behind it: "of the farmers". */
function listOwn(
  { tokens }: AnalysedSentence,
  { kept, share }: { kept: readonly Token[]; share: Token },
): Token[] {
  const tree = treeOf(tokens)
  const at = tokens.indexOf(share)
  return kept.filter((token) => {
    const place = tokens.indexOf(token)
    return place > at && place <= (tree.last[at] ?? at)
  })
}

import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { listKeptTokens, renderStatement, type Statement } from '../statement'
import { findDanglingDefinite } from './definite'
import { findEpithet } from './epithet'
import { isExplained } from './explained-pointer'
import { findUnresolvedPronoun } from './pronoun'

/** Time told from the day of writing, which a student reading the question does not know. */
const DEICTIC =
  /(?<!\p{L})(?:today|ongoing|yesterday|tomorrow|tonight|now|nowadays|recent|recently|currently|(?<!(?:thousand|million|billion) years )ago|lately|so far|to date|at present|at the moment|still|(?:not|as) yet|(?:this|last|past|next|previous|following|coming) (?:few |two |three |several |\d+ )?(?:days?|weeks?|months?|years?|decades?|century|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|time)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:following|previous|next) \p{L}+|the same \p{L}+(?!\p{L})(?!(?: \p{L}+){0,3} as(?!\p{L}))|that (?:day|week|month|year|time|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)|(?<!(?:his|her|its|their) )earlier|later|since then|until then|by then|at the time|meanwhile)(?!\p{L})/iu
/** Words that point to an earlier sentence. */
const POINTING =
  /(?<!\p{L})(?:such(?! as)|case in point|prime example|the (?:two|three|four)(?! \p{L}+ of (?!the(?!\p{L})|th(?:is|at|ese|ose)(?!\p{L})))|the (?:former(?= (?:and|or|in|on|at|of|to|by|with|for|from|is|was|were|are|has|had)(?!\p{L})|[.,;])|latter|above|aforementioned|other|others|duo|move|(?:pair|rest|remainder|results?)(?! of (?!th(?:is|at|ese|ose)(?!\p{L})))|reason(?! (?:why|for|that)(?!\p{L}))|same(?! \p{L}+ as(?!\p{L})))|here|there(?! (?:is|are|was|were|has|have|had))|hereby|therein|thereof|(?:above|below)(?=[.,;])|(?<=^|, )similar (?:\p{L}+ ){0,2}\p{L}+s(?! (?:to|as)(?!\p{L}))|the following|as follows|respectively|in (?:so doing|doing so)|instead(?! of)|otherwise|(?<!one )another|both(?! the| of| (?:their|its|his|her) | (?:[\p{L}’'.-]+ ){1,5}and )|neither of|likewise|similarly|(?:a |in )similar (?:way|fashion|manner)|a similar \p{L}+(?! (?:to|as|in)(?!\p{L}))|(?:in |for )(?:some|many|most|both|these|those|all|other|certain) (?:cases|ways|respects)(?! (?:of|where|in|when|that))|(?:two|three|four|five|six|several) other|too(?=[.,;])|as well(?! as)|do so|did so|one such|(?<!(?:is|was|were|are|became|become|been) )the first(?= to )|the (?:first|second|third|fourth)(?= (?:is|was|one)|[.,;])|the (?:second|third|fourth)(?= to )|(?<!but )also)(?=[\s.,;:]|$)/iu
const POINTINGS = new RegExp(POINTING, 'giu')
/** Pronouns that a name or noun was put for, and "this mill". */
const RESOLVED = /^(?:(?:he|she|his|him|her|it|its|they|their)$|(?:this|these) )/iu
/** Why a statement cannot be understood without the sentences around it, or null. */
export function findContextNeed(
  document: AnalysedDocument,
  {
    sentence,
    statement,
    isLenient = false,
  }: { sentence: AnalysedSentence; statement: Statement; isLenient?: boolean },
): string | null {
  const tokens = listKeptTokens(statement, sentence)
  const said = statement.swaps.map(({ span }) => span)
  const swaps = said.filter(({ start, end }) => RESOLVED.test(document.text.slice(start, end)))
  const words = renderStatement(document.text, statement)
  const first = tokens.find((token) => /[\p{L}\p{N}]/u.test(token.text))
  if (first === undefined) return 'empty'
  if (DEICTIC.test(words)) return 'deictic-time'
  if (pointsElsewhere(words, { sentence, tokens }) || tokens.some(isOrdinalSubject)) return 'pointing-word'
  if (!isLenient && isHalfCompared(tokens)) return 'half-compared'
  const isNamed = swaps.some(({ start }) => start === first.start)
  if (isNamed)
    return (
      findUnresolvedPronoun(sentence, { tokens, swaps }) ??
      findEpithet(sentence, { statement, tokens }) ??
      findDanglingDefinite(document, { sentence, tokens, isLenient, said })
    )
  if (
    /^(?:PRON|SCONJ|CCONJ)$/u.test(first.tag) &&
    !isExistential(tokens, first) &&
    !isSelfContained(tokens, first) &&
    !/^(?:as|after|before|while|although|though|since|when|in|by|both|all)$/iu.test(first.text)
  )
    return 'opens-with-pronoun'
  if (
    !isExistential(tokens, first) &&
    !isSelfContained(tokens, first) &&
    /^(?:this|these|those|that|such|there|here|it|he|she|they|its|his|her|their|one|another|other|others|some|all|both|which|who|what|how|why|because|similarly|so|then|thus|but|and|or|nor|yet|not|only|more|most|many|several|few|while it)$/iu.test(
      first.text,
    )
  )
    return 'opens-with-pronoun'
  return (
    findUnresolvedPronoun(sentence, { tokens, swaps }) ??
    findEpithet(sentence, { statement, tokens }) ??
    findDanglingDefinite(document, { sentence, tokens, isLenient, said })
  )
}

/** At anything that the sentence itself does not say. */
function pointsElsewhere(
  words: string,
  place: { sentence: AnalysedSentence; tokens: readonly Token[] },
): boolean {
  return (
    POINTING.test(words) && [...words.matchAll(POINTINGS)].some(([pointer]) => !isExplained(pointer, place))
  )
}

/** "There are three kinds of tide". */
function isExistential(tokens: readonly Token[], first: Token): boolean {
  const next = tokens[tokens.indexOf(first) + 1]
  const at = tokens.indexOf(first)
  // "There is a delicate line" says nothing yet.
  const isCount = tokens.slice(at + 2, at + 6).some(({ tag }) => tag === 'NUM')
  return /^there$/iu.test(first.text) && first.relation === 'expl' && next?.lemma === 'be' && isCount
}

/** "One of the last painters", "Most children", "More than 40 ships", "Both Elm and Oak": who or how many stands behind it. */
function isSelfContained(tokens: readonly Token[], first: Token): boolean {
  const at = tokens.indexOf(first)
  const [next, third] = [tokens[at + 1], tokens[at + 2]]
  if (next === undefined || third === undefined) return false
  if (/^(?:one|most|many|some|all|both)$/iu.test(first.text) && next.text === 'of')
    return /^(?:the|its|[A-Z].*)$/u.test(third.text) && third.text !== 'the'
      ? third.tag === 'PROPN'
      : third.text === 'the'
  // "One farm in Elm" is as good as "a farm in Elm".
  if (/^one$/iu.test(first.text)) return next.tag === 'NOUN' && third.tag === 'ADP' && third.text !== 'of'
  if (/^(?:most|all|many|several|few)$/iu.test(first.text))
    return /^(?:NOUN|ADJ)$/u.test(next.tag) && !/^other$/iu.test(next.text)
  if (/^only$/iu.test(first.text)) return /^(?:NUM|PROPN)$/u.test(next.tag)
  if (/^(?:some|all)$/iu.test(first.text)) return next.tag === 'NUM'
  if (/^more$/iu.test(first.text)) return next.text === 'than' && /^(?:NUM|DET|ADV)$/u.test(third.tag)
  return /^both$/iu.test(first.text) && next.tag === 'PROPN'
}

/** "a stronger motor", "780 more children", "then declared": than what, after what, was said before. */
function isHalfCompared(tokens: readonly Token[]): boolean {
  const isCompared = tokens.some(({ text }) => /^(?:than|versus)$/iu.test(text))
  return tokens.some((token, at) => {
    const { fineTag, lemma, text, relation } = token
    if (
      /^(?:then|even|so)$/iu.test(text) &&
      // "Even old mills may burn": of old mills, whatever was said before.
      !(/^Even$/u.test(text) && at === 0) &&
      relation === 'advmod' &&
      !isThenInState(tokens, at) &&
      !/^(?:if|when|though|far|called|that|many|much)$/iu.test(tokens[at + 1]?.text ?? '')
    )
      return true
    // "was somewhat different": from what?
    if (/^different$/iu.test(text) && !isCompared && token.tag === 'ADJ')
      return (
        !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(tokens[at + 1]?.tag ?? '') &&
        !/^(?:from|to|in|for|among)$/iu.test(tokens[at + 1]?.text ?? '')
      )
    if (/^other$/iu.test(text) && !isCompared)
      return !/^(?:each|one|no|any|all|every|many|some|among|and|or)$/iu.test(
        // "Hill and the other sailors".
        tokens[at - (/^(?:the|two|three|four|five)$/iu.test(tokens[at - 1]?.text ?? '') ? 2 : 1)]?.text ?? '',
      )
    if (
      isCompared ||
      !/^(?:JJR|RBR)$/u.test(fineTag) ||
      lemma === 'well' ||
      /^(?:later|earlier|lower|upper|higher|inner|outer|elder|older|younger|former|better|longer|further|rather)$/iu.test(
        text,
      )
    )
      return false
    if (isChange(tokens, at)) return false
    // "the more … the more" compares with itself.
    return (
      !/^(?:the|no|any|or|and)$/iu.test(tokens[at - 1]?.text ?? '') ||
      /^more$/iu.test(tokens[at + 1]?.text ?? '')
    )
  })
}

/** "which was then part of Norway": at the time of which the sentence tells. */
function isThenInState(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at - 1], tokens[at + 1]]
  return (
    tokens[at]?.text === 'then' &&
    /^(?:was|were)$/u.test(verb?.text ?? '') &&
    next !== undefined &&
    !/^(?:VERB|AUX)$/u.test(next.tag)
  )
}

/** "made them more exact", "became more exact": than they were before. */
function isChange(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:more|less)$/iu.test(tokens[at]?.text ?? '') &&
    tokens.slice(Math.max(0, at - 4), at).some(({ lemma }) => /^(?:make|become|grow)$/u.test(lemma))
  )
}

/** "The first demonstrates …": one of a list that stands elsewhere. */
function isOrdinalSubject(token: Token): boolean {
  return (
    /^nsubj/u.test(token.relation) &&
    /^(?:first|second|third|fourth|fifth|last|former|latter|other|others|two|three)$/iu.test(token.text)
  )
}

import type { Span } from '@/lib/domain/article/span'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { fitsGender, type Gender } from '../rival-people'
import { isInStatement, renderStatement, type Statement } from '../statement'
import { findDanglingDefinite } from './definite'
import { findEpithet } from './epithet'

/** Time told from the day of writing, which a student reading the question does not know. */
const DEICTIC =
  /(?<!\p{L})(?:today|ongoing|yesterday|tomorrow|tonight|now|nowadays|recent|recently|currently|ago|lately|so far|to date|at present|at the moment|still|(?:not|as) yet|(?:this|last|past|next|previous|following|coming) (?:few |two |three |several |\d+ )?(?:days?|weeks?|months?|years?|decades?|century|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|time)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:same|following|previous|next) \p{L}+|that (?:day|week|month|year|time|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)|earlier|later|since then|until then|by then|at the time|meanwhile)(?!\p{L})/iu
/** Words that point to an earlier sentence. */
const POINTING =
  /(?<!\p{L})(?:such(?! as)|case in point|prime example|the (?:two|three|four)(?! \p{L}+ of (?!the(?!\p{L})|th(?:is|at|ese|ose)(?!\p{L})))|the (?:former|latter|above|aforementioned|other|others|pair|duo|rest|remainder|move|result|results|reason|same)|here|there(?! (?:is|are|was|were|has|have|had))|hereby|therein|thereof|(?:above|below)(?=[.,;])|the following|as follows|respectively|in doing so|instead(?! of)|otherwise|(?<!one )another|both(?! the| of| (?:their|its|his|her) | (?:[\p{L}’'.-]+ ){1,5}and )|neither of|likewise|similarly|(?:a |in )similar (?:way|fashion|manner)|a similar \p{L}+(?! (?:to|as|in)(?!\p{L}))|(?:in |for )(?:some|many|most|both|these|those|all|other|certain) (?:cases|ways|respects)(?! (?:of|where|in|when|that))|(?:two|three|four|five|six|several) other|too(?=[.,;])|as well(?! as)|the former|do so|did so|one such|the (?:first|second|third|fourth)(?= (?:is|was|one|to)|[.,;])|(?<!but )also)(?=[\s.,;:]|$)/iu
const SURE = 0.7
const PERSONAL = /^(?:he|she|him|her|his|hers|himself|herself)$/iu
/** Pronouns that a name or noun was put for. */
const RESOLVED = /^(?:he|she|his|her|it|its|they|their)$/iu
const PLURAL = /^(?:they|them|their|theirs|themselves)$/iu
const NEUTER = /^(?:it|its|itself)$/iu
/** All of these, "this" and "there": any other word needs no further look. */
const POINTS_BACK =
  /^(?:he|she|him|hers?|his|himself|herself|they|them|theirs?|themselves|its?|itself|this|these|those|that|there)$/iu

/** Why a statement cannot be understood without the sentences around it, or null. */
export function findContextNeed(
  document: AnalysedDocument,
  {
    sentence,
    statement,
    isLenient = false,
  }: { sentence: AnalysedSentence; statement: Statement; isLenient?: boolean },
): string | null {
  const tokens = sentence.tokens.filter((token) => isInStatement(statement, token))
  const swap =
    statement.swaps.find(({ span }) => RESOLVED.test(document.text.slice(span.start, span.end)))?.span ?? null
  const words = renderStatement(document.text, statement)
  const first = tokens.find((token) => /[\p{L}\p{N}]/u.test(token.text))
  if (first === undefined) return 'empty'
  if (DEICTIC.test(words)) return 'deictic-time'
  if (POINTING.test(words) || tokens.some(isOrdinalSubject)) return 'pointing-word'
  if (!isLenient && isHalfCompared(tokens)) return 'half-compared'
  const isNamed = swap !== null && swap.start === first.start
  if (isNamed)
    return (
      findUnresolvedPronoun(sentence, { tokens, swap }) ??
      findEpithet(sentence, { statement, tokens }) ??
      findDanglingDefinite(document, { sentence, tokens, isLenient })
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
    /^(?:this|these|those|that|such|there|here|it|he|she|they|its|his|her|their|one|another|other|others|some|all|both|which|who|what|how|why|because|similarly|so|then|thus|but|and|or|nor|yet|not|even|only|more|most|while it)$/iu.test(
      first.text,
    )
  )
    return 'opens-with-pronoun'
  return (
    findUnresolvedPronoun(sentence, { tokens, swap }) ??
    findEpithet(sentence, { statement, tokens }) ??
    findDanglingDefinite(document, { sentence, tokens, isLenient })
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
  if (/^(?:most|all)$/iu.test(first.text))
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
      relation === 'advmod' &&
      !/^(?:if|when|though|far|called|that|many|much)$/iu.test(tokens[at + 1]?.text ?? '')
    )
      return true
    if (/^other$/iu.test(text) && !isCompared)
      return !/^(?:each|one|no|any|all|every|many|some|among|and|or)$/iu.test(tokens[at - 1]?.text ?? '')
    if (
      isCompared ||
      !/^(?:JJR|RBR)$/u.test(fineTag) ||
      lemma === 'well' ||
      /^(?:later|earlier|lower|upper|higher|inner|outer|elder|older|younger|former|better|longer|further|rather)$/iu.test(
        text,
      )
    )
      return false
    // "the more … the more" compares with itself.
    return (
      !/^(?:the|no|any|or|and)$/iu.test(tokens[at - 1]?.text ?? '') ||
      /^more$/iu.test(tokens[at + 1]?.text ?? '')
    )
  })
}

function isSubject({ relation, tag }: Token): boolean {
  return relation.startsWith('nsubj') && tag !== 'PUNCT'
}

/** "The first demonstrates …": one of a list that stands elsewhere. */
function isOrdinalSubject(token: Token): boolean {
  return (
    /^nsubj/u.test(token.relation) &&
    /^(?:first|second|third|fourth|fifth|last|former|latter|other|others|two|three)$/iu.test(token.text)
  )
}

function findUnresolvedPronoun(
  sentence: AnalysedSentence,
  { tokens, swap }: { tokens: readonly Token[]; swap: Span | null },
): string | null {
  for (const [at, token] of tokens.entries()) {
    const word = token.text
    if (!POINTS_BACK.test(word)) continue
    if (swap !== null && swap.start <= token.start && token.end <= swap.end) continue
    // "Elm is a port. It sells its ships": the noun that was put stands for both.
    if (swap !== null && swap.end <= token.start && isSameThing(sentence, { swap, word })) continue
    const before = tokens.slice(0, at)
    if (
      PERSONAL.test(word) &&
      !(swap !== null && swap.end <= token.start && genderOf(sentence, swap) === genderOfPronoun(word)) &&
      !hasPersonBefore(sentence, token) &&
      !isNamedBehind(sentence, token)
    )
      return `pronoun:${word}`
    // An object pronoun never means its own clause's subject ("Poisson asked him").
    if (
      (/^(?:him|them|it)$/iu.test(word) || (/^her$/iu.test(word) && token.fineTag === 'PRP')) &&
      isObject(tokens, at) &&
      !hasClauseBefore(before)
    )
      return `pronoun:${word}`
    // "Furnished with notes, it played …": the subject itself is named by nothing before it.
    if (/^(?:it|they)$/iu.test(word) && isSubject(token) && !before.some(isSubject)) return `pronoun:${word}`
    if (PLURAL.test(word) && !hasAntecedent(before, (other) => isPlural(sentence, other)))
      return `pronoun:${word}`
    // "Norway said its views were shared": views of what?
    if (/^(?:its|their|his|her)$/iu.test(word) && needsContent(tokens, at)) return `relational:${word}`
    if (
      NEUTER.test(word) &&
      !hasAntecedent(before, (other) => isThing(other) && !isPersonToken(sentence, other))
    )
      return `pronoun:${word}`
    // "those resources" after "personal resources" stands in one sentence with what it means.
    if (
      (/^(?:this|these|those)$/iu.test(word) ||
        (/^that$/iu.test(word) && (token.relation === 'det' || isThatNoun(sentence, tokens, at)))) &&
      !before.some((other) => other.lemma === tokens[at + 1]?.lemma)
    )
      return `pronoun:${word}`
    if (/^that$/iu.test(word) && isDemonstrative(tokens, at)) return `pronoun:${word}`
    if (
      /^(?:there|it)$/iu.test(word) &&
      token.relation !== 'expl' &&
      /^(?:is|was|are|were|has|have|had)$/iu.test(tokens[at + 1]?.text ?? '')
    )
      return `pronoun:${word}`
  }
  return null
}

function genderOfPronoun(word: string): Gender {
  return /^(?:he|him|his|himself)$/iu.test(word) ? 'he' : 'she'
}

function isSameThing(
  { text, start }: AnalysedSentence,
  { swap, word }: { swap: Span; word: string },
): boolean {
  const swapped = text.slice(swap.start - start, swap.end - start)
  return [PLURAL, NEUTER].some((pronoun) => pronoun.test(swapped) && pronoun.test(word))
}

/** Of the pronoun that a name was put for. */
function genderOf({ text, start }: AnalysedSentence, swap: Span): Gender {
  return genderOfPronoun(text.slice(swap.start - start, swap.end - start))
}

function hasPersonBefore(sentence: AnalysedSentence, token: Span & { text: string }): boolean {
  const gender = genderOfPronoun(token.text)
  return sentence.mentions.some((mention) => {
    if (mention.end > token.start || !fitsGender(mention, gender)) return false
    if (mention.type === 'person') return true
    const before = sentence.text.slice(0, mention.start - sentence.start)
    return (
      mention.type === 'name' &&
      mention.detail !== 'acronym' &&
      !/\b(?:the|an?|and|in|at|from|to|of|into|near)\s$/iu.test(before)
    )
  })
}

/** "Wounded in his shoulder, Hill was taken": in what opens the sentence, its subject's own. */
function isNamedBehind(sentence: AnalysedSentence, token: Token): boolean {
  const { tokens, mentions } = sentence
  const root = tokens.findIndex(({ head }) => head < 0)
  const subject = tokens.findIndex(({ head, relation }) => head === root && relation.startsWith('nsubj'))
  const name = tokens[subject]
  if (name === undefined || name.start < token.start || name.confidence < SURE) return false
  const person = mentions.find(
    (mention) => mention.type === 'person' && mention.start <= name.start && name.end <= mention.end,
  )
  if (person === undefined || !fitsGender(person, genderOfPronoun(token.text))) return false
  const others = mentions.filter((mention) => mention.type === 'person' && mention.end <= person.start)
  return (
    others.length === 0 &&
    /,\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u.test(sentence.text.slice(0, person.start - sentence.start))
  )
}

/** After a verb or preposition and not before a verb: "replaced it", not "it rose". */
function isObject(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:VERB|ADP)$/u.test(tokens[at - 1]?.tag ?? '') && !/^(?:VERB|AUX)$/u.test(tokens[at + 1]?.tag ?? '')
  )
}

function hasClauseBefore(before: readonly Token[]): boolean {
  return before.some(
    (token) =>
      token.text === ',' ||
      /^(?:SCONJ|CCONJ)$/u.test(token.tag) ||
      /^(?:who|which|that|when|while)$/iu.test(token.text),
  )
}

/** A noun that the pronoun can mean: with a verb, "and" or comma in between ("ISIS lost ground and its…"), not "roadblock to its". */
function hasAntecedent(before: readonly Token[], isFit: (token: Token) => boolean): boolean {
  return before.some(
    (token, at) =>
      isFit(token) &&
      before.slice(at + 1).some((other) => /^(?:VERB|AUX|CCONJ)$/u.test(other.tag) || other.text === ','),
  )
}

function isPersonToken(sentence: AnalysedSentence, token: Token): boolean {
  return sentence.mentions.some(
    (mention) => mention.type === 'person' && mention.start <= token.start && token.end <= mention.end,
  )
}

function isThing(token: Token): boolean {
  return /^(?:NOUN|PROPN)$/u.test(token.tag)
}

/** A plural noun, two joined by "and", or a body of people; one person or place is no "they". */
function isPlural({ tokens, mentions }: AnalysedSentence, token: Token): boolean {
  if (token.tag === 'NOUN')
    return (
      /^NNS/u.test(token.fineTag) ||
      /^(?:people|police|couple|family|team|band|crowd|public|staff|pair)$/iu.test(token.lemma)
    )
  if (token.text === 'and') {
    const at = tokens.indexOf(token)
    // "Elm, Oak, and Ash".
    const before = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1]
    const around = [before, tokens[at + 1]]
    return around.every((other) => other !== undefined && !/^(?:VERB|AUX|ADV|PUNCT|ADP)$/u.test(other.tag))
  }
  if (token.tag !== 'PROPN') return false
  if (takesPlural(tokens, token)) return true
  const mention = mentions.find(({ start, end }) => start <= token.start && token.end <= end)
  return token.fineTag === 'NNPS' || /^(?:organisation|group|name)$/u.test(mention?.type ?? '')
}

/** "Norway have lost their …": a side or firm that its verb tells to be many. */
function takesPlural(tokens: readonly Token[], token: Token): boolean {
  if (!token.relation.startsWith('nsubj')) return false
  const verb = tokens[token.head]
  if (verb?.fineTag === 'VBP') return true
  return tokens.some(
    (other) =>
      tokens[other.head] === verb &&
      /^(?:aux|cop)/u.test(other.relation) &&
      /^(?:have|are|were)$/u.test(other.text),
  )
}

/** What one thinks or asks for is always of something. */
const CONTENTFUL =
  /^(?:view|opinion|position|proposal|idea|suggestion|request|claim|argument|assessment|conclusion|recommendation|demand|concern|objection|remark|comment|stance|belief|prediction|warning|finding|approach|criticism|reaction|response|reply|reasoning|solution)$/u

function needsContent(tokens: readonly Token[], at: number): boolean {
  const noun = tokens.slice(at + 1, at + 4).findIndex((token) => token.tag === 'NOUN')
  const head = tokens[at + 1 + noun]
  const after = tokens[at + 2 + noun]
  if (noun < 0 || head === undefined || !CONTENTFUL.test(head.lemma)) return false
  return (
    after === undefined ||
    !/^(?:of|on|that|to|about|for|in|towards?|against|from|as|over|,|by)$/iu.test(after.text)
  )
}

/** "By 1950, that share had grown": the tagger is surer of it than the parser. */
function isThatNoun(sentence: AnalysedSentence, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || tokens[at + 1]?.tag !== 'NOUN' || !/^[,;]$/u.test(tokens[at - 1]?.text ?? ''))
    return false
  // No clause hangs on the whole sentence's own verb by "that".
  const isOfRoot = token.relation === 'mark' && (sentence.tokens[token.head]?.head ?? 0) < 0
  // After an opening phrase no clause has begun that one could hang on.
  const isAfterPhrase = !tokens.slice(0, at).some(({ tag }) => /^(?:VERB|AUX)$/u.test(tag))
  return token.fineTag === 'DT' || isOfRoot || isAfterPhrase
}

/** "that year", "to that": not the conjunction or the relative. */
function isDemonstrative(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  if (previous === undefined || next === undefined) return true
  if (previous.tag === 'ADP')
    return (
      !/^(?:out|up|on|off|in)$/iu.test(previous.text) || !/^(?:VERB|AUX)$/u.test(tokens[at - 2]?.tag ?? '')
    )
  return /^[.;]$/u.test(next.text)
}

import type { Span } from '@/lib/domain/article/span'
import type { Token } from '@/lib/domain/language/token'
import { listContentLemmas } from '../check/content-words'
import type { FactDraft } from '../claim'
import { isUnder, treeOf } from '../tree/tree'
import type { FactPattern } from './pattern'
import {
  countWords,
  findChild,
  findConfidence,
  findMentionAt,
  findPhrase,
  isSelfContained,
  listChildren,
  listSentencesWith,
  PLAIN_PHRASE,
  quotePhrase,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const MIN_CONFIDENCE = 0.5
const MAX_NAME_WORDS = 5
const MIN_SAID_WORDS = 2
const MAX_SAID_WORDS = 16
const SUBJECT = /^nsubj(?::pass)?$/u
const FINITE = /^(?:VBZ|VBP|VBD)$/u
/** These say how sure, how often or from where it is told, not of whom. */
const LIMITED =
  /^(?:not|n[’']t|never|also|too|both|either|neither|only|still|already|now|then|no|more|less|most|many|some)$/iu

/** "X …, whereas Y …", "Unlike X, Y …", "X is longer than Y": of which of the two it is said. */
export const contrast: FactPattern = {
  id: 'contrast',
  find: (document, sentence) => {
    if (!/(?<!\p{L})(?:whereas|while|unlike|in contrast to|than)(?!\p{L})/iu.test(sentence.text)) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) => {
      if (/^(?:whereas|while)$/iu.test(token.text) && token.relation === 'mark')
        return findClauses(reading, at)
      if (/^unlike$/iu.test(token.text) && token.relation === 'case') return findUnlike(reading, token.head)
      return token.text === 'than' && token.relation === 'case' ? findCompared(reading, at) : []
    })
  },
}

type Side = { name: Span; said: Span; isPerson: boolean }

/** Both clauses say something of their own subject; "while" may also tell of one time, but not where both are of the present. */
function findClauses(reading: Reading, mark: number): FactDraft[] {
  const { tokens } = reading
  const other = tokens[mark]?.head ?? -1
  const main = tokens[other]?.head ?? -1
  if (main < 0 || tokens[other]?.relation !== 'advcl' || tokens[main]?.relation !== 'root') return []
  if (findConfidence(reading, [other]) < MIN_CONFIDENCE) return []
  const isTimeless = [main, other].every((at) => /^VB[ZP]$/u.test(finiteOf(reading, at)?.fineTag ?? ''))
  if (/^while$/iu.test(tokens[mark]?.text ?? '') && !isTimeless) return []
  const first = readSide(reading, { at: main, without: other })
  const second = readSide(reading, { at: other, without: mark })
  if (first === null || second === null) return []
  return [
    ...draftSide(reading, { side: first, rival: second.name }),
    ...draftSide(reading, { side: second, rival: first.name }),
  ]
}

function findUnlike(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const main = tokens[at]?.head ?? -1
  const rival = findPhrase(reading, at, PLAIN_PHRASE)
  if (tokens[at]?.relation !== 'obl' || tokens[main]?.relation !== 'root' || rival === null) return []
  const side = readSide(reading, { at: main, without: at })
  return side === null ? [] : draftSide(reading, { side, rival })
}

/** "The Elm bridge is longer than the Dover bridge": one word compares the two, and nothing else is said. */
function findCompared(reading: Reading, than: number): FactDraft[] {
  const { tokens } = reading
  const rivalAt = tokens[than]?.head ?? -1
  const main = tokens[rivalAt]?.head ?? -1
  const subject = findChild(reading, main, SUBJECT)
  const compared = tokens[main]
  const copula = tokens[findChild(reading, main, /^cop$/u)]
  if (compared === undefined || copula === undefined || subject < 0 || compared.relation !== 'root') return []
  const rival = findPhrase(reading, rivalAt, PLAIN_PHRASE)
  const name = findPhrase(reading, subject, PLAIN_PHRASE)
  const more = tokens[findChild(reading, main, /^advmod$/u)]
  const isMore = compared.fineTag === 'JJR' || /^(?:more|less)$/u.test(more?.text ?? '')
  if (rival === null || name === null || !isMore || !/^(?:JJR?)$/u.test(compared.fineTag)) return []
  const said = { start: copula.start, end: compared.end }
  const words = tokens.filter((token) => said.start <= token.start && token.end <= said.end)
  if (
    tokens.some((token) => token.end <= name.start && token.tag !== 'PUNCT') ||
    countWords(sayPhrase(reading, said)) > 4
  )
    return []
  if (words.some((token) => /^(?:not|n[’']t|no|even|much|far)$/iu.test(token.text))) return []
  return draftSide(reading, {
    side: { name, said, isPerson: isPerson(reading, subject) },
    rival,
    isCompared: true,
  })
}

/** Two names, or two things of one word: "life expectancy" is not lower than "rich countries". */
function areAlike(a: Token | undefined, b: Token | undefined): boolean {
  return (
    a !== undefined && b !== undefined && (a.lemma === b.lemma || (a.tag === 'PROPN' && b.tag === 'PROPN'))
  )
}

function lastOf({ tokens }: Reading, { start, end }: Span): Token | undefined {
  return tokens.findLast((token) => start <= token.start && token.end <= end)
}

function finiteOf(reading: Reading, at: number) {
  const { tokens } = reading
  const auxiliary = listChildren(reading, at, /^(?:aux(?::pass)?|cop)$/u)[0]
  return tokens[auxiliary ?? at]
}

/** A clause that opens with its subject: the subject, and all that is said of it up to the other clause. */
function readSide(reading: Reading, { at, without }: { at: number; without: number }): Side | null {
  const { tokens } = reading
  const tree = treeOf(tokens)
  const subject = findChild(reading, at, SUBJECT)
  const finite = finiteOf(reading, at)
  if (subject < 0 || finite === undefined || !FINITE.test(finite.fineTag)) return null
  if (
    findConfidence(reading, [subject]) < MIN_CONFIDENCE ||
    !/^(?:NOUN|PROPN)$/u.test(tokens[subject]?.tag ?? '')
  )
    return null
  if (listChildren(reading, at, /^(?:conj|parataxis|ccomp)$/u).length > 0) return null
  if (listChildren(reading, subject, /^(?:conj|acl:relcl)$/u).length > 0) return null
  const name = findPhrase(reading, subject, PLAIN_PHRASE)
  const own = tokens.flatMap((token, word) =>
    isUnder(tree, word, at) && !isUnder(tree, word, without) && token.tag !== 'PUNCT' ? [token] : [],
  )
  const last = own.at(-1)
  if (name === null || last === undefined || finite.start < name.end || isHalfOfName(reading, name))
    return null
  if (own.some((token) => token.start < name.start)) return null
  const said = own.filter((token) => token.start >= name.end)
  const [first] = said
  if (first === undefined || said.some((token) => LIMITED.test(token.text))) return null
  const span = { start: first.start, end: last.end }
  // Nothing of the other clause may lie within.
  const isWhole = !tokens.some(
    (token) =>
      span.start <= token.start && token.end <= span.end && !own.includes(token) && token.tag !== 'PUNCT',
  )
  return isWhole ? { name, said: span, isPerson: isPerson(reading, subject) } : null
}

/** "Sir Elm" of "Sir Elm Hill", which the tree hangs on the verb word by word. */
function isHalfOfName({ tokens, sentence }: Reading, { start, end }: Span): boolean {
  const next = tokens.find((token) => token.start >= end)
  return (
    next?.tag === 'PROPN' ||
    sentence.mentions.some((mention) => mention.start < end && start < mention.end && mention.end > end)
  )
}

function isPerson(reading: Reading, at: number): boolean {
  return findMentionAt(reading, at)?.type === 'person'
}

type Sided = { side: Side; rival: Span; isCompared?: boolean }

function draftSide(
  reading: Reading,
  { side: { name: subject, said, isPerson: isWho }, rival: other, isCompared = false }: Sided,
): FactDraft[] {
  const words = sayPhrase(reading, said)
  const length = countWords(words)
  const [name, rival] = [withoutArticle(reading, subject), withoutArticle(reading, other)]
  if (!areAlike(lastOf(reading, name), lastOf(reading, rival))) return []
  const names = [name, rival].map((span) => sayPhrase(reading, span))
  if (length < MIN_SAID_WORDS || length > MAX_SAID_WORDS || /[,;:()“”"]/u.test(words)) return []
  if (!names.every((each) => countWords(each) <= MAX_NAME_WORDS && !/["“”(,]/u.test(each))) return []
  if (names[0]?.toLowerCase() === names[1]?.toLowerCase()) return []
  if (isSaidElsewhere(reading, said)) return []
  if (!isSelfContained(reading, [said]) || ![name, rival].every((span) => isSelfContained(reading, [span])))
    return []
  if (
    /^(?:this|these|those|that|such|some|many|most|others?|it|they|he|she|one|each)(?!\p{L})/iu.test(
      names.join('\n'),
    )
  )
    return []
  return [
    {
      kind: isCompared ? 'comparison' : 'contrast',
      span: {
        start: Math.min(name.start, said.start, rival.start),
        end: Math.max(name.end, said.end, rival.end),
      },
      answer: quotePhrase(reading, name),
      mention: null,
      arguments: {
        subject: quotePhrase(reading, name),
        rival: quotePhrase(reading, rival),
        predicate: quotePhrase(reading, said),
      },
      question: `${isWho ? 'Who' : 'Which of these'} ${words}?`,
      standsAlone: false,
      aliases: [],
      isOpen: true,
      between: {
        key: names[0] ?? '',
        rival: names[1] ?? '',
        rivalSource: quotePhrase(reading, rival),
        tie: isCompared ? 'they are equal' : 'both',
      },
    },
  ]
}

/** "The Taliban" is shown as "Taliban" beside "ISIS". */
function withoutArticle({ document }: Reading, { start, end }: Span): Span {
  const article = /^(?:the|an?)\s+/iu.exec(document.text.slice(start, end))?.[0].length ?? 0
  return { start: start + article, end }
}

/** Another sentence says as much, perhaps of the other one: then both may be meant. */
function isSaidElsewhere({ document, sentence, tokens }: Reading, said: Span): boolean {
  const lemmas = [
    ...listContentLemmas(tokens.filter((token) => said.start <= token.start && token.end <= said.end)),
  ]
  return lemmas.length > 1 && listSentencesWith(document, lemmas).some((other) => other !== sentence)
}

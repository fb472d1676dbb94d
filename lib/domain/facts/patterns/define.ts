import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import type { FactDraft } from '../claim'
import {
  countWords,
  isSelfContained,
  listSentencesWith,
  quotePhrase,
  sayPhrase,
  type Reading,
} from './reading'

const MAX_TERM_TOKENS = 4
const MIN_DEFINITION_WORDS = 4
const MAX_DEFINITION_WORDS = 26
/** Nouns that name no idea of a subject: said to be something in passing, not defined. */
const VAGUE =
  /^(?:thing|one|people|person|result|reason|way|part|example|problem|issue|fact|idea|goal|purpose|aim|point|number|time|day|year|lot|kind|type|form|case|question|answer|study|research|researcher|scientist|student|teacher|team|group|member|child|man|woman|place|area|city|town|country|state|name|work|life|method|approach|use|change|difference|feature|visitor|ticket|bus|train|car|ferry|plane|hotel|restaurant|most|many|some|other|here|today|key|other|latter|former|answer|option|step|theme|topic|chapter|section|author|writer|view|story|family|choice|alternative|effect|first|second|third|all|none|another|majority|rest|remainder|half|quarter|percent|piece|bit|cost|price|fee|age|date|element|factor)$/u
/** What a thing is said to be, where that says what to think of it, not what it is. */
const EMPTY_CLASS =
  /^(?:part|example|problem|issue|result|reason|cause|fact|idea|goal|purpose|aim|point|question|answer|matter|case|kind|type|form|sort|way|thing|one|lot|number|majority|success|failure|mistake|must|favourite|favorite|treat|delight|challenge|concern|threat|sign|step|priority|place|time|reminder|symbol|shame|surprise|option|choice|alternative|key|minority|member|victim|winner|day|start|beginning|end|opportunity|difference|basis|focus|subject|topic|theme|source|consequence|effect|factor|component|aspect|element|feature|concern)$/u

export function isEmptyClass(lemma: string): boolean {
  return EMPTY_CLASS.test(lemma)
}

/** The words of a term without its article: nouns and what stands before them, or null for any other phrase. */
export function readTerm({ tokens, sentence }: Reading, span: Span): Span | null {
  const words = tokens.filter((token) => span.start <= token.start && token.end <= span.end)
  const bare = /^(?:an?|the)$/iu.test(words[0]?.text ?? '') ? words.slice(1) : words
  const quoted = bare.filter((token) => !/^["“”'‘’]$/u.test(token.text))
  const first = quoted[0]
  const last = quoted.at(-1)
  if (first === undefined || last === undefined || quoted.length > MAX_TERM_TOKENS) return null
  if (
    !quoted.every(isTermPart) ||
    VAGUE.test(last.lemma) ||
    (last.tag === 'ADJ' && !last.relation.startsWith('nsubj'))
  )
    return null
  const isName = sentence.mentions.some((mention) => mention.start <= last.start && last.end <= mention.end)
  return isName ? null : { start: first.start, end: last.end }
}

function isTermPart(token: Token): boolean {
  if (!/^[\p{L}][\p{L}’'-]+$/u.test(token.text)) return false
  return (
    /^(?:NOUN|PROPN)$/u.test(token.tag) ||
    (token.tag === 'ADJ' && !/^(?:JJ[RS])$/u.test(token.fineTag)) ||
    /^(?:VBG|VBN)$/u.test(token.fineTag)
  )
}

/** "an important technique for …", "one of the best …": what to think of it; many others are as much. */
export function isJudged(said: string): boolean {
  return JUDGED.test(said)
}

const JUDGED =
  /^(?:(?:an?|the) )?(?:(?:very|most|more|especially|particularly|equally|increasingly|highly|extremely|truly) )?(?:important|useful|key|common|major|main|good|great|popular|powerful|effective|valuable|promising|critical|crucial|essential|vital|significant|well-known|famous|notable|prominent|convenient|fundamental|interesting|striking|serious|typical|classic|central|excellent|ideal|possible|potential|necessary|helpful|huge|big|rare|influential|leading|renowned|favou?rite|remarkable)(?:,| (?:and|but) \p{L}+)? \p{L}/iu

export type Definition = {
  /** The defined words, article left out. */
  term: Span
  definition: Span
  /** All that says so. */
  span: Span
  /** How the term is asked for; null for "What is the term for …?". */
  ask?: ((definition: string) => string) | null
}

/** A term with what it means, asked both ways: what it is (open), and what the word for it is (exact). */
export function draftDefinition(reading: Reading, { term, definition, span, ask }: Definition): FactDraft[] {
  const said = sayPhrase(reading, definition)
  const length = countWords(said)
  if (
    isJudged(said) ||
    length < MIN_DEFINITION_WORDS ||
    length > MAX_DEFINITION_WORDS ||
    !isSelfContained(reading, [definition])
  )
    return []
  const quote = quotePhrase(reading, term)
  const parts = { term: quote, definition: quotePhrase(reading, definition) }
  const word = sayPhrase(reading, term)
  const shared = { kind: 'definition' as const, span, arguments: parts, standsAlone: false, aliases: [] }
  const backward: FactDraft = {
    ...shared,
    answer: quote,
    mention: describeTerm(reading, term),
    question: sharesWord(word, said)
      ? null
      : ask === undefined || ask === null
        ? `What is the term for ${said}?`
        : ask(said),
  }
  const forward: FactDraft = {
    ...shared,
    answer: parts.definition,
    mention: null,
    question: askWhat(reading, { term, word }),
    isOpen: true,
  }
  return [backward, forward]
}

/** "What is an atom?", "What are enzymes?", "What is osmosis?": with the article that the sentence has. */
function askWhat({ document, tokens }: Reading, { term, word }: { term: Span; word: string }): string {
  const article = /(?<!\p{L})(an?) ["“‘']?$/iu.exec(
    document.text.slice(Math.max(0, term.start - 5), term.start),
  )?.[1]
  const last = tokens.findLast((token) => token.end <= term.end)
  if (article !== undefined) return `What is ${article.toLowerCase()} ${word}?`
  return last?.fineTag === 'NNS' || last?.fineTag === 'NNPS' ? `What are ${word}?` : `What is ${word}?`
}

function sharesWord(term: string, definition: string): boolean {
  const words = new Set(definition.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  return (term.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(
    (word) => words.has(word) || words.has(`${word}s`),
  )
}

/** The term as an answer with its grammatical number. */
export function describeTerm({ document, tokens }: Reading, { start, end }: Span): Mention {
  const text = document.text.slice(start, end)
  const last = tokens.findLast((token) => token.end <= end)
  return {
    start,
    end,
    text,
    type: 'term',
    detail: last?.fineTag === 'NNS' || last?.fineTag === 'NNPS' ? 'plural' : 'singular',
    entity: last?.lemma ?? text.toLowerCase(),
    value: null,
    unit: null,
    hedge: null,
  }
}

/** A term that the article comes back to or has in its title: what it teaches, not what it mentions. */
export function isTaught(
  { document, tokens }: Reading,
  { term, least }: { term: Span; least: number },
): boolean {
  const head = tokens.findLast((token) => token.end <= term.end)
  if (head === undefined) return false
  const title = document.title?.toLowerCase() ?? ''
  return title.includes(head.lemma) || listSentencesWith(document, [head.lemma]).length >= least
}

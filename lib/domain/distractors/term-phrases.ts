import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'

const GENERAL =
  /^(?:thing|people|person|way|part|time|day|year|month|week|example|number|lot|kind|type|case|result|fact|place|one|figure|chapter|section|use|amount|level|range|form|set|area|end|side|point|order|sort|bit|series|member|group|others?)s?$/iu

/** A noun of the article with the words that narrow it, as it stands where it is met first. */
export type Phrase = {
  text: string
  start: number
  end: number
  /** Its last word. */
  head: Token
  /** The sentences that have it in these words. */
  sentences: ReadonlySet<number>
}
type Draft = Phrase & { sentences: Set<number> }

/** The article's noun phrases without articles: each noun by itself, and with the words that narrow it. */
export const listPhrases = oncePer((document: AnalysedDocument): readonly Phrase[] => {
  const phrases = new Map<string, Draft>()
  for (const sentence of document.sentences) {
    for (const [at, head] of sentence.tokens.entries()) {
      if (head.tag !== 'NOUN' || !/^\p{Ll}{4,}$/u.test(head.text) || GENERAL.test(head.text)) continue
      add(phrases, { sentence, from: at, at })
      const from = startOfPhrase(sentence.tokens, at)
      if (from < at) add(phrases, { sentence, from, at })
    }
  }
  return [...phrases.values()]
})

/** Where the adjectives and nouns that narrow a noun begin, right before it. */
function startOfPhrase(tokens: readonly Token[], at: number): number {
  let from = at
  while (
    from > 0 &&
    /^(?:amod|compound)$/u.test(tokens[from - 1]?.relation ?? '') &&
    isNarrowing(tokens[from - 1])
  )
    from--
  return from
}

function isNarrowing(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:JJ|NN|VBG|VBN)$/u.test(token.fineTag) &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(token.text)
  )
}

function add(
  phrases: Map<string, Draft>,
  { sentence, from, at }: { sentence: AnalysedSentence; from: number; at: number },
): void {
  const first = sentence.tokens[from]
  const head = sentence.tokens[at]
  if (first === undefined || head === undefined) return
  const text = sentence.text.slice(first.start - sentence.start, head.end - sentence.start)
  const known = phrases.get(text)
  if (known !== undefined) known.sentences.add(sentence.index)
  else if (!/\n/u.test(text))
    phrases.set(text, { text, start: first.start, end: head.end, head, sentences: new Set([sentence.index]) })
}

import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import type { Replacement } from './statement'
import { listNamedThings, type NamedThing } from './named-things'

/** How many sentences back what a word points to may stand: "this tax" stands close by, "the Act" may be farther off. */
const REACH = { pointing: 2, definite: 5 }
/** Words behind the noun that may say which one is meant. */
const GOES_ON =
  /^(?:of|that|who|whom|which|whose|where|when|for|between|against|about|on|called|named|known|to|in|from|with|at|by)$/iu
/** Says nothing of which one is meant: "this new plan". */
const IDLE = /^(?:new|same|particular|very|specific|important)$/iu
/** Too loose to be one thing that was told of. */
const LOOSE =
  /^(?:people|person|man|woman|time|year|day|month|week|century|decade|way|thing|member|number|world|name|type|kind|form|sort|case|point|result|example|level|period|one|other|effect|part|side|area|place|city|country|town|state)$/u

/**
 * "This disorder" behind "borderline personality disorder", "the Act" behind "the Harbour Act": a noun that points is put in
 * the words that a sentence close before had for it, where only one such thing of the kind was told of. In doubt nothing.
 */
export const resolveKinds = oncePer((document: AnalysedDocument): ReadonlyMap<number, Replacement> => {
  const found = new Map<number, Replacement>()
  const things: NamedThing[] = []
  /** Where a kind was last told of as one of several, or as one not named. */
  const loose = new Map<string, number>()
  for (const sentence of document.sentences) {
    const own = listNamedThings(document, sentence)
    for (const at of sentence.tokens.keys()) {
      const pointer = readPointer(sentence, at)
      if (pointer === null || own.some(({ kind }) => kind === pointer.noun.lemma)) continue
      const thing = findThing({ things, loose, sentence, pointer })
      if (thing === null) continue
      const { det, noun } = pointer
      const words = pointer.isPointing ? thing.words : `the ${thing.words.replace(/^the /u, '')}`
      const by = isCapital(det) ? capitaliseArticle(words) : words
      found.set(sentence.index, { span: { start: det.start, end: noun.end }, by })
      // What was put in full here stands here.
      own.push({ ...thing, index: sentence.index, block: sentence.block })
      break
    }
    things.push(...own)
    for (const [at, token] of sentence.tokens.entries())
      if (token.tag === 'NOUN' && isLoose(sentence.tokens, at) && !own.some(({ at: head }) => head === token))
        loose.set(token.lemma, sentence.index)
  }
  return found
})

type Pointer = { det: Token; noun: Token; isPointing: boolean; isPlural: boolean }

/** "this disorder", "the act": a pointing word right before a noun, or before words that say nothing. */
function readPointer({ tokens, quotes }: AnalysedSentence, at: number): Pointer | null {
  const det = tokens[at]
  if (det === undefined || !/^(?:this|these|the)$/iu.test(det.text)) return null
  const isPointing = !/^the$/iu.test(det.text)
  const to = isPointing && IDLE.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  const [noun, next] = [tokens[to], tokens[to + 1]]
  if (noun === undefined || !/^NNS?$/u.test(noun.fineTag) || LOOSE.test(noun.lemma)) return null
  if (/^(?:NOUN|PROPN|NUM|ADJ)$/u.test(next?.tag ?? '') || next?.text === '-') return null
  // "this mill in Elm" is the one told of, whatever follows; "the mill in Elm" may be another.
  const restricts = isPointing ? /^(?:of|that|who|whose)$/iu : GOES_ON
  if (restricts.test(next?.text ?? '') || next?.relation.startsWith('acl') === true) return null
  if (quotes.some(({ start, end }) => start <= det.start && noun.end <= end)) return null
  const isPlural = noun.fineTag === 'NNS'
  // "these", as against "the": a plural with "the" may be any of them.
  return isPointing || !isPlural ? { det, noun, isPointing, isPlural } : null
}

function findThing({
  things,
  loose,
  sentence,
  pointer: { noun, isPointing, isPlural },
}: {
  things: readonly NamedThing[]
  loose: ReadonlyMap<string, number>
  sentence: AnalysedSentence
  pointer: Pointer
}): NamedThing | null {
  const reach = isPointing ? REACH.pointing : REACH.definite
  const alike = things.filter(({ kind }) => kind === noun.lemma)
  const last = alike.at(-1)
  if (last === undefined || sentence.index - last.index > reach) return null
  if (sentence.block - last.block > 1 && !(last.isName && !isPointing)) return null
  // "The act" behind "the Harbour Act"; of other nouns only what stands right before.
  if (!isPointing && !last.isName && sentence.index - last.index > 1) return null
  if (last.isPlural !== isPlural) return null
  // Of the same kind and another name, near by: neither.
  const near = alike.filter(({ index }) => sentence.index - index <= (isPointing ? 4 : Infinity))
  if (near.some(({ key }) => key !== last.key)) return null
  return (loose.get(noun.lemma) ?? -1) >= last.index ? null : last
}

/** "an act", "other acts", "civil acts": told of, and not the one with a name. */
function isLoose(tokens: readonly Token[], at: number): boolean {
  return !/^(?:the|this|these)$/iu.test(tokens[at - 1]?.text ?? '')
}

function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text)
}

function capitaliseArticle(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { fitsGender, type Gender } from '../rival-people'

/** Below this the parser guesses. */
const SURE = 0.7

export function genderOfPronoun(word: string): Gender {
  return /^(?:he|him|his|himself)$/iu.test(word) ? 'he' : 'she'
}

export function hasPersonBefore(
  sentence: AnalysedSentence,
  { token, before }: { token: Token; before: readonly Token[] },
): boolean {
  const gender = genderOfPronoun(token.text)
  return sentence.mentions.some((mention) => {
    // What was cut names nobody any more.
    if (!before.some(({ start, end }) => mention.start <= start && end <= mention.end)) return false
    if (mention.end > token.start || !fitsGender(mention, gender)) return false
    if (mention.type === 'person') return true
    const words = sentence.text.slice(0, mention.start - sentence.start)
    return (
      mention.type === 'name' &&
      mention.detail !== 'acronym' &&
      !/\b(?:the|an?|and|in|at|from|to|of|into|near)\s$/iu.test(words)
    )
  })
}

/** "Wounded in his shoulder, Hill was taken": in what opens the sentence, its subject's own. */
export function isNamedBehind(sentence: AnalysedSentence, token: Token): boolean {
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

/** A noun that the pronoun can mean: with a verb, "and" or comma in between ("ISIS lost ground and its…"), not "roadblock to its". */
export function hasAntecedent(before: readonly Token[], isFit: (token: Token) => boolean): boolean {
  return before.some(
    (token, at) =>
      isFit(token) &&
      before.slice(at + 1).some((other) => /^(?:VERB|AUX|CCONJ)$/u.test(other.tag) || other.text === ','),
  )
}

export function isPersonToken(sentence: AnalysedSentence, token: Token): boolean {
  return sentence.mentions.some(
    (mention) => mention.type === 'person' && mention.start <= token.start && token.end <= mention.end,
  )
}

export function isThing(token: Token): boolean {
  return /^(?:NOUN|PROPN)$/u.test(token.tag)
}

/** A plural noun, two joined by "and", or a body of people; one person or place is no "they". */
export function isPlural({ tokens, mentions }: AnalysedSentence, token: Token): boolean {
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

import type { ItemCandidate } from './item-candidate'
import { areNearlyOne } from './near-stems'

/** The most that is asked of one thing. */
export type Limits = {
  perSentence: number
  perFact: number
  /** The same answer again and again is guessed, not known. */
  perKey: number
}

/** What an article that gives enough is asked: one question to a fact, two to a sentence, groups among them. */
export const USUAL: Limits = { perSentence: 2, perFact: 1, perKey: 3 }

/** What has been chosen so far, counted by what must not come too often. */
export type Tally = {
  add: (candidate: ItemCandidate) => void
  allows: (candidate: ItemCandidate, limits: Limits) => boolean
  ofForm: (candidate: ItemCandidate) => number
  ofKey: (candidate: ItemCandidate) => number
}

export function makeTally(chosen: readonly ItemCandidate[]): Tally {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.get(key) ?? 0
  const keysOf = new Map<string, string[]>()
  const asked: ItemCandidate[] = []
  const add = (candidate: ItemCandidate) => {
    for (const key of listKeys(candidate)) counts.set(key, count(key) + 1)
    const sentence = sentenceOf(candidate)
    if (!isJudged(candidate)) asked.push(candidate)
    if (!isJudged(candidate)) keysOf.set(sentence, [...(keysOf.get(sentence) ?? []), candidate.key])
  }
  for (const candidate of chosen) add(candidate)
  return {
    add,
    ofForm: ({ item }) => count(`form:${item.type}`),
    ofKey: (candidate) => count(keyOf(candidate)),
    allows: (candidate, limits) =>
      count(sentenceOf(candidate)) < limits.perSentence &&
      count(factOf(candidate)) < limits.perFact &&
      count(`${factOf(candidate)}:${manner(candidate)}`) === 0 &&
      (isJudged(candidate)
        ? count(`${sentenceOf(candidate)}:judged`) === 0 && isBalanced(candidate, count)
        : count(keyOf(candidate)) < limits.perKey &&
          !(keysOf.get(sentenceOf(candidate)) ?? []).some((key) => isPartOf(key, candidate.key)) &&
          !asked.some((other) => areNearlyOne(other, candidate))),
  }
}

function listKeys(candidate: ItemCandidate): string[] {
  return [
    `form:${candidate.item.type}`,
    keyOf(candidate),
    sentenceOf(candidate),
    `${sentenceOf(candidate)}:${manner(candidate)}`,
    factOf(candidate),
    `${factOf(candidate)}:${manner(candidate)}`,
  ]
}

/** False statements are refused more often than true ones; "true" must not be the better guess for it. */
function isBalanced(candidate: ItemCandidate, count: (key: string) => number): boolean {
  return keyOf(candidate) !== 'key:true' || count('key:true') <= count('key:false')
}

/** "The discourse of _____" and "What served …?" with "discourse of Orientalism" ask one thing twice. */
function isPartOf(one: string, other: string): boolean {
  const [long, short] = [one, other].map(toWords).sort((a, b) => b.length - a.length)
  return long !== undefined && short !== undefined && long !== short && long.includes(short)
}

/** In small letters between blanks, so that a part is whole words. */
function toWords(key: string): string {
  return ` ${
    key
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `
}

function isJudged({ item }: ItemCandidate): boolean {
  return item.type === 'true-false'
}

/** Asked for twice in other words it would be one question; judged besides, it is another. */
function manner(candidate: ItemCandidate): 'judged' | 'asked' {
  return isJudged(candidate) ? 'judged' : 'asked'
}

function keyOf({ key }: ItemCandidate): string {
  return `key:${key.toLowerCase()}`
}

function sentenceOf({ claim }: ItemCandidate): string {
  return `sentence:${claim.sentence.index}`
}

function factOf({ claim }: ItemCandidate): string {
  return `fact:${claim.fact.id}`
}

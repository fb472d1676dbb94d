import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { isPlayByPlay } from './line-up'

/** Somebody is thought up here, by whom something is explained. */
const THOUGHT_UP =
  /(?<!\p{L})(?:imagine|suppose|picture|(?:let us|let[’']s|to) (?:say|consider)|consider (?:the (?:case|example|story) of|this example)|your (?:friend|sister|brother|mother|father|neighbou?r|roommate|classmate|cousin|aunt|uncle|boss|colleague)s?)(?!\p{L})/iu
/** "Ann is eight years old": a child of an example; a real one has a surname in a text. */
const AGED = /(?<!\p{L})(?:is|are) (?:an? )?[\p{L}\d-]+[ -]years?[ -]old(?!\p{L})/u
const PRESENT = /^VB[ZP]$/u
/** "we observe the wavelength to be", "plug in": a sum worked out before the reader's eyes. */
const WORKED =
  /(?<!\p{L})(?:our (?:telescope|spaceship|rocket|experiment|calculation|formula|equation|sample|spacecraft)|we (?:(?:can|will|must|then|now|first) )?(?:observe|measure|assume|calculate|plug|substitute|solve|insert|multiply|divide (?:both|by)|rearrange|obtain|want to find)|the (?:variable|symbol|letter|constant) \p{L})(?!\p{L})/iu
/** "is a regular commentator on …": who has written this. */
const BYLINE =
  /(?<!\p{L})(?:is|was) (?:an? |the )(?:[\p{L}-]+ ){0,4}(?:commentator|columnist|correspondent|contributor|freelancer|freelance (?:writer|journalist)|(?:staff|guest|contributing) (?:writer|editor))(?!\p{L})/u
/** Notes on the writer stand in the last sentences, or above the first. */
const NOTES_AT_END = 3

/**
 * True for a sentence of which nothing should be asked: it tells of somebody thought up to explain something by, is part of an
 * exercise, says who has written the text or how a match went on from minute to minute.
 */
export function isBesideMatter(document: AnalysedDocument, sentence: AnalysedSentence): boolean {
  return (
    isByline(document, sentence) ||
    WORKED.test(sentence.text) ||
    isPlayByPlay(document, sentence) ||
    tasksOf(document).has(sentence.block) ||
    tellsOfThoughtUp(document, sentence)
  )
}

function isByline({ sentences }: AnalysedDocument, { index, text }: AnalysedSentence): boolean {
  return (index === 0 || index >= sentences.length - NOTES_AT_END) && BYLINE.test(text)
}

/** Paragraphs that ask the reader to think: two questions at least, to which one can answer. */
const tasksOf = oncePer(({ sentences }: AnalysedDocument): ReadonlySet<number> => {
  const asking = new Map<number, AnalysedSentence[]>()
  for (const sentence of sentences) {
    if (/\?$/u.test(sentence.text))
      asking.set(sentence.block, [...(asking.get(sentence.block) ?? []), sentence])
  }
  return new Set(
    [...asking].flatMap(([block, own]) =>
      own.length > 1 && own.some(({ text }) => /(?<!\p{L})you(?:r)?(?!\p{L})/iu.test(text)) ? [block] : [],
    ),
  )
})

/** Told in the present, of somebody who has a given name and no other. */
function tellsOfThoughtUp(document: AnalysedDocument, { tokens, mentions }: AnalysedSentence): boolean {
  const names = thoughtUpNames(document)
  return (
    names.size > 0 &&
    mentions.some(({ entity }) => names.has(entity)) &&
    tokens.some(({ fineTag }) => PRESENT.test(fineTag))
  )
}

const thoughtUpNames = oncePer(({ sentences }: AnalysedDocument): ReadonlySet<string> => {
  const found = sentences.flatMap(({ text, mentions }) =>
    THOUGHT_UP.test(text) || AGED.test(text)
      ? mentions.filter(
          ({ type, text: own }) => /^(?:person|name)$/u.test(type) && /^\p{Lu}\p{Ll}+$/u.test(own),
        )
      : [],
  )
  return new Set(found.filter(({ entity }) => !/\s/u.test(entity)).map(({ entity }) => entity))
})

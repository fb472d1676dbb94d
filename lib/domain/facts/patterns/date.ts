import { isPassingDate } from '../check/passing-date'
import { nameCentury } from './century-names'
import type { FactPattern } from './pattern'
import { draftMention } from './pattern'

const ASKED: ReadonlySet<string> = new Set(['year', 'day', 'month', 'decade', 'century'])

/** A year or full date as the answer: "founded in 2015", "born on 8 February 1700". */
export const date: FactPattern = {
  id: 'date',
  find: (document, sentence) =>
    sentence.mentions
      .filter((mention) => mention.type === 'date' && ASKED.has(mention.detail))
      .filter((mention) =>
        isAsked(sentence.text, mention.start - sentence.start, mention.end - sentence.start),
      )
      .filter((mention) => !isPassingDate(sentence, mention))
      .map((mention) => ({
        ...draftMention(sentence, { document, mention, kind: 'date' }),
        aliases: mention.detail === 'century' ? nameCentury(mention.text) : nameWithoutEra(mention.text),
      })),
}

/** "6000 BCE": the figure alone is enough, for the stem leaves no doubt. */
function nameWithoutEra(text: string): string[] {
  const figure = /^([\d,]+)\s(?:BCE?|CE|AD)$/u.exec(text)?.[1]
  return figure === undefined ? [] : [...new Set([figure, figure.replaceAll(',', '')])]
}

/** A date after a preposition is when something happened; in brackets or a range it only dates a name. */
function isAsked(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from)
  const after = text.slice(to)
  if (
    !/\b(?:in|into|on|since|until|till|by|of|after|before|during|around|circa|as (?:early|late) as)\s(?:the (?:early |late |middle of the )?)?$/iu.test(
      before,
    )
  )
    return false
  // "the Salt Act of 1931": the year is part of a name, and so it is in "the 1998 World Cup".
  if (/\p{Lu}\p{L}+ of $/u.test(before)) return false
  if (/\sthe (?:early |late |middle of the )?$/iu.test(before) && !/s$|century$/u.test(text.slice(from, to)))
    return false
  return (
    !/^\s?(?:and|or|to|-|–|—)\s?(?:\d|\p{Lu}\p{Ll}+ \d)/u.test(after) &&
    !/^,? (?:and|or) (?:in )?\d/u.test(after)
  )
}

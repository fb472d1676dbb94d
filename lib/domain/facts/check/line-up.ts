import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

/** Words of a match; so many different ones make a report or preview of one. */
const MATCH =
  /(?<!\p{L})(?:match|side|coach|squad|half-time|second half|first half|kick-off|referee|striker|defender|midfielder|goalkeeper|winger|fly-half|scrum-half|flanker|hooker|prop|lock|full-back|try|tries|penalty|substitute|bench|injury|fixture|Test|cap|captain|league|Cup|bowler|batsman|wicket)(?:es|s)?(?!\p{L})/gu
const LEAST = 5
/** Who plays where this time, who does not, and who comes on for whom. */
const CHANGE =
  /(?<!\p{L})(?:line-?up|starting (?:XI|XV|line|eleven|fifteen|place)|injur(?:y|ed|ies)|sidelined|ruled out|recall(?:s|ed)?|draft(?:s|ed)? in|dropped|(?:com(?:es?|ing)|came|brought|bring|step(?:s|ped|ping)?) (?:in|on) (?:for|as|to)|makes? way|made way|bench|(?:re)?plac(?:ed?|es|ing|ements?)(?= \p{Lu}| by \p{Lu}| for)|partner(?:s|ed|ing)?|(?:at|on|in) (?:the )?(?:wing|centre|lock|prop|hooker|flanker|full-back|fly-half|scrum-half|open-side|blind-side|number eight|midfield|defence|attack|goal)|returns?(?= (?:for|to|at|from|after))|returning|substitut\p{L}+|debut|played (?:at|on|as)|shirt)(?!\p{L})/u

const isOnMatch = oncePer((document: AnalysedDocument): boolean => {
  const words = document.sentences.flatMap(({ text }) => text.match(MATCH) ?? [])
  return new Set(words.map((word) => word.toLowerCase().replace(/s$/u, ''))).size >= LEAST
})

/**
 * A name out of the line-up of one day in a report or preview of a match: nobody should learn who came on for whom. The result,
 * who scored and records stay.
 */
export function isLineUp(document: AnalysedDocument, { text }: AnalysedSentence, mention: Mention): boolean {
  return mention.type !== 'number' && mention.type !== 'date' && CHANGE.test(text) && isOnMatch(document)
}

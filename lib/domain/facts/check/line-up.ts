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

/** What went on from minute to minute, and how well somebody did. */
const PLAY =
  /(?<!\p{L})(?:surrender(?:s|ed)? possession|(?:good|strong|decent|robust|fine|solid|quiet|great|poor) (?:runs?|lines?|breaks?|games?|match|half|performance|display)|the (?:vital|final|deft) (?:touch|pass)|easy conversions?|knock(?:ed)?[- ](?:on|back)|danger zone|chip(?:ped)? (?:into|over|ahead)|clawed back|raced (?:up|clear|away|in|over)|loose ball|line-?outs?|scrum(?:mage)?s?|tally in the|touchline|corner flag|crossbar|the woodwork|saved? (?:well|from)|blast(?:ed)? (?:over|wide)|head(?:ed)? (?:over|wide)|fed his|yellow card|sin[- ]bin)(?!\p{L})/iu

const RESULT =
  /(?<!\p{L})(?:beat|won|wins?|defeat(?:ed)?|victory|drew|records?|title|champions?|hero|in total|\d+ points)(?!\p{L})|\d+\s?[-–]\s?\d+/iu

/** True for a sentence of a match report that tells how play went on: neither result nor record. */
export function isPlayByPlay(document: AnalysedDocument, { text }: AnalysedSentence): boolean {
  return PLAY.test(text) && !RESULT.test(text) && isOnMatch(document)
}

/**
 * A name out of the line-up of one day in a report or preview of a match: nobody should learn who came on for whom. The result,
 * who scored and records stay.
 */
export function isLineUp(document: AnalysedDocument, { text }: AnalysedSentence, mention: Mention): boolean {
  return mention.type !== 'number' && mention.type !== 'date' && CHANGE.test(text) && isOnMatch(document)
}

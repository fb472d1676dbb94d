import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

/** Somebody talks to somebody, and what he says is the news. */
const TALK =
  /(?<!\p{L})(?:(?:comments|remarks|words) (?:came|come|were made)|(?:was|were) speaking|speaking (?:to|at|in|during|on)|question and answer|(?:press|news) conference|in an interview|told (?:reporters|journalists|delegates|an audience))(?!\p{L})/iu
const AT = /(?<!\p{L})(?:at|in|from|outside) (?:the )?$/iu

const BUILDING =
  /(?:School|College|Hotel|Hall|Cent(?:re|er)|Club|Church|Stadium|Theatre|University|Academy|Institute|Room|House|Library|Museum)$/u

/** The house in which a speech was held: "her words came in a session at _____". Nobody needs to remember it; the town perhaps. */
export function isVenue({ text, start }: AnalysedSentence, mention: Mention): boolean {
  if (!/^(?:place|organisation|name)$/u.test(mention.type) || !BUILDING.test(mention.text)) return false
  return TALK.test(text) && AT.test(text.slice(0, mention.start - start))
}

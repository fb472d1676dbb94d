import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

/** "University B", "Person X": a letter in the place of a name. */
const LETTERED =
  /^(?:the )?(?:University|School|College|Person|Company|Country|Student|Group|Team|Town|City|State|Party|Player|Patient|Firm|Nation|Product|Family|Village|Store|Worker) \p{Lu}$/iu
/** What follows is thought out to show something. */
const SHOWN =
  /(?<!\p{L})(?:example (?:of|is)|one example,|imagine(?:,| that)|suppose(?:,| that)|picture (?:a|an)|say,)(?!\p{L})/iu

/** True for whom a text has made up to explain something by: nobody should learn the name. */
export function isMadeUp({ text }: AnalysedSentence, mention: Mention): boolean {
  if (mention.value !== null || mention.type === 'term') return false
  if (LETTERED.test(mention.text)) return true
  return mention.type === 'person' && !/\s/u.test(mention.entity) && SHOWN.test(text)
}

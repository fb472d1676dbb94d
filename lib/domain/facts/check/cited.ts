import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

/** What is only where a finding stands; an experiment or a theory is known by whose it is. */
const FOUND_IN =
  /^[’']s? (?:\(?\d{4}\)? )?(?:(?!\p{L}+ed )\p{L}+ ){0,2}(?:stud(?:y|ies)|research|surveys?|reports?|findings|polls?|papers?|analys[ei]s|review|interviews?|data|estimates?)(?!\p{L})/iu
const TOLD =
  /(?<!\p{L})(?:(?:told|telling|tells)|(?:interview|speaking|spoke|talking|reported|writing|wrote) (?:with|to|by|in|for)) (?:the |an? )?(?:\p{Ll}+ ){0,2}$/iu
const OUTLET =
  /(?<!\p{L})(?:News|Newspaper|Times|Post|BBC|CNN|NBC|CBS|ABC|NPR|ITV|AP|AFP|Reuters|Guardian|Telegraph|Mail|Mirror|Sun|Herald|Tribune|Gazette|Journal|Press|Echo|Argus|Radio|TV|Television|Magazine|Agency|Observer|Independent|Standard|Express|Star|Chronicle|Today|Record|Scotsman|Courier|Globe|Review|Week|Weekly|Sport|Online|Website)(?!\p{L})/u
const ACCORDING = /(?<!\p{L})according to (?:the |an? )?(?:\p{Ll}+ ){0,2}$/iu

/** True for who made a study and which paper was told: named to say where it is from, not for readers to keep in mind. */
export function isCited({ text, start }: AnalysedSentence, mention: Mention): boolean {
  if (mention.value !== null || mention.type === 'place' || mention.type === 'term') return false
  const before = text.slice(0, mention.start - start)
  const after = text.slice(mention.end - start)
  if (FOUND_IN.test(/[’']s$/u.test(mention.text) ? `’s${after}` : after)) return true
  if (ACCORDING.test(before)) return true
  return mention.type !== 'person' && TOLD.test(before) && OUTLET.test(mention.text)
}

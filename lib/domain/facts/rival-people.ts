import { genderOfName } from '@/lib/domain/language/lists/given-name-genders'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

export type Gender = 'he' | 'she'

const HIS_KIN =
  /^(?:grand|great-grand|step|god|half-)?(?:father|son|brother|dad|pa)$|^(?:uncle|nephew|husband|widower|boyfriend|king|prince|emperor|man|boy|gentleman|lord|duke)$/u
const HER_KIN =
  /^(?:grand|great-grand|step|god|half-)?(?:mother|daughter|sister|mom|mum|ma)$|^(?:aunt|niece|wife|widow|girlfriend|queen|princess|empress|woman|girl|lady|duchess)$/u
const ANY_KIN =
  /^(?:grand|step)?(?:parent|child)$|^(?:cousin|friend|partner|spouse|sibling|twin|baby|colleague|rival|neighbou?r|mentor|pupil|successor|predecessor|ancestor)$/u
const ROLE_OF_SUBJECT = /^(?:root|appos|xcomp|conj)$/u

/** A word for somebody who is not named ("his grandfather", "a woman") and whom the pronoun of the next sentence may mean. */
export function namesKin({ tokens }: AnalysedSentence, gender: Gender): boolean {
  return tokens.some((token, at) => {
    const word = token.lemma.toLowerCase()
    const isKin = ANY_KIN.test(word) || (gender === 'he' ? HIS_KIN : HER_KIN).test(word)
    if (!isKin || token.tag !== 'NOUN' || token.fineTag === 'NNS') return false
    // "Hill was the son of a baker", "Hill, a son of …": the subject himself.
    const isOwn =
      (tokens[at + 1]?.text === 'of' && ROLE_OF_SUBJECT.test(token.relation)) || isCalledSo(tokens, at)
    return !isOwn
  })
}

/** "Hill, a 12-year-old girl from Elm, was sent away": what a name is said to be right behind it. */
function isCalledSo(tokens: AnalysedSentence['tokens'], at: number): boolean {
  const { head, relation } = tokens[at] ?? {}
  if (relation !== 'appos' || head === undefined || tokens[head]?.tag !== 'PROPN') return false
  return tokens.slice(head + 1, at).some(({ text }) => /^an?$/u.test(text))
}

/** A person other than this one whom the pronoun may mean as well, for nothing tells against it. */
export function namesOtherPerson(
  { mentions }: AnalysedSentence,
  { entity, gender }: { entity: string; gender: Gender },
): boolean {
  return mentions.some(
    (mention) => mention.type === 'person' && mention.entity !== entity && fitsGender(mention, gender),
  )
}

/** False only where the name says otherwise. */
export function fitsGender({ text }: Pick<Mention, 'text'>, gender: Gender): boolean {
  const known = genderOfName(text)
  return known === null || known === gender
}

/** What titles and given names say of each person; "both" where a couple goes by one name. */
export function readGenders({
  sentences,
}: Pick<AnalysedDocument, 'sentences'>): Map<string, Gender | 'both'> {
  const genders = new Map<string, Gender | 'both'>()
  for (const { text, start, mentions } of sentences) {
    for (const mention of mentions) {
      if (mention.type !== 'person') continue
      const title = /\p{L}+(?=\.? $)/u.exec(
        text.slice(Math.max(0, mention.start - start - 12), mention.start - start),
      )
      const gender = genderOfName(mention.text) ?? genderOfName(title?.[0] ?? '')
      const known = genders.get(mention.entity)
      if (gender !== null)
        genders.set(mention.entity, known === undefined || known === gender ? gender : 'both')
    }
  }
  return genders
}

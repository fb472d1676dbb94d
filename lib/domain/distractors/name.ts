import { genderOfName } from '@/lib/domain/language/lists/given-name-genders'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import { findArticleMentions } from './article-mentions'
import type { Distractor, DistractorRequest, DistractorSource } from './distractor'
import { looksLikePerson } from './looks-like-person'
import { formOfPerson, sharesName } from './name-words'
import { classifyOrganisation } from './organisation-class'

/** People, organisations and events: only from the article, of the same type and form, for an invented one proves nothing. */
export const nameDistractors: DistractorSource = {
  id: 'name',
  find: (request) => {
    const { mention } = request
    if (mention.type === 'number' || mention.type === 'date' || mention.type === 'place') return null
    if (mention.type === 'name' && mention.detail !== 'acronym') return []
    if (mention.type === 'person') return findPeople(request)
    const sort = classifyOrganisation(mention.text)
    if (mention.type === 'organisation' && mention.detail !== 'acronym' && sort === null) return []
    return findArticleMentions(
      request,
      (other) =>
        other.type === mention.type &&
        other.detail === mention.detail &&
        classifyOrganisation(other.text) === sort,
    )
  },
}

function genderTold(text: string): 'he' | 'she' | null {
  const [he, she] = [
    /(?<!\p{L})(?:he|his|him|himself)(?!\p{L})/iu.test(text),
    /(?<!\p{L})(?:she|her|hers|herself|wife|daughter|sister|mother)(?!\p{L})/iu.test(text),
  ]
  return he === she ? null : he ? 'he' : 'she'
}

/** People called in the same way as the key, and neither they nor anybody in the stem by a name that another goes by. */
function findPeople(request: DistractorRequest): Distractor[] {
  const { mention, claim } = request
  const form = formOfPerson(mention)
  const around = claim.sentence.mentions.filter((other) => other.type === 'person')
  // "in her flat" rules out every man.
  const told = genderTold(claim.sentence.text)
  return findArticleMentions(
    request,
    (other) =>
      looksLikePerson(request.document, other) &&
      !isDemonym(other.text) &&
      (told === null || (genderOfName(other.text) ?? told) === told) &&
      formOfPerson(other) === form &&
      !around.some((near) => sharesName(near, other)),
  )
}

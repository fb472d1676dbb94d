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

/** People called in the same way as the key, and neither they nor anybody in the stem by a name that another goes by. */
function findPeople(request: DistractorRequest): Distractor[] {
  const { mention, claim } = request
  const form = formOfPerson(mention)
  const around = claim.sentence.mentions.filter((other) => other.type === 'person')
  return findArticleMentions(
    request,
    (other) =>
      looksLikePerson(request.document, other) &&
      !isDemonym(other.text) &&
      formOfPerson(other) === form &&
      !around.some((near) => sharesName(near, other)),
  )
}

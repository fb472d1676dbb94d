import { isSpokenInitials, longFormOf } from './acronym-class'
import { findArticleMentions } from './article-mentions'
import type { DistractorSource } from './distractor'
import { isSaidOfOthersToo } from './logic'
import { classifyOrganisation } from './organisation-class'
import { findPeople } from './people'

/** People, organisations and events: only from the article, of the same type and form, for an invented one proves nothing. */
export const nameDistractors: DistractorSource = {
  id: 'name',
  find: (request) => {
    const { mention, document } = request
    if (mention.type === 'number' || mention.type === 'date' || mention.type === 'place') return null
    if (isSaidOfOthersToo(request.claim)) return []
    if (mention.type === 'person') return findPeople(request)
    const sort = classifyOrganisation(longFormOf(document, mention.text))
    // Of initials without a long form, and of names that do not say what they name, nothing is known to be alike.
    if (sort === null) return []
    return findArticleMentions(
      request,
      (other) =>
        (other.type === mention.type || (isSpokenInitials(other.text) && isSpokenInitials(mention.text))) &&
        isSpokenInitials(other.text) === isSpokenInitials(mention.text) &&
        classifyOrganisation(longFormOf(document, other.text)) === sort,
    )
  },
}

import { findArticleMentions } from './article-mentions'
import type { DistractorSource } from './distractor'
import { classifyOrganisation } from './organisation-class'

/** People, organisations and events: only from the article, of the same type and form, for an invented one proves nothing. */
export const nameDistractors: DistractorSource = {
  id: 'name',
  find: (request) => {
    const { mention } = request
    if (mention.type === 'number' || mention.type === 'date' || mention.type === 'place') return null
    if (mention.type === 'name' && mention.detail !== 'acronym') return []
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

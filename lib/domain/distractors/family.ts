import { orderByHash } from '@/lib/domain/article/stable-id'
import { couldBeRight } from './also-right'
import { isAfterThe } from './article-mentions'
import type { Distractor, DistractorRequest, DistractorSource } from './distractor'
import { listFamily } from './families'
import { isSaidOfOthersToo } from './logic'
import { isPartOf } from './place-kind'
import { sideOf } from './person-facts'
import { isShown, listShownMentions } from './shown'
import { whenOf } from './story-time'

/** A family of so few would be a guess between two. */
const LEAST = 2

/**
 * The other members of a closed family (faiths, continents, planets, dynasties): those
 * that the article names first. Null where the key is of no family that is known.
 */
export const familyDistractors: DistractorSource = {
  id: 'family',
  find: (request) => {
    const { document, claim, mention, seed } = request
    if (/^(?:number|date|person)$/u.test(mention.type)) return null
    const year = whenOf(document, claim.sentence.index)
    const takesThe = isAfterThe(document.text, mention)
    const family = listFamily(mention.text, { takesThe, year })
    if (family.length < LEAST) return null
    // "the Italian states": a people tells the continent as its country does.
    const places = [
      ...listShownMentions(claim).flatMap(({ type, text }) => (type === 'place' ? [text] : [])),
      ...claim.sentence.tokens.flatMap((token) =>
        /^\p{Lu}/u.test(token.text) && isShown(claim, token) ? (sideOf(token.text.toLowerCase()) ?? []) : [],
      ),
    ]
    const holdsShown = (name: string): boolean => places.some((text) => isPartOf(text, name))
    // "Denmark is the largest in _____": who knows the country needs no article.
    if (isSaidOfOthersToo(claim) || isNarrowed(request) || holdsShown(mention.text)) return []
    const known = new Map(
      document.sentences.flatMap(({ mentions }) =>
        mentions.map(({ text, entity }) => [text, entity] as const),
      ),
    )
    const here = claim.sentence.text.toLowerCase()
    return orderByHash(seed, family, (name) => name)
      .filter((name) => !here.includes(name.toLowerCase()) && !holdsShown(name))
      .filter((name) => !couldBeRight(document, { claim, entity: known.get(name) ?? name.toLowerCase() }))
      .sort((a, b) => Number(known.has(b)) - Number(known.has(a)))
      .map((text): Distractor => ({ text, origin: 'gazetteer', source: null }))
  },
}

/** "sub-Saharan Africa", "New World War": a word right before it may fit no other. */
function isNarrowed({ claim, mention }: DistractorRequest): boolean {
  const before = claim.sentence.tokens.findLast((token) => token.end <= mention.start)
  return before !== undefined && mention.start - before.end <= 1 && /^(?:ADJ|PROPN)$/u.test(before.tag)
}

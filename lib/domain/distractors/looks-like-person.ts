import { oncePer } from '@/lib/domain/article/once-per'
import { knownKinds } from '@/lib/domain/facts/ask/known-kinds'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import { findCountry, isDemonym } from '@/lib/domain/language/lists/countries'
import { EVENT_WORDS, ORGANISATION_WORDS, PLACE_WORDS } from '@/lib/domain/language/lists/name-words'
import type { Mention } from '@/lib/domain/language/mention'

const WORK =
  /(?:Bible|Gospel|Psalms?|Confession|Act|Sisters?|Brothers|Band|Show|Song|Book|Story|Saga|Night|Day|Tower|Street|House|Statue|Lodge)$|^(?:Jesus )?Christ$|^Jesus$|^God$/u

/**
 * True for what the article surely calls a person (a given name, a title, a role) by a whole name: titles of works, brands
 * and groups are often typed as people, and as an option they show that the set was put together blindly.
 */
export function looksLikePerson(document: AnalysedDocument, mention: Mention): boolean {
  const { text, entity, type } = mention
  if (type !== 'person' || isDemonym(text) || findCountry(text) !== undefined) return false
  // "William B.": cut off in the middle.
  if (/(?<!\p{L})\p{Lu}\.?$/u.test(text) || !/^\p{Lu}/u.test(text) || WORK.test(text)) return false
  // "Edward Hill-style": in the manner of one.
  if (/-\p{Ll}+$/u.test(text)) return false
  const last = text.toLowerCase().split(/\s+/u).at(-1) ?? ''
  if (/\s/u.test(text) && (PLACE_WORDS.has(last) || ORGANISATION_WORDS.has(last) || EVENT_WORDS.has(last)))
    return false
  return knownKinds(document).people.has(entity) && !isTeam(document, entity)
}

/** What belongs to a team or town, never to one person. */
const OF_TEAM =
  /^(?:fans?|supporters?|players?|squad|side|team|striker|midfielder|defender|winger|prop|hooker|flanker|captain|skipper|coach|manager|boss|fly-half|scrum-half|full-back|goalkeeper|chairman|executive|spokesman|spokeswoman|residents?|officials?)$/u

/** "the Elm coach", "Elm fans": the name is of a team, whoever bears it elsewhere. */
function isTeam(document: AnalysedDocument, entity: string): boolean {
  return listTeams(document).has(entity)
}

const listTeams = oncePer(
  ({ sentences, text }: AnalysedDocument): ReadonlySet<string> =>
    new Set(
      sentences.flatMap(({ mentions }) =>
        mentions
          .filter(({ end }) => OF_TEAM.test(/^ ([\p{Ll}-]+)/u.exec(text.slice(end, end + 20))?.[1] ?? ''))
          .map(({ entity }) => entity),
      ),
    ),
)

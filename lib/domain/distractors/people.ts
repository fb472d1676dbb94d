import { isDemonym } from '@/lib/domain/language/lists/countries'
import type { WordKnowledge } from '@/lib/domain/language/analyser'
import type { Mention } from '@/lib/domain/language/mention'
import { findArticleMentions } from './article-mentions'
import type { Distractor, DistractorRequest } from './distractor'
import { looksLikePerson } from './looks-like-person'
import { formOfPerson, listNameWords, sharesName } from './name-words'
import { genderOfWords, isRole, listWordsBeside, OFFICE, readPersonFacts, sideOf } from './person-facts'
import { isShown, listShownMentions } from './shown'
import { spanOf, whenOf } from './story-time'

/** "lawyer" and "attorney" are alike, "director" and "actor" are not: below this a role in the stem shuts others out. */
const ROLES_ALIKE = 0.45
/** Who runs a team is none of those who play in it, however often they are named together. */
const RUNS = /^(?:coach|manager|boss|trainer|referee|owner|chairman|chairwoman|selector)$/u
/** Nobody is active for longer: who is told of in another time is shut out by the rest of the sentence. */
const LIFE = 40

/**
 * People called in the same way as the key, of the gender that the stem tells, in no office that shuts them out; none
 * where the stem gives the key away by its family name.
 */
export function findPeople(request: DistractorRequest): Distractor[] {
  const { mention, claim, document } = request
  const facts = readPersonFacts(document)
  const shown = listShownMentions(claim).filter((other) => other.type === 'person')
  // "Edward Hill and his wife _____": one name tells the other.
  if (shown.some((other) => sharesName(other, mention)) || isNamedBeside(request)) return []
  // A brand or a building that was taken for a person would stand among people.
  if (!looksLikePerson(document, mention)) return []
  const form = formOfPerson(mention)
  const around = claim.sentence.mentions.filter((other) => other.type === 'person')
  const beside = listWordsBeside(claim.sentence, mention)
  const roles = beside.filter(isRole)
  const offices = roles.filter((role) => OFFICE.test(role))
  const gender = genderOfWords(beside) ?? genderTold(request) ?? null
  const isKin = beside.some((word) => KIN.test(word))
  const isTitled = beside.some((word) => /^(?:mr|mrs|ms|miss)$/u.test(word))
  const alike = new Set<string>()
  const inRole = new Set<string>()
  const ownGender = facts.get(mention.entity)?.gender ?? null
  const isCouple = claim.sentence.tokens.some((token) => isShown(claim, token) && COUPLE.test(token.text))
  const mustSuffer = SUFFERED.test(beforeAnswer(request))
  const when = whenOf(document, claim.sentence.index)
  const sides = new Set(beside.flatMap((word) => sideOf(word) ?? []))
  // "Norway's _____": who is whose, so only those of whom the article says the same.
  const owner = readOwner(request)
  const owningSide = owner === null ? null : sideOf(owner)
  if (owner !== null && owningSide === null) return []
  // "_____'s government": only who holds an office that has one.
  const keyRoles = new Set([...roles, ...(facts.get(mention.entity)?.roles ?? [])])
  const held = isHoldingOfOffice(request) ? [...keyRoles].filter((role) => OFFICE.test(role)) : null
  if (held?.length === 0) return []
  const isOfTime = ({ entity }: Mention): boolean => {
    const span = when === null ? null : spanOf(document, entity)
    return when === null || span === null || (span.from - LIFE <= when && when <= span.to + LIFE)
  }
  const runs = [...roles, ...(facts.get(mention.entity)?.roles ?? [])].some((role) => RUNS.test(role))
  // "Which Irish player …": nobody of another side.
  const isOfSide = (own: ReadonlySet<string> | undefined): boolean =>
    sides.size === 0 || own === undefined || own.size === 0 || [...own].some((side) => sides.has(side))
  const found = findArticleMentions(request, (other) => {
    if (!looksLikePerson(document, other) || isDemonym(other.text) || formOfPerson(other) !== form)
      return false
    if (around.some((near) => sharesName(near, other))) return false
    const own = facts.get(other.entity)
    const otherGender = own?.gender ?? null
    if (gender !== null && (otherGender ?? (isKin || isTitled ? null : gender)) !== gender) return false
    if (mustSuffer && !hasSuffered(request, other)) return false
    if (isCouple && otherGender !== ownGender) return false
    if (!isOfTime(other) || !isOfSide(own?.sides)) return false
    if (owningSide !== null && own?.sides.has(owningSide) !== true) return false
    if (held?.some((role) => own?.roles.has(role) === true) === false) return false
    if (otherGender === ownGender) alike.add(other.text)
    const ownRoles = [...(own?.roles ?? [])]
    if (ownRoles.length > 0 && areRolesAlike(document.words, { roles: [...keyRoles], ownRoles }))
      inRole.add(other.text)
    if (ownRoles.some((role) => RUNS.test(role)) !== runs) return false
    // "President _____": only who is called so.
    if (offices.length > 0) return offices.some((office) => own?.roles.has(office) === true)
    if (ownRoles.some((role) => OFFICE.test(role)) && !isOfficeOf(request)) return false
    return roles.length === 0 || areRolesAlike(document.words, { roles, ownRoles })
  })
  // The only woman among men, or the only man among women, is found by that.
  const chosen = found.slice(0, SHOWN)
  if (ownGender !== null && !chosen.some(({ text }) => alike.has(text))) return []
  return found.map((each) => (inRole.has(each.text) ? { ...each, isInSameRole: true } : each))
}

/** The country, town or person right before the key: "Norway’s Edward Hill". */
function readOwner(request: DistractorRequest): string | null {
  return (
    /(?<!\p{L})(\p{Lu}[\p{L}.-]*)(?:[’']s|(?<=s)[’']) (?:\p{Ll}+ ){0,2}$/u
      .exec(beforeAnswer(request))?.[1]
      ?.toLowerCase() ?? null
  )
}

const OF_OFFICE =
  /^[’']s? (?:\p{Ll}+ )?(?:government|administration|cabinet|presidency|premiership|reign|rule|kingdom|empire|army|armies|throne|court|party|ministry|term|successor|predecessor|subjects)(?!\p{L})/u

function isHoldingOfOffice({ claim }: DistractorRequest): boolean {
  return OF_OFFICE.test(claim.sentence.text.slice(claim.answer.end - claim.sentence.start))
}

const SHOWN = 3
/** Who is no victim is none of the answers to "the killing of _____". */
const SUFFERED =
  /(?:killing|murder|death|shooting|assassination|execution|beating|arrest|trial|kidnapping|disappearance|abduction|imprisonment|conviction) of (?:\p{L}+ ){0,2}$/iu
const SUFFERS =
  /(?<!\p{L})(?:killed|killing|murdered?|died?|dead|death|shot|shooting|assassinated|executed|execution|beaten|arrest(?:ed)?|tried|trial|kidnapped|abducted|imprisoned|jailed|convicted|victims?|prison|jail)(?!\p{L})/iu

function beforeAnswer({ claim }: DistractorRequest): string {
  return claim.sentence.text.slice(0, claim.answer.start - claim.sentence.start)
}

function hasSuffered({ document }: DistractorRequest, { entity }: Mention): boolean {
  return document.sentences.some(
    ({ text, mentions }) => SUFFERS.test(text) && mentions.some((mention) => mention.entity === entity),
  )
}

const COUPLE =
  /^(?:married|marry|marries|marriage|wed|wedding|divorced?|relationship|engaged|dating|dated|affair|loved?|lover|partner|girlfriend|boyfriend)$/iu
const KIN =
  /^(?:wife|husband|son|daughter|mother|father|sister|brother|widow|aunt|uncle|niece|nephew|girlfriend|boyfriend)$/u

/** The key itself holds an office by what the article says elsewhere. */
function isOfficeOf({ document, mention }: DistractorRequest): boolean {
  return [...(readPersonFacts(document).get(mention.entity)?.roles ?? [])].some((role) => OFFICE.test(role))
}

function areRolesAlike(
  words: WordKnowledge,
  { roles, ownRoles }: { roles: readonly string[]; ownRoles: readonly string[] },
): boolean {
  return roles.some((role) =>
    ownRoles.some(
      (own) =>
        role === own ||
        (RUNS.test(role) === RUNS.test(own) && (words.similarity(role, own) ?? 0) >= ROLES_ALIKE),
    ),
  )
}

/** A word of the key's name stands in the stem besides: "Hill’s tower was built by _____". */
function isNamedBeside({ claim, mention }: DistractorRequest): boolean {
  const words = new Set(listNameWords(mention.text))
  return claim.sentence.tokens.some(
    (token) =>
      (token.end <= mention.start || mention.end <= token.start) &&
      isShown(claim, token) &&
      /^\p{Lu}/u.test(token.text) &&
      words.has(token.text.toLowerCase()),
  )
}

/** "in her flat" rules out every man. */
function genderTold({ claim }: DistractorRequest): 'he' | 'she' | null {
  const shown = claim.sentence.tokens
    .filter((token) => isShown(claim, token))
    .map(({ text }) => text.toLowerCase())
  const has = (words: RegExp) => shown.some((word) => words.test(word))
  const he = has(/^(?:he|his|him|himself)$/u)
  const she = has(/^(?:she|her|hers|herself)$/u)
  return he === she ? null : he ? 'he' : 'she'
}

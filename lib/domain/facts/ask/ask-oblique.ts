import type { Mention } from '@/lib/domain/language/mention'
import { baseRelation, childAs, childrenAs, isUnder, type Tree } from '../tree/tree'
import type { Asking } from './asking'
import { listAsked, type Frame } from './frame'
import { isInside, range, type QuestionPlan } from './plan'
import { anyPlaceKind, dateQuestion } from './wh-phrase'

const CASE = new Set(['case'])
const JOINED = new Set(['conj', 'cc'])
/** With another verb between the clause's own and the phrase, the phrase may be that verb's. */
const SURE = 0.6
const SURE_DATE = 0.4
/** Letters between an event's name and its year: a preposition. */
const EVENT_REACH = 8
const SURER = 0.85

/** "… in 1874" → "In what year …", "… in Norway" → "In which country …": a phrase of the clause's own verb. */
export function askOblique(
  frame: Frame,
  { asking, at }: { asking: Asking; at: number },
): QuestionPlan | null {
  const { tree, clause } = frame
  const { mention } = asking
  const token = tree.tokens[at]
  if (isOfApposition(frame, at)) return null
  const season = askSeason(frame, { mention, at })
  if (season !== null) return season
  if (token === undefined || childrenAs(tree, at, JOINED).length > 0) return null
  const isLoose = isOfNewThing(frame, at) || isOfEvent(frame, { asking, at })
  if (!isLoose && !isOfVerb(frame, at, mention.type === 'date' ? SURE_DATE : SURE)) return null
  const preposition = tree.tokens[childAs(tree, at, CASE)]?.text.toLowerCase() ?? ''
  if (isSpecialPreposition(tree, at)) return null
  const asked = listAsked(frame, { mention, at })
  if (!isOnlyPhrase(tree, { asked, mention, preposition })) return null
  const wh =
    mention.type === 'date'
      ? askDate(frame, { mention, preposition })
      : askPlace(frame, { mention, preposition, at })
  if (wh === null) return null
  if (mention.type === 'place' && holdsAnother(frame, { asking, asked, at })) return null
  const holder = mention.type === 'place' ? findHoldingPlace(frame, { asking, at }) : []
  // Of a date it matters little whether it is the verb's or its object's.
  const relied = isLoose || mention.type === 'date' ? [clause.subject] : [at, clause.subject]
  return { wh, asked: [...asked, ...holder], isSubject: false, relied }
}

/** "Hill, mayor of Elm since 1931, spoke at …": between subject and verb, behind a comma, the time is that of what is put in. */
function isOfApposition({ tree, clause }: Frame, at: number): boolean {
  if (at < clause.subject || at > clause.finite) return false
  return childrenAs(tree, clause.subject, APPOSITION).some((own) => own > clause.subject && own < at)
}

const APPOSITION = new Set(['appos'])

function isOfVerb({ tree, clause }: Frame, at: number, sure: number): boolean {
  const token = tree.tokens[at]
  if (token === undefined || token.head !== clause.head || baseRelation(token) !== 'obl') return false
  return token.confidence >= (hasVerbBetween(tree, clause.head, at) ? SURER : sure)
}

const MODIFIER = new Set(['nmod'])
const DETERMINER = new Set(['det'])

/** "opened a firm in Elm": where and when a thing comes into the story that is new there is where and when it is done. */
function isOfNewThing({ tree, clause }: Frame, at: number): boolean {
  const thing = clause.object
  const token = tree.tokens[at]
  const isNear =
    childrenAs(tree, thing, MODIFIER).includes(at) ||
    (token?.head === clause.head && baseRelation(token) === 'obl')
  if (thing < 0 || thing > at || !isNear) return false
  if (hasVerbBetween(tree, clause.head, at)) return false
  const article = tree.tokens[childAs(tree, thing, DETERMINER)]
  return (
    /^an?$/iu.test(article?.text ?? '') &&
    /^(?:in|on|at)$/iu.test(tree.tokens[childAs(tree, at, CASE)]?.text ?? '')
  )
}

/** "was wounded at the Battle of Elm in 1660": the event's year is the clause's. */
function isOfEvent({ tree, clause }: Frame, { asking, at }: { asking: Asking; at: number }): boolean {
  const date = tree.tokens[at]
  if (asking.mention.type !== 'date' || date === undefined || !/^(?:nmod|obl)/u.test(date.relation))
    return false
  const event = asking.sentence.mentions.find(
    ({ type, end }) => type === 'event' && end < date.start && date.start - end < EVENT_REACH,
  )
  const phrase = clause.obliques.find((other) => isUnder(tree, at, other))
  const token = tree.tokens[phrase ?? -1]
  if (event === undefined || phrase === undefined || token === undefined) return false
  return (
    isInside(token, event) &&
    !hasVerbBetween(tree, clause.head, at) &&
    /^(?:at|in|during)$/iu.test(tree.tokens[childAs(tree, phrase, CASE)]?.text ?? '')
  )
}

const PART_OF_YEAR = /^(?:spring|summer|autumn|fall|winter|beginning|start|end|middle)$/u

/** "in the summer of 1902" → "in the summer of what year". */
function askSeason(frame: Frame, { mention, at }: { mention: Mention; at: number }): QuestionPlan | null {
  const { tree, clause, isKept } = frame
  const part = tree.tokens[at]?.head ?? -1
  const season = tree.tokens[part]
  if (season === undefined || mention.detail !== 'year' || !PART_OF_YEAR.test(season.text)) return null
  if (season.head !== clause.head || baseRelation(season) !== 'obl' || season.confidence < SURE) return null
  const asked = range(tree.first[part] ?? part, tree.last[part] ?? part).filter(
    (word) => isKept[word] === true,
  )
  const words = asked.flatMap((word) => tree.tokens[word] ?? []).filter(({ tag }) => tag !== 'PUNCT')
  const phrase = /^((?:in|by|at|since|until) the \p{Ll}+ of) \d{4}$/iu.exec(
    words.map(({ text }) => text).join(' '),
  )
  return phrase?.[1] === undefined
    ? null
    : { wh: `${phrase[1].toLowerCase()} what year`, asked, isSubject: false, relied: [part, clause.subject] }
}

function askDate(
  { tree, clause, isKept }: Frame,
  { mention, preposition }: { mention: Mention; preposition: string },
): string | null {
  // "has been dropped for the match on 12 March": what has happened by now is told without a date; it is another thing's.
  const isPerfect = /^(?:has|have)$/iu.test(tree.tokens[clause.auxiliaries[0] ?? -1]?.text ?? '')
  if (isPerfect && !/^(?:since|by|until)$/u.test(preposition)) return null
  // With a second date in the clause either could be meant.
  const others = tree.tokens.filter(
    (token, at) =>
      isKept[at] === true &&
      /^(?:1[0-9]|20)\d\d$/u.test(token.text) &&
      (token.start < mention.start || token.start >= mention.end),
  )
  return others.length > 0 ? null : dateQuestion(mention, preposition)
}

const SPATIAL = /^(?:in|at|to|from|into|near|across|through|throughout|along|over|outside|off)$/u
const ABSTRACT_IN =
  /^(?:believe|specialise|specialize|result|succeed|engage|interest|trust|major|show|portray|depict|describe|mention|set)$/u

function askPlace(
  { tree, clause }: Frame,
  { mention, preposition, at }: { mention: Mention; preposition: string; at: number },
): string | null {
  if (mention.type !== 'place' || !SPATIAL.test(preposition)) return null
  const verb = tree.tokens[clause.head]
  if (verb === undefined || ABSTRACT_IN.test(verb.lemma)) return null
  // After a copula the place belongs to the noun ("the largest city in Norway").
  if (clause.isCopular && at > clause.head) return null
  const kind = anyPlaceKind(mention)
  if (kind !== null) return `${preposition === 'at' ? 'in' : preposition} which ${kind}`
  return preposition === 'in' || preposition === 'at' ? 'where' : null
}

/** "in Elm, in Norway" or "in Elm, Norway": the place that holds the answer goes with it. */
function findHoldingPlace(
  { tree, clause, isKept }: Frame,
  { asking, at }: { asking: Asking; at: number },
): number[] {
  const after = (tree.last[at] ?? at) + 1
  const next = clause.obliques.find((other) => (tree.first[other] ?? other) <= after + 1 && other > at)
  if (next === undefined || tree.tokens[(tree.first[next] ?? next) - 1]?.text !== ',') {
    if (next === undefined || tree.tokens[tree.first[next] ?? next]?.text !== ',') return []
  }
  const token = tree.tokens[next]
  const isPlace = asking.sentence.mentions.some(
    (mention) =>
      mention.type === 'place' &&
      token !== undefined &&
      mention.start <= token.start &&
      token.end <= mention.end,
  )
  return isPlace ? range(after, tree.last[next] ?? next).filter((word) => isKept[word] === true) : []
}

/** "born in Elm, in Norway": the wider place is no question while the narrower one stays. */
function holdsAnother(
  { clause, isKept, tree }: Frame,
  { asking, asked, at }: { asking: Asking; asked: readonly number[]; at: number },
): boolean {
  return clause.obliques.some((other) => {
    const token = tree.tokens[other]
    if (other >= at || token === undefined || isKept[other] !== true || asked.includes(other)) return false
    const gap = (tree.first[at] ?? at) - (tree.last[other] ?? other)
    return (
      gap <= 2 &&
      asking.sentence.mentions.some(
        (mention) => mention.type === 'place' && mention.start <= token.start && token.end <= mention.end,
      )
    )
  })
}

function hasVerbBetween(tree: Tree, head: number, at: number): boolean {
  return range(Math.min(head, at) + 1, Math.max(head, at) - 1).some(
    (word) => tree.tokens[word]?.tag === 'VERB' && !isUnder(tree, word, at),
  )
}

/** "as of", "in the wake of", "from … to": more than one word tells how. */
function isSpecialPreposition(tree: Tree, at: number): boolean {
  const cases = childrenAs(tree, at, CASE)
  return cases.length !== 1 || (tree.children[cases[0] ?? -1] ?? []).length > 0
}

/** Nothing but preposition, article and the answer: what else hangs on it would be lost. A place may name its own. */
function isOnlyPhrase(
  tree: Tree,
  { asked, mention, preposition }: { asked: readonly number[]; mention: Mention; preposition: string },
): boolean {
  return asked.every((at) => {
    const token = tree.tokens[at]
    if (token === undefined || token.tag === 'PUNCT') return true
    if (mention.start <= token.start && token.end <= mention.end) return true
    if (token.text.toLowerCase() === preposition || /^the$/iu.test(token.text)) return true
    return (
      mention.type === 'place' &&
      token.start > mention.end &&
      token.tag === 'PROPN' &&
      /^(?:appos|nmod|flat)/u.test(token.relation)
    )
  })
}

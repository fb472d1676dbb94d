import type { Span } from '@/lib/domain/article/span'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactDraft } from '../claim'
import { endsAside } from './apposition'
import { toQuote, type FactPattern } from './pattern'
import {
  countWords,
  findChild,
  findConfidence,
  findMentionAt,
  findPhrase,
  findPreposition,
  isSelfContained,
  listChildren,
  listSentencesWith,
  PLAIN_PHRASE,
  quotePhrase,
  readSentence,
  sayPhrase,
  type Reading,
} from './reading'

const MIN_CONFIDENCE = 0.45
const MAX_WORDS = 16
/** Offices and parts that one person has at a time. */
const ROLE =
  /^(?:president|vice-president|director|ceo|executive|founder|co-founder|cofounder|chairman|chairwoman|chairperson|chair|chief|head|leader|minister|chancellor|secretary|mayor|governor|king|queen|emperor|empress|commander|editor|author|co-author|spokesman|spokeswoman|spokesperson|manager|principal|captain|coach|owner|inventor|creator|designer|architect|discoverer|developer|curator|dean|rector|bishop|archbishop|pope|ambassador|treasurer|superintendent|headteacher|headmaster|headmistress|publisher|composer|host|commissioner|speaker|premier|sheriff|general|keeper|builder|engineer|professor|chaplain|judge|producer|translator|engraver|patron)$/iu
/** Held by several at a time unless the text says "the". */
const SHARED =
  /^(?:professor|engineer|judge|producer|translator|captain|general|engraver|patron|executive|designer|developer|author|co-author|co-founder|cofounder|spokesman|spokeswoman|spokesperson|manager|ambassador)$/iu
/** Taken up as the verb says: the verb, and how the role hangs on it. */
const TAKEN_UP = /^(?:appointed|elected|named|made|crowned|ordained|re-elected|reelected|promoted)$/u

/** "X, the president of Y, …", "X was the editor of Y", "X became / was appointed / served as head of Y in D". */
export const role: FactPattern = {
  id: 'role',
  find: (document, sentence) => {
    if (!sentence.tokens.some((token) => ROLE.test(token.lemma))) return []
    const reading = readSentence(document, sentence)
    return reading.tokens.flatMap((token, at) =>
      ROLE.test(token.lemma) && /^(?:NOUN|PROPN)$/u.test(token.tag) ? findRole(reading, at) : [],
    )
  },
}

function findRole(reading: Reading, at: number): FactDraft[] {
  const token = reading.tokens[at]
  if (token === undefined || findConfidence(reading, [at]) < MIN_CONFIDENCE) return []
  if (/^(?:NNS|NNPS)$/u.test(token.fineTag) || !hasPlace(reading, at)) return []
  const apposed = findApposed(reading, at)
  if (apposed.length > 0 || token.relation === 'appos') return apposed
  const copula = findChild(reading, at, /^cop$/u)
  return copula >= 0 ? findHeld(reading, { at, copula }) : findTaken(reading, at)
}

/** A role of something: "of the school", "the school's", "for the BBC". */
function hasPlace(reading: Reading, at: number): boolean {
  return (
    listChildren(reading, at, /^nmod$/u).some((child) =>
      /^(?:of|for|at|to)$/u.test(findPreposition(reading, child)),
    ) || listChildren(reading, at, /^nmod:poss$/u).some((child) => reading.tokens[child]?.tag === 'PROPN')
  )
}

/** "X, (the) R of Y,": right after the name's comma, however the tree joins the two. */
function findApposed(reading: Reading, at: number): FactDraft[] {
  const { tokens } = reading
  const phrase = findPhrase(reading, at, PLAIN_PHRASE)
  const first = phrase === null ? -1 : tokens.findIndex((token) => token.start === phrase.start)
  const sign = tokens[first - 1]
  if (
    phrase === null ||
    sign === undefined ||
    sign.text !== ',' ||
    !endsAside(reading, { sign: first - 1, span: phrase })
  )
    return []
  const person = findPerson(reading, first - 2)
  if (
    person === null ||
    tokens[first - 2]?.end !== person.end ||
    listChildren(reading, at, /^(?:conj|cop)$/u).length > 0
  )
    return []
  return draftRole(reading, {
    person,
    phrase,
    at,
    ask: (words) => `Who is named as ${words}?`,
    standsAlone: true,
    date: null,
  })
}

function findHeld(reading: Reading, { at, copula }: { at: number; copula: number }): FactDraft[] {
  const verb = reading.tokens[copula]
  const person = findPerson(reading, findChild(reading, at, /^nsubj$/u))
  const phrase = findPhrase(reading, at, PLAIN_PHRASE)
  if (
    person === null ||
    phrase === null ||
    verb === undefined ||
    !/^(?:is|was)$/u.test(verb.text) ||
    verb.start < person.end ||
    phrase.start < verb.end
  )
    return []
  if (listChildren(reading, at, /^(?:conj|aux|advcl|mark)$/u).length > 0 || hasDenial(reading, at)) return []
  return draftRole(reading, {
    person,
    phrase,
    at,
    ask: (words) => `Who ${verb.text} ${words}?`,
    standsAlone: false,
    date: null,
  })
}

/** The role hangs on a verb of taking or holding it. */
function findTaken(reading: Reading, at: number): FactDraft[] {
  const { tokens, document } = reading
  const token = tokens[at]
  const verb = tokens[token?.head ?? -1]
  if (token === undefined || verb === undefined) return []
  const isServing =
    /^(?:served|serves|worked|acted)$/u.test(verb.text) && findPreposition(reading, at) === 'as'
  const isBecoming = /^(?:became|becomes)$/u.test(verb.text) && /^(?:xcomp|obj|obl)$/u.test(token.relation)
  const isGiven =
    TAKEN_UP.test(verb.text) &&
    /^(?:xcomp|obj|obl)$/u.test(token.relation) &&
    /^(?:|as|to)$/u.test(findPreposition(reading, at))
  if (!isServing && !isBecoming && !isGiven) return []
  const person = findPerson(reading, findChild(reading, token.head, isGiven ? /^nsubj:pass$/u : /^nsubj$/u))
  const phrase = findPhrase(reading, at, PLAIN_PHRASE)
  const auxiliary = isGiven ? findChild(reading, token.head, /^aux:pass$/u) : token.head
  const start = tokens[auxiliary]?.start
  if (
    person === null ||
    phrase === null ||
    start === undefined ||
    start < person.end ||
    phrase.start < verb.start
  )
    return []
  if (listChildren(reading, token.head, /^aux$/u).length > 0 || hasDenial(reading, token.head)) return []
  const lead = document.text.slice(start, phrase.start)
  if (countWords(lead) > 4) return []
  return draftRole(reading, {
    person,
    phrase,
    at,
    ask: (words) => `Who ${lead.replace(/\s+/gu, ' ')}${words}?`,
    standsAlone: false,
    date: findDate(reading, { verb: token.head, role: at }),
  })
}

function hasDenial(reading: Reading, at: number): boolean {
  return listChildren(reading, at, /^advmod$/u).some((child) =>
    /^(?:not|n[’']t|never|also|later|then|once|soon|eventually)$/iu.test(reading.tokens[child]?.text ?? ''),
  )
}

/** "in 1931" on the verb or on the role. */
function findDate(reading: Reading, { verb, role: at }: { verb: number; role: number }): Span | null {
  const { tokens } = reading
  for (const head of [verb, at])
    for (const child of listChildren(reading, head, /^(?:obl|nmod)/u)) {
      const mention = findMentionAt(reading, child)
      const preposition = tokens[findChild(reading, child, /^case$/u)]
      if (
        child > at &&
        mention?.type === 'date' &&
        preposition !== undefined &&
        /^(?:in|on|since|until)$/u.test(preposition.text)
      )
        return { start: preposition.start, end: mention.end }
    }
  return null
}

/** A person's name, or one of unknown kind, that is the only one in its place. */
function findPerson(reading: Reading, at: number): Mention | null {
  const mention = at < 0 ? null : findMentionAt(reading, at)
  if (mention === null || listChildren(reading, at, /^conj$/u).length > 0) return null
  return mention.type === 'person' ||
    (mention.type === 'name' &&
      mention.detail === 'name' &&
      /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}$/u.test(mention.text))
    ? mention
    : null
}

type Held = {
  person: Mention
  phrase: Span
  at: number
  ask: (words: string) => string
  standsAlone: boolean
  date: Span | null
}

/** Asked for the person where the role is one person's, and (on a card) for the role. */
function draftRole(reading: Reading, { person, phrase, at, ask, standsAlone, date }: Held): FactDraft[] {
  const pieces = date === null || date.start < phrase.end ? [phrase] : [phrase, date]
  const words = pieces.map((piece) => sayPhrase(reading, piece)).join(' ')
  if (countWords(words) > MAX_WORDS || countWords(words) < 3 || !isSelfContained(reading, pieces)) return []
  const quote = toQuote(person)
  const roleQuote = quotePhrase(reading, phrase)
  const span = {
    start: Math.min(person.start, phrase.start),
    end: Math.max(person.end, ...pieces.map((piece) => piece.end)),
  }
  const shared = {
    kind: 'role' as const,
    span,
    arguments: {
      person: quote,
      role: roleQuote,
      ...(pieces.length > 1 && date !== null ? { date: quotePhrase(reading, date) } : {}),
    },
    standsAlone,
    aliases: [],
  }
  const isShared = SHARED.test(reading.tokens[at]?.lemma ?? '') && !/^the\s/iu.test(words)
  const isUnique = !/^an?\s/iu.test(words) && !isShared && !hasOtherHolder(reading, { person, phrase, at })
  const forPerson: FactDraft = {
    ...shared,
    answer: quote,
    mention: person,
    question: isUnique ? ask(words) : null,
  }
  const verb = standsAlone || /^Who is /u.test(ask('')) ? 'is' : 'was'
  const forRole: FactDraft = {
    ...shared,
    answer: roleQuote,
    mention: null,
    question: `Who ${verb} ${person.text}?`,
    isOpen: true,
  }
  return standsAlone && !isUnique ? [forRole] : [forPerson, forRole]
}

/** Another sentence gives the same role at the same place to somebody else. */
function hasOtherHolder(
  reading: Reading,
  { person, phrase, at }: { person: Mention; phrase: Span; at: number },
): boolean {
  const { document, sentence, tokens } = reading
  const role = tokens[at]
  const place = tokens.find(
    (token) =>
      token !== role && phrase.start <= token.start && token.end <= phrase.end && token.tag === 'PROPN',
  )
  if (role === undefined) return true
  return listSentencesWith(document, place === undefined ? [role.lemma] : [role.lemma, place.lemma]).some(
    (other) =>
      other !== sentence &&
      other.mentions.some((mention) => mention.type === 'person' && mention.entity !== person.entity) &&
      !other.mentions.some((mention) => mention.entity === person.entity),
  )
}

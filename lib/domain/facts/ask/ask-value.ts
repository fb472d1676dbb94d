import type { Mention } from '@/lib/domain/language/mention'
import { baseRelation, childAs, childrenAs } from '../tree/tree'
import { listAsked, renderTokens, type Frame } from './frame'
import { isInside, range, type QuestionPlan } from './plan'
import { howMany } from './wh-phrase'

const CASE = new Set(['case'])
const JOINED = new Set(['conj', 'cc'])
const DETERMINED = /^(?:the|its|their|his|her|these|those|this|that|all|both|other|each|every)$/iu
const SURE = 0.6
const MAX_COUNTED = 9
const COUNTING = /^(?:number|total|amount|population|figure|sum|count|toll)$/u
const CHANGING =
  /^(?:rise|increase|grow|climb|jump|fall|drop|decline|decrease|shrink|sink|cut|raise|reduce|lower|soar)$/u
/** "sold for $3,000", "valued at $5 million". */
const TRADING = /^(?:sell|buy|purchase|acquire|auction|value|estimate|price|hire|sign|license)$/u
/** With these a sum of money is what changes hands. */
const SPENDING =
  /^(?:raise|spend|earn|lose|receive|donate|invest|give|pay|win|make|save|borrow|owe|contribute|collect|cost|fetch)$/u

type Value = { mention: Mention; at: number }

/** "62 ships sank" → "How many ships sank"; "killed 62 people" → "How many people did … kill". */
export function askValue(frame: Frame, value: Value): QuestionPlan | null {
  switch (value.mention.detail) {
    case 'count':
    case 'measure':
      return askAge(frame, value) ?? askExistence(frame, value) ?? askCount(frame, value)
    case 'percent':
      return askShare(frame, value)
    case 'money':
      return askSum(frame, value)
    default:
      return null
  }
}

function askCount(frame: Frame, { mention, at }: Value): QuestionPlan | null {
  const { tree, clause, isKept } = frame
  const number = tree.tokens[at]
  const counted = number?.head ?? -1
  const noun = tree.tokens[counted]
  if (number === undefined || noun === undefined || number.relation !== 'nummod' || counted < at) return null
  if (!/^NNS?$/u.test(noun.fineTag) || number.confidence < SURE || noun.confidence < SURE) return null
  if (!isOwnOrGoverned(frame, noun.head) || !/^(?:nsubj|obj|obl)$/u.test(baseRelation(noun))) return null
  if (childrenAs(tree, counted, JOINED).length > 0) return null
  const first = tree.first[counted] ?? counted
  const own = range(first, tree.last[counted] ?? counted).filter((word) => isKept[word] === true)
  const value = listAsked(frame, { mention, at })
  const before = own.filter((word) => word < counted && !value.includes(word))
  if (before.some((word) => word < at && tree.tokens[word]?.tag !== 'ADP')) return null
  if (before.some((word) => DETERMINED.test(tree.tokens[word]?.text ?? ''))) return null
  // "The number of ships reached 40": the figure is the subject's, not of things done to.
  if (counted !== clause.subject && COUNTING.test(tree.tokens[clause.subject]?.lemma ?? '')) return null
  const cases = childrenAs(tree, counted, CASE)
  if (cases.length > 1) return null
  const preposition = cases[0] === undefined ? '' : `${tree.tokens[cases[0]]?.text.toLowerCase() ?? ''} `
  // "for up to 30 days": the preposition before "up" is no part of what can be moved.
  if (preposition === 'to ' && tree.tokens[(cases[0] ?? 0) - 1]?.text === 'up') return null
  const many = howMany(mention, 'how many')
  const colon = own.findIndex((word) => word > counted && tree.tokens[word]?.text === ':')
  // "four kinds: a, b, c and d": what is counted is asked for, not listed.
  const rest = own.slice(0, colon < 0 ? undefined : colon).filter((word) => word > at)
  if (many === null || rest.length === 0 || rest.length > MAX_COUNTED) return null
  const words = renderTokens(frame, at + 1, rest.at(-1) ?? at, value).replace(/[\s,]+$/u, '')
  if (/[:;()]/u.test(words) || isSecondCount(frame, rest)) return null
  if (preposition === '' && baseRelation(noun) === 'obl' && mention.detail !== 'measure') return null
  return {
    wh: `${preposition}${many} ${words}`,
    asked: [...new Set([...own, ...value])].sort((a, b) => a - b),
    isSubject: counted === clause.subject,
    relied: [at, counted],
  }
}

/** "fifteen members of the council and two judges": the second figure is told, whatever it hangs on. */
function isSecondCount({ tree }: Frame, rest: readonly number[]): boolean {
  return rest.some((word) => tree.tokens[word]?.tag === 'CCONJ' && tree.tokens[word + 1]?.tag === 'NUM')
}

/** The clause's own verb, or the one that it governs: "is to build four ships". */
function isOwnOrGoverned({ tree, clause }: Frame, head: number): boolean {
  const verb = tree.tokens[head]
  return (
    head === clause.head ||
    (verb?.relation === 'xcomp' &&
      verb.head === clause.head &&
      verb.confidence > SURE &&
      tree.tokens[childAs(tree, head, MARK)]?.text === 'to')
  )
}

const MARK = new Set(['mark'])
const EXISTENTIAL = new Set(['expl'])

/** "There are three kinds of tide: …" → "How many kinds of tide are there". */
function askExistence(frame: Frame, { mention, at }: Value): QuestionPlan | null {
  const { tree, clause, isKept } = frame
  const there = tree.tokens[childAs(tree, clause.head, EXISTENTIAL)]
  const verb = tree.tokens[clause.head]
  const counted = tree.tokens[at]?.head ?? -1
  if (there?.text.toLowerCase() !== 'there' || verb?.lemma !== 'be' || clause.auxiliaries.length > 0)
    return null
  if (counted !== clause.subject || tree.tokens[at]?.relation !== 'nummod' || mention.hedge !== null)
    return null
  const last = tree.last[clause.head] ?? counted
  const own = range(at + 1, last).filter((word) => isKept[word] === true)
  const stop = own.findIndex((word) => word > counted && /^[,;:.(–—]$/u.test(tree.tokens[word]?.text ?? ''))
  const rest = own.slice(0, stop < 0 ? undefined : stop)
  const words = renderTokens(frame, at + 1, rest.at(-1) ?? at)
  if (
    rest.length < 2 ||
    rest.length > MAX_COUNTED + 3 ||
    /(?<!\p{L})(?:that|who|which)(?!\p{L})/u.test(words)
  )
    return null
  return {
    wh: `how many ${words} ${verb.text.toLowerCase()} there`,
    asked: range(tree.first[clause.head] ?? 0, last),
    isSubject: true,
    relied: [at, counted],
    isDone: true,
  }
}

/** "at the age of 23" → "At what age". */
function askAge({ tree, clause, isKept }: Frame, { mention, at }: Value): QuestionPlan | null {
  const age = tree.tokens[at]?.head ?? -1
  const token = tree.tokens[age]
  if (
    token?.lemma !== 'age' ||
    token.head !== clause.head ||
    token.confidence < SURE ||
    mention.hedge !== null
  )
    return null
  if (tree.tokens[childAs(tree, age, CASE)]?.text.toLowerCase() !== 'at') return null
  const asked = range(tree.first[age] ?? age, tree.last[age] ?? age).filter((word) => isKept[word] === true)
  return asked.length > 6 ? null : { wh: 'at what age', asked, isSubject: false, relied: [age] }
}

/** "58% of the ships sank" → "What percentage of the ships sank". */
function askShare(frame: Frame, { mention, at }: Value): QuestionPlan | null {
  const { tree, clause } = frame
  const token = tree.tokens[at]
  if (token === undefined) return null
  const isMeans = isBehindBy(frame, at)
  if (!isMeans && (token.head !== clause.head || token.confidence < SURE)) return null
  const relation = isMeans ? 'obl' : baseRelation(token)
  const last = tree.last[at] ?? at
  const own = listAsked(frame, { mention, at })
  const words = howMany(mention, 'what percentage')
  if (words === null) return null
  const after = own.filter((word) => (tree.tokens[word]?.start ?? 0) >= mention.end)
  const rest = after.length === 0 ? '' : renderTokens(frame, after[0] ?? last, last)
  if (relation === 'obl') {
    const preposition = tree.tokens[childAs(tree, at, CASE)]?.text.toLowerCase() ?? ''
    const isChange = CHANGING.test(tree.tokens[clause.head]?.lemma ?? '')
    return (preposition === 'by' || (preposition === 'to' && isChange)) && rest === ''
      ? {
          wh: `${preposition} ${words}`,
          asked: own,
          isSubject: false,
          relied: isMeans ? [clause.subject] : [at],
        }
      : null
  }
  if (!/^(?:nsubj|obj)$/u.test(relation) || !/^of\s/u.test(rest) || after.length > MAX_COUNTED) return null
  return { wh: `${words} ${rest}`, asked: own, isSubject: at === clause.subject, relied: [at] }
}

/** "cut the loss by 15%": told of the verb, whatever the tree hangs it on. */
function isBehindBy({ tree, clause }: Frame, at: number): boolean {
  const token = tree.tokens[at]
  return (
    tree.tokens[childAs(tree, at, CASE)]?.text === 'by' &&
    CHANGING.test(tree.tokens[clause.head]?.lemma ?? '') &&
    (token?.head === clause.head || token?.head === clause.object)
  )
}

/** "raised $3 billion" → "How much money did … raise". */
function askSum(frame: Frame, { mention, at }: Value): QuestionPlan | null {
  const { tree, clause } = frame
  const token = tree.tokens[at]
  const verb = tree.tokens[clause.head]
  if (token === undefined || verb === undefined || token.confidence < SURE) return null
  const preposition = tree.tokens[childAs(tree, at, CASE)]?.text.toLowerCase() ?? ''
  const isPrice =
    token.head === clause.head &&
    baseRelation(token) === 'obl' &&
    /^(?:for|at)$/u.test(preposition) &&
    TRADING.test(verb.lemma)
  if (!isPrice && (at !== clause.object || !SPENDING.test(verb.lemma))) return null
  const own = listAsked(frame, { mention, at })
  const isAlone = own.every((word) => {
    const other = tree.tokens[word]
    if (other === undefined || other.tag === 'PUNCT') return true
    if (isPrice && other.text.toLowerCase() === preposition) return true
    return isInside(other, mention) || (mention.hedge !== null && isInside(other, mention.hedge))
  })
  const words = howMany(mention, 'how much')
  if (!isAlone || words === null) return null
  if (isPrice)
    return {
      wh: `${preposition} ${words === 'how much' ? 'what price' : words}`,
      asked: own,
      isSubject: false,
      relied: [at],
    }
  const isCost = /^(?:cost|fetch)$/u.test(verb.lemma)
  return { wh: isCost ? words : `${words} money`, asked: own, isSubject: false, relied: [at] }
}

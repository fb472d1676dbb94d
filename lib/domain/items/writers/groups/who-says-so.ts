import { orderByHash } from '@/lib/domain/article/stable-id'
import type { Holder } from '@/lib/domain/article/article'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { WhoSaysSo } from '../../who-says-so'
import type { GroupInput, GroupWriter, WrittenGroup } from '../group-writer'
import { takeClaimed } from './claimed-words'
import { findFullName, listFullNames } from './full-name'
import { makeFactMaker, type FactMaker } from './own-fact'
import { makeStatementFinder, type StatementFinder } from './plain-statements'

const MAX_ITEMS = 3
const MIN_OTHERS = 2
const MAX_OTHERS = 3

/** A claim without its holder: who says so? The others are named in the article too, and are of the same kind. */
export const writeWhoSaysSo: GroupWriter = (input) => {
  const makeFact = makeFactMaker(input)
  const findStatements = makeStatementFinder(input)
  return input.document.sentences
    .flatMap((sentence) => writeOne(input, { sentence, makeFact, findStatements }) ?? [])
    .sort((a, b) => (b.facts[0]?.salience ?? 0) - (a.facts[0]?.salience ?? 0))
    .slice(0, MAX_ITEMS)
}

type Tools = { sentence: AnalysedSentence; makeFact: FactMaker; findStatements: StatementFinder }

function writeOne(
  { document, statuses }: GroupInput,
  { sentence, makeFact, findStatements }: Tools,
): WrittenGroup | null {
  const status = statuses[sentence.index]
  if (status?.status !== 'attributed' || status.isNameless || status.holder === null) return null
  const { holder } = status
  const name = findHolder(sentence, holder)
  if (name === null) return null
  const key = findFullName(document, name)
  const words = findStatements(sentence, [holder])
    .map((statement) => takeClaimed(document.text, { holder, statement, sentence }))
    .find((claimed) => claimed !== null && !namesIn(claimed, key.text))
  if (words == null) return null
  const holders = statuses.flatMap((other) => (other.isNameless ? [] : (other.holder ?? [])))
  const others = findOthers(document, { sentence, key }).sort(
    (a, b) => Number(isHolder(holders, b)) - Number(isHolder(holders, a)),
  )
  if (others.length < MIN_OTHERS) return null
  const options = [key, ...others.slice(0, MAX_OTHERS)].map((mention, index) => ({
    text: mention.text,
    isKey: index === 0,
    origin: 'article' as const,
    source: { start: mention.start, end: mention.end, quote: mention.text },
    feedback: null,
  }))
  const fact = makeFact(sentence, { mention: name, kind: 'event' })
  const content: WhoSaysSo = {
    stem: `Who says this, according to the article?\n“${words}”`,
    source: { start: fact.start, end: fact.end, quote: fact.quote },
    feedback: null,
    options: orderByHash(fact.id, options, (option) => option.text),
  }
  return {
    type: 'who-says-so',
    content,
    key: key.text,
    fit: 0.75,
    facts: [fact],
    sentences: [sentence.index],
    texts: [words],
  }
}

/** The holder as one name; a phrase about several ("a study by X for Y") has no name of its own. */
function findHolder(sentence: AnalysedSentence, holder: Holder): Mention | null {
  const names = sentence.mentions.filter(
    (mention) => holder.start <= mention.start && mention.end <= holder.end,
  )
  const [only] = names
  if (only === undefined || names.length > 1 || !isNamed(only)) return null
  // "the spokesman of X" is not X.
  const around = `${holder.text.slice(0, only.start - holder.start)} ${holder.text.slice(only.end - holder.start)}`
  return /^\s*(?:the\s*)?(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|President|Minister|author|researcher|scientist|historian|economist|analyst)\.?\s*)*\s*$/iu.test(
    around,
  )
    ? only
    : null
}

function isNamed(mention: Mention): boolean {
  return mention.type === 'person' || isBody(mention)
}

/** An organisation, a group, or an acronym of which the article does not say what it is: they speak as one. */
function isBody({ type, detail }: Mention): boolean {
  return type === 'organisation' || type === 'group' || (type === 'name' && detail === 'acronym')
}

function namesIn(text: string, name: string): boolean {
  const plain = (words: string) =>
    ` ${words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `
  return plain(name)
    .trim()
    .split(' ')
    .some((word) => word.length > 3 && plain(text).includes(` ${word} `))
}

/** Others of the holder's kind, each once under its fullest name, not in the sentence itself. */
function findOthers(
  document: AnalysedDocument,
  { sentence, key }: { sentence: AnalysedSentence; key: Mention },
): Mention[] {
  const inSentence = new Set([key.entity, ...sentence.mentions.map((mention) => mention.entity)])
  const names =
    key.type === 'person' && !/\s/u.test(key.text) ? listSurnames(document) : listFullNames(document)
  return [...names.values()].filter(
    (name) =>
      isOfKind(name, key) &&
      !inSentence.has(name.entity) &&
      // A person is told by first and last name; a bare surname beside full names would stand out.
      (key.type !== 'person' || /\s/u.test(name.text) === /\s/u.test(key.text)) &&
      !overlapsName(name.text, key.text) &&
      !isBareAcronym(document, name) &&
      !isSpokenOfAsPlace(document.text, name.text),
  )
}

/** "VIP": initials that the article neither spells out nor comes back to may be no body at all. */
function isBareAcronym(document: AnalysedDocument, { detail, entity, text }: Mention): boolean {
  if (detail !== 'acronym' || document.acronyms.some(({ short }) => short.text === text)) return false
  return (
    document.sentences.filter(({ mentions }) => mentions.some((other) => other.entity === entity)).length < 2
  )
}

/** Of each person called by one word, that word's first place. */
function listSurnames(document: AnalysedDocument): ReadonlyMap<string, Mention> {
  const names = new Map<string, Mention>()
  for (const { mentions } of document.sentences)
    for (const mention of mentions)
      if (mention.type === 'person' && !/\s/u.test(mention.text) && !names.has(mention.entity))
        names.set(mention.entity, mention)
  return names
}

/** "in Marsh End": a town that was taken for a person. */
function isSpokenOfAsPlace(text: string, name: string): boolean {
  return new RegExp(
    `(?<!\\p{L})(?:in|at|near|into) ${name.replace(/[^\p{L}\p{N}\s]/gu, '.')}(?!\\p{L})`,
    'iu',
  ).test(text)
}

/** A body is told from bodies, a person from persons only. */
function isOfKind(mention: Mention, key: Mention): boolean {
  return isBody(key) ? isBody(mention) : mention.type === key.type
}

function overlapsName(a: string, b: string): boolean {
  return namesIn(a, b) || namesIn(b, a)
}

function isHolder(holders: readonly { text: string }[], mention: Mention): boolean {
  return holders.some((holder) => holder.text.includes(mention.text))
}

import { plainWords } from '@/lib/domain/article/plain-words'
import { orderByHash } from '@/lib/domain/article/stable-id'
import type { ClaimStatus } from '@/lib/domain/article/article'
import { findContextNeed } from '@/lib/domain/facts/check/context'
import { findFullestMention } from '@/lib/domain/facts/check/full-name'
import type { Fact } from '@/lib/domain/facts/fact'
import type { Mention } from '@/lib/domain/language/mention'
import type { WhoSaysSo } from '../../who-says-so'
import type { GroupInput, GroupWriter, WrittenGroup } from '../group-writer'
import { takeClaimed, verbOf } from './claimed-words'
import { findOtherSpeakers, type OtherSpeaker } from './other-speakers'
import { makeFactMaker, type FactMaker } from './own-fact'
import { isDescribed, makeStatementFinder, type StatementFinder } from './plain-statements'
import { takeQuoted } from './quoted-words'
import { listSpeeches, type Speech } from './speech'

const MAX_ITEMS = 3
const MIN_OTHERS = 2
const MAX_OTHERS = 3
/** What is hedged, foretold or judged inside of what somebody says is still his to say. */
const SAYABLE: ReadonlySet<ClaimStatus> = new Set([
  'attributed',
  'hedged',
  'hypothetical',
  'quoted',
  'opinion',
  'prediction',
])

/** A claim without its holder: who says so? The others are named in the article too, and are of the same kind. */
export const writeWhoSaysSo: GroupWriter = (input) => {
  const tools = { makeFact: makeFactMaker(input), findStatements: makeStatementFinder(input) }
  return listSpeeches(input)
    .flatMap((speech) => writeOne(input, speech, tools) ?? [])
    .sort((a, b) => b.fit - a.fit || (b.facts[0]?.salience ?? 0) - (a.facts[0]?.salience ?? 0))
    .slice(0, MAX_ITEMS)
}

type Tools = { makeFact: FactMaker; findStatements: StatementFinder }

function writeOne(input: GroupInput, speech: Speech, tools: Tools): WrittenGroup | null {
  const { document, statuses } = input
  const { sentence, name } = speech
  const status = statuses[sentence.index]?.status
  if (status === undefined || !SAYABLE.has(status)) return null
  const key = findFullestMention(document, name)
  const said = (status === 'quoted' ? findQuoted(speech) : null) ?? findClaimed(input, speech, tools)
  if (said === null || namesIn(said.words, key.text)) return null
  const others = findOtherSpeakers(document, { speech, speeches: listSpeeches(input), key })
  if (others.length < MIN_OTHERS) return null
  const options = [key, ...chooseOthers(others)].map((mention, index) => ({
    text: mention.text,
    isKey: index === 0,
    origin: 'article' as const,
    source: { start: mention.start, end: mention.end, quote: mention.text },
    feedback: null,
  }))
  const fact = toAttributed(tools.makeFact(sentence, { mention: name, kind: 'event' }), speech)
  const content: WhoSaysSo = {
    stem: said.stem,
    source: { start: fact.start, end: fact.end, quote: fact.quote },
    feedback: null,
    options: orderByHash(fact.id, options, (option) => option.text),
  }
  return {
    type: 'who-says-so',
    content,
    key: key.text,
    // Where nobody else speaks, the only one who does is soon guessed.
    fit: others.some(({ speaks }) => speaks) ? 0.75 : 0.6,
    facts: [fact],
    sentences: [sentence.index],
    texts: said.isVerbatim ? [] : [said.words],
  }
}

/** Those who speak, too; where too few do, others who are named. */
function chooseOthers(others: readonly OtherSpeaker[]): Mention[] {
  const speaking = others.filter(({ speaks }) => speaks)
  const chosen = speaking.length >= MIN_OTHERS ? speaking.slice(0, MAX_OTHERS) : others.slice(0, MIN_OTHERS)
  return chosen.map(({ name }) => name)
}

type Said = { stem: string; words: string; isVerbatim: boolean }

/** Quotation marks stand only around what somebody said in so many words. */
function findQuoted({ sentence, holder }: Speech): Said | null {
  const words = takeQuoted(sentence, holder)
  return words === null
    ? null
    : { stem: `Who is quoted in the article as saying “${words}”?`, words, isVerbatim: true }
}

/** What is claimed, in words that need no other sentence. */
function findClaimed({ document }: GroupInput, speech: Speech, { findStatements }: Tools): Said | null {
  const { sentence, holder } = speech
  for (const statement of findStatements(sentence, [holder])) {
    const claimed = takeClaimed(document.text, { holder, statement, sentence })
    if (claimed === null) continue
    const need = findContextNeed(document, { sentence, statement: claimed.statement })
    if (need !== null && !isDescribed(claimed.words, need)) continue
    const stem = `Who ${verbOf(sentence, claimed)}, according to the article, that ${claimed.clause}?`
    return { stem, words: claimed.words, isVerbatim: false }
  }
  return null
}

/** Whatever is said, what the article states is that it was said. */
function toAttributed(fact: Fact, { holder }: Speech): Fact {
  return { ...fact, status: 'attributed', holder }
}

function namesIn(text: string, name: string): boolean {
  return plainWords(name)
    .trim()
    .split(' ')
    .some((word) => word.length > 3 && plainWords(text).includes(` ${word} `))
}

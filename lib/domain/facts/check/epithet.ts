import { isDemonym } from '@/lib/domain/language/lists/countries'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { overlaps } from '@/lib/domain/article/span'
import { isInStatement, type Statement } from '../statement'

/** What many are, so that a place or club before it does not say who: "the Elm striker". Kings, mayors and presidents are one each. */
const PERSON =
  /^(?:singer|songwriter|rapper|guitarist|drummer|bassist|pianist|musician|composer|actor|actress|comedian|comic|star|superstar|presenter|broadcaster|newsreader|model|celebrity|director|filmmaker|author|writer|novelist|poet|playwright|artist|painter|designer|striker|midfielder|defender|goalkeeper|keeper|winger|forward|captain|skipper|coach|manager|boss|footballer|player|batsman|bowler|golfer|boxer|sprinter|swimmer|cyclist|jockey|driver|racer|athlete|champion|veteran|teenager|youngster|rookie|star|hero|legend|ace|politician|mp|msp|mep|lawmaker|congressman|congresswoman|councillor|backbencher|minister|senator|businessman|businesswoman|entrepreneur|tycoon|billionaire|millionaire|mogul|magnate|scientist|researcher|professor|academic|economist|native)$/u
/** What a club or firm is called the second time. */
const TEAM = /^(?:side|club|outfit|champions?|giants?|firm|retailer|carmaker|maker|lender|broadcaster)$/u
const COMPATRIOT =
  /^(?:Dane|Swede|Finn|Pole|Turk|Scot|Scotsman|Scotswoman|Spaniard|Briton|Serb|Croat|Slovene|Icelander|Londoner|(?:English|Welsh|Irish|French|Dutch|Cornish)(?:wo)?man)$/u
/** These demonyms mean a whole people when they stand alone: "the French". */
const PEOPLE = /(?:s|sh|ch|ese)$/u
const AGED = /^\d+-years?-old$/iu
const BORN = /^\p{Lu}[\p{L}-]*-(?:born|based|bred)$/u
const NAMES_WHICH = /^(?:of|who|whom|whose|that|which|called|named|known)$/iu
const MOST_WORDS = 6

/** "The 25-year-old Dane", "The Elm striker": words for somebody whose name stands elsewhere. */
export function findEpithet(
  sentence: AnalysedSentence,
  { statement, tokens }: { statement: Statement; tokens: readonly Token[] },
): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!/^the$/iu.test(token.text) || !opensPhrase(tokens, at)) continue
    if (statement.swaps.some(({ span }) => overlaps(span, token))) continue
    const phrase = readPhrase(tokens, at + 1)
    const head = phrase.at(-1)
    const behind = at + 1 + phrase.length
    if (head === undefined || (!isEpithet(phrase) && !isStarOf(tokens, at + 1))) continue
    // "The Norwegian champion was Hill": said in the same sentence.
    const isSaid = sentence.tokens[head.head]?.tag === 'PROPN' && head.relation.startsWith('nsubj')
    if (isSaid || isNamedBehind(tokens, behind, head)) continue
    // Who was named before in the same sentence is told by that.
    const isNamed = sentence.mentions.some(
      (mention) =>
        mention.end <= token.start && mention.type === 'person' && isInStatement(statement, mention),
    )
    if (!isNamed) return `epithet:${head.text}`
  }
  return null
}

/** "Spaniard", "Venice winner", "Oscar-winning star": no name to ask for, only words for somebody who has one. */
export function isEpithetKey(words: string): boolean {
  const own = words.replace(/^[Tt]he /u, '').split(' ')
  const head = own.at(-1) ?? ''
  if (own.length === 1) return COMPATRIOT.test(head)
  const isCalling = PERSON.test(head) || /^(?:winner|champion|holder|leader)$/u.test(head)
  return isCalling && /^\p{Lu}/u.test(own[0] ?? '')
}

/** As a subject stands: first, or after a comma or joint, and not in apposition to what is before. */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]
  if (previous === undefined) return true
  const isSubject = tokens
    .slice(at + 1, at + 1 + MOST_WORDS)
    .some((token) => token.relation.startsWith('nsubj') && token.tag === 'NOUN')
  return /^(?:PUNCT|CCONJ|SCONJ)$/u.test(previous.tag) && isSubject
}

/** The words up to the noun; a name ends it where it goes on as one ("the singer Martha Stone"). */
function readPhrase(tokens: readonly Token[], from: number): Token[] {
  let to = from
  while (to < from + MOST_WORDS && isInPhrase(tokens[to])) to++
  return tokens.slice(from, to)
}

function isInPhrase(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:ADJ|NOUN|NUM|PROPN)$/u.test(token.tag) ||
      /-\p{Ll}+(?:ing|ed)$/u.test(token.text) ||
      AGED.test(token.text) ||
      BORN.test(token.text))
  )
}

function isEpithet(phrase: readonly Token[]): boolean {
  const head = phrase.at(-1)
  if (head === undefined) return false
  const before = phrase.slice(0, -1)
  if (AGED.test(head.text) || COMPATRIOT.test(head.text)) return true
  if (isDemonym(head.text)) return before.every(({ tag }) => tag !== 'PROPN') && !PEOPLE.test(head.text)
  const isPerson = PERSON.test(head.lemma.toLowerCase()) && !/^NN(?:P)?S$/u.test(head.fineTag)
  if (head.tag === 'PROPN' && !/^(?:MP|MSP|MEP)$/u.test(head.text)) return false
  if (before.some(({ text }) => AGED.test(text) || BORN.test(text))) return true
  if (!isPerson && !TEAM.test(head.text)) return false
  // "the French foreign minister", "the national coach of Elm": an office that one holds.
  const next = before.at(-1)
  if (/^(?:minister|director|manager)$/u.test(head.lemma) && next?.tag !== 'PROPN') return false
  return before.some(({ text, tag }) => tag === 'PROPN' || isDemonym(text) || /^\p{Lu}/u.test(text))
}

/** "The star of Low Tide": of what, but not who. */
function isStarOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lemma === 'star' && tokens[at + 1]?.text === 'of' && tokens[at]?.tag === 'NOUN'
}

/** A name in apposition, or "of …" and "who …" without a comma, say who. "The star of Low Tide" does not. */
function isNamedBehind(tokens: readonly Token[], at: number, head: Token): boolean {
  const [next, second, third] = tokens.slice(at, at + 3)
  if (next === undefined) return false
  if (/^[“"‘(]$/u.test(next.text)) return true
  if (/^[,–—]$/u.test(next.text)) return [second, third].some((token) => token?.tag === 'PROPN')
  return NAMES_WHICH.test(next.text) && !(head.lemma === 'star' && next.text === 'of')
}

import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Token } from '@/lib/domain/language/token'
import { LOOSE_BEFORE_KIND } from '../patterns/empty-words'
import { listChildren, type Reading } from '../patterns/reading'

const MOST_BEFORE = 2
/** Heads that name no idea of a subject, whatever stands before them. */
const EMPTY_HEAD = new Set(
  (
    'ability access account act addition analysis focus function indicator involvement mode model need policy provision support tie tool usage effect inhabitant adult advantage age amount answer approach area article aspect attempt attention author average basis beginning belief benefit bit book brief building case cause century challenge ' +
    'chance change chapter characteristic child choice circumstance city collection comment component condition consequence control cost country couple course day daughter death decade decision degree detail ' +
    'development difference direction discussion distance edge effect effort element end episode era event evidence example experience expert explanation extent face fact factor failure family father favor ' +
    'feature feeling figure form friend function future game goal group growth half hand head help history home hour idea impact importance inch increase individual influence information instance interest issue ' +
    'item job key kind knowledge lack leader length letter level life light line list location loss lot majority man manner material matter measure member message method mile million mind minute moment month ' +
    'morning mother move movie name nation nature need news night note number object occasion official opinion opportunity option order outcome page pair parent part participant past path pattern people percent ' +
    'percentage period person phase photo phrase picture piece place plan player point portion position possibility power practice presence price principle problem process product program project property purpose ' +
    'quality quantity quarter question range rank rate reaction reason region relation relationship report research researcher response rest result role room round rule sample scale scene scholar science scientist ' +
    'season section segment sense series set shape share side sign significance site situation size skill society solution son sort source space speaker spot stage standard start state statement step story ' +
    'strength structure student study style subject success surface system table task team term text theme thing thinking thought thousand time title top topic total town trend trial type understanding unit use ' +
    'value variety version video view way week while wife window woman word work worker world worth writer year years-old youth'
  ).split(' '),
)
const PLAIN_WORD = /^\p{Ll}[\p{Ll}-]{2,}$/u
/** The first word's capital is the sentence's. */
const FIRST_WORD = /^\p{L}[\p{Ll}-]{2,}$/u

/** A noun with the plain words right before it that tell which kind it is. */
export type TermPhrase = {
  /** Its words in small letters, the noun in its base form. */
  key: string
  from: number
  at: number
}

/** The phrases that end with the noun at this place, the longest first and the bare noun last; none for a part of a longer one. */
export function readTermPhrases(reading: Reading, at: number): TermPhrase[] {
  const { tokens } = reading
  const head = tokens[at]
  if (head === undefined || !isCommonNoun(reading, at)) return []
  if (/^(?:compound|nmod:poss)$/u.test(head.relation) || tokens[at + 1]?.tag === 'NOUN') return []
  const parts = listChildren(reading, at, /^(?:compound|amod)$/u).filter((child) => child < at)
  const phrases: TermPhrase[] = []
  for (let from = at; from >= at - MOST_BEFORE; from--) {
    if (from < at && (!parts.includes(from) || !isNarrowing(tokens[from]))) break
    const words = tokens.slice(from, at).map((token) => token.text.toLowerCase())
    phrases.unshift({ key: [...words, head.lemma.toLowerCase()].join(' '), from, at })
  }
  return phrases
}

/** Rare words that open a sentence are taken for names: they are none where the text has them small as well. */
export function isCommonNoun({ document, sentence, tokens }: Reading, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (at > 0) return token.tag === 'NOUN' && PLAIN_WORD.test(token.text)
  if (!FIRST_WORD.test(token.text)) return false
  if (token.tag === 'NOUN') return true
  const isName = sentence.mentions.some(
    ({ type, start, end }) => type !== 'term' && start <= token.start && token.end <= end,
  )
  return token.tag === 'PROPN' && !isName && listSmallWords(document).has(token.text.toLowerCase())
}

const listSmallWords = oncePer(
  ({ text }: AnalysedDocument) => new Set(text.match(/(?<!\p{L})\p{Ll}[\p{Ll}-]+/gu)),
)

/** True where the noun says nothing of a subject by itself. */
export function isEmptyHead(lemma: string): boolean {
  return EMPTY_HEAD.has(lemma) || lemma.length < 4
}

function isNarrowing(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:JJ|NN|VBG|VBN)$/u.test(token.fineTag) &&
    /^\p{L}[\p{Ll}-]{2,}$/u.test(token.text) &&
    !LOOSE_BEFORE_KIND.has(token.text.toLowerCase()) &&
    // "The term politics refers to …": two phrases.
    !/(?:est|\d)$|^(?:term|word|concept|effect|phrase|idea|notion)$/u.test(token.text)
  )
}

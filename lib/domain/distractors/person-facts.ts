import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { COUNTRIES, findCountry } from '@/lib/domain/language/lists/countries'
import { findKnownPlace } from '@/lib/domain/language/lists/places'
import { genderOfName } from '@/lib/domain/language/lists/given-name-genders'
import { PERSON_TITLES, ROLE_WORDS } from '@/lib/domain/language/lists/name-words'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'

/** What the article tells of each person besides the name: the title or role beside it, whose side, and whether "he" or "she". */
export type PersonFacts = {
  roles: ReadonlySet<string>
  /** Countries and towns named right before the name: "Ireland hooker", "the Irish coach". */
  sides: ReadonlySet<string>
  gender: 'he' | 'she' | null
}

const MAN =
  /^(?:mr|sir|lord|king|prince|emperor|tsar|czar|sultan|pope|duke|father|brother|son|husband|congressman|chairman|spokesman|actor)$/u
const WOMAN =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|empress|duchess|mother|sister|daughter|wife|widow|congresswoman|chairwoman|spokeswoman|actress)$/u
/** An office or rank that not everybody holds: who is called by it is no alternative to who is not. */
export const OFFICE =
  /^(?:king|queen|prince|princess|emperor|empress|tsar|czar|sultan|pope|cardinal|bishop|archbishop|president|chancellor|minister|premier|senator|governor|mayor|congressman|congresswoman|judge|justice|general|admiral|colonel|captain|khan|pharaoh|saint)$/u
const NO_ROLE =
  /^(?:mr|mrs|ms|miss|mx|dr|people|capital|member|citizen|citizens|head|private|author|officer)$/u
const NOUN =
  /^(?:.{3,}(?:ist|ician|eer|ian|ologist|man|woman|er|or|ess)|chief|wife|husband|son|daughter|king|head)$/u

/** Read once for each article; by entity. */
export const readPersonFacts = oncePer((document: AnalysedDocument): ReadonlyMap<string, PersonFacts> => {
  const facts = new Map<string, { roles: Set<string>; sides: Set<string>; gender: 'he' | 'she' | null }>()
  for (const sentence of document.sentences)
    for (const mention of sentence.mentions) {
      if (mention.type !== 'person') continue
      const own = facts.get(mention.entity) ?? {
        roles: new Set<string>(),
        sides: new Set<string>(),
        gender: null,
      }
      facts.set(mention.entity, own)
      const words = listWordsBeside(sentence, mention)
      for (const word of words) {
        const side = sideOf(word)
        if (isRole(word)) own.roles.add(word)
        if (side !== null) own.sides.add(side)
      }
      own.gender ??= genderOfWords(words) ?? genderOfName(mention.text)
    }
  return facts
})

/** The title and roles that stand beside one mention: "Liberal leader X", "Mr X", "X, a chemist from Elm". */
export function listWordsBeside({ text, start, tokens }: AnalysedSentence, mention: Mention): string[] {
  const after = text.slice(mention.end - start)
  const inName = mention.text
    .toLowerCase()
    .split(/[\s.]+/u)
    .slice(0, -1)
  const named =
    /^(?:,? (?:the|an?|his|her|its|their|who (?:is|was) (?:the|an?))|,) ([\p{L} ’-]{3,60})/u.exec(
      after,
    )?.[1] ?? ''
  const [first = ''] = named.split(/ (?:of|for|at|in|from|who|and|to|with|on)(?= |$)/u)
  const head = first.toLowerCase().split(' ').at(-1) ?? ''
  return [...inName, ...listBefore(tokens, mention), ...(head === '' ? [] : [head])].filter(
    (word) => word.length > 1,
  )
}

const MOST_BEFORE = 3

/** The nouns and titles right before a name. */
function listBefore(tokens: readonly Token[], { start }: Mention): string[] {
  const words: string[] = []
  for (const token of tokens.filter((each) => each.end <= start).reverse()) {
    const isOfName = /^(?:NOUN|PROPN|ADJ)$/u.test(token.tag) || PERSON_TITLES.has(token.text.toLowerCase())
    if (words.length >= MOST_BEFORE || (!isOfName && token.text !== '.')) break
    if (isOfName) words.push(token.text.toLowerCase().replace(/\.$/u, ''))
  }
  return words
}

/** The words beside a mention that say what the person is. */
export function isRole(word: string): boolean {
  return !NO_ROLE.test(word) && (PERSON_TITLES.has(word) || ROLE_WORDS.has(word) || NOUN.test(word))
}

/** What a title or a word of kin tells. */
export function genderOfWords(words: readonly string[]): 'he' | 'she' | null {
  if (words.some((word) => MAN.test(word))) return 'he'
  return words.some((word) => WOMAN.test(word)) ? 'she' : null
}

/** The country or town of a word beside a name, in whichever form: "irish" and "ireland" are one. */
export function sideOf(word: string): string | null {
  const name = word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const country = findCountry(name) ?? COUNTRIES.find(({ demonyms }) => demonyms.includes(name))
  if (country !== undefined) return country.name
  const nation = NATIONS.find(([of]) => of === name)
  return nation?.[1] ?? (findKnownPlace(name) === undefined ? null : name)
}

/** Nations that play and speak for themselves within a country. */
const NATIONS: readonly (readonly [string, string])[] = [
  ['England', 'England'],
  ['English', 'England'],
  ['Scotland', 'Scotland'],
  ['Scottish', 'Scotland'],
  ['Wales', 'Wales'],
  ['Welsh', 'Wales'],
]

import { isDemonym } from '@/lib/domain/language/lists/countries'
import {
  EVENT_WORDS,
  OFFICE_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
  ROLE_WORDS,
} from '@/lib/domain/language/lists/name-words'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { Token } from '@/lib/domain/language/token'
import { draftMention, type FactPattern } from './pattern'

const MAX_NOUNS = 2
/** What any country or firm has: the name in front tells it. */
const COMMON_HOLDING =
  /^(?:government|economy|market|military|army|navy|police|official|people|public|citizen|politics|politician|parliament|society|culture|company|firm|bank|team|side|squad|club|fan|player|soldier|troop|force|authority|leader|life|history|year|day|time|home|area|part|style|version|user|customer|investor|share|sale|price|rate|website|site|office|branch|staff|worker|employee|spokesman|spokeswoman|boss|executive|manager|report|study|survey|poll|research|researcher|expert|analyst|author|book|article|interview|album|film|song|title|name|thing|voter|resident|student|family|child|woman|man|product|number|plan)$/u

/**
 * "the Alder moth", "the Norrland plains", "Alder tribes": a name that only tells which kind is half an answer, with its
 * noun it is a whole one. The name alone is accepted as well.
 */
export const namedThing: FactPattern = {
  id: 'named-thing',
  find: (document, sentence) =>
    sentence.mentions.flatMap((mention) => {
      const nouns = findNouns(sentence, mention)
      const last = nouns.at(-1)
      if (last === undefined) return []
      const whole: Mention = {
        ...mention,
        end: last.end,
        text: document.text.slice(mention.start, last.end),
        type: PLACE_WORDS.has(last.lemma) ? 'place' : EVENT_WORDS.has(last.lemma) ? 'event' : 'name',
        detail: PLACE_WORDS.has(last.lemma) ? 'place' : 'name',
      }
      return [
        {
          ...draftMention(sentence, { document, mention: whole, kind: 'name' }),
          aliases: isName(sentence, mention) ? [mention.text] : [],
        },
      ]
    }),
}

/** An adjective ("Asian", "Roman") is no name of anything by itself. */
function isName({ tokens }: AnalysedSentence, { start, end, text }: Mention): boolean {
  const own = tokens.filter((token) => start <= token.start && token.end <= end)
  return own.every(({ tag }) => tag === 'PROPN') && !isDemonym(text)
}

/** The one or two plain nouns that a name hangs on, where nothing else stands before or behind. */
function findNouns({ tokens }: AnalysedSentence, mention: Mention): Token[] {
  if (mention.value !== null || mention.type === 'person' || mention.type === 'term') return []
  const from = tokens.findIndex(({ start }) => start >= mention.end)
  const own = tokens.findIndex(({ start }) => start >= mention.start)
  const nouns: Token[] = []
  while (nouns.length < MAX_NOUNS) {
    const next = tokens[from + nouns.length]
    if (next?.tag !== 'NOUN' || !/^\p{Ll}{3,}$/u.test(next.text)) break
    nouns.push(next)
  }
  const last = nouns.at(-1)
  const behind = tokens[from + nouns.length]
  if (last === undefined || own < 0 || behind === undefined) return []
  if (/^(?:NOUN|PROPN|PART|NUM)$/u.test(behind.tag) || /^(?:[’']s?|-|–|of)$/u.test(behind.text)) return []
  const at = from + nouns.length - 1
  const hangs = tokens
    .slice(own, at)
    .every(
      ({ relation, head }) => /^(?:compound|amod|flat|nmod)$/u.test(relation) && head > own - 1 && head <= at,
    )
  if (!hangs || last.relation === 'compound') return []
  return isWholePhrase(tokens[own - 1], last) && isOfOneKind(mention, last) ? nouns : []
}

/** "the" or nothing in front, which asks for a kind by its name; "a", "its" and "new" ask for one of many. */
function isWholePhrase(before: Token | undefined, last: Token): boolean {
  if (before === undefined) return last.fineTag === 'NNS'
  if (/^the$/iu.test(before.text)) return true
  return last.fineTag === 'NNS' && /^(?:ADP|VERB|AUX|PUNCT|SCONJ)$/u.test(before.tag)
}

function isOfOneKind(mention: Mention, { lemma }: Token): boolean {
  if (
    COMMON_HOLDING.test(lemma) ||
    ROLE_WORDS.has(lemma) ||
    PERSON_TITLES.has(lemma) ||
    OFFICE_WORDS.has(lemma)
  )
    return false
  // Whose it is, any paper tells; what happened there or lies there has its name of it.
  if (mention.type === 'place' || isDemonym(mention.text))
    return EVENT_WORDS.has(lemma) || PLACE_WORDS.has(lemma)
  return mention.type !== 'organisation'
}

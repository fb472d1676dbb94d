import { orderByHash } from '@/lib/domain/article/stable-id'
import type { Token } from '@/lib/domain/language/token'
import type { Distractor, DistractorSource } from './distractor'

const MIN_SENTENCES = 3
const GENERAL =
  /^(?:thing|people|person|way|part|time|day|year|example|number|lot|kind|type|case|result|fact|place|one|figure|chapter|section|use)s?$/iu

/** Other terms that the article comes back to, in the same grammatical number. */
export const termDistractors: DistractorSource = {
  id: 'term',
  find: ({ document, claim, mention, seed }) => {
    if (mention.type !== 'term') return null
    const inSentence = new Set(claim.sentence.tokens.map((token) => token.lemma))
    const forms = new Map<string, { token: Token; sentences: Set<number> }>()
    for (const sentence of document.sentences) {
      for (const token of sentence.tokens) {
        if (
          token.tag !== 'NOUN' ||
          !/^\p{Ll}{4,}$/u.test(token.text) ||
          GENERAL.test(token.text) ||
          inSentence.has(token.lemma)
        )
          continue
        const known = forms.get(token.text) ?? { token, sentences: new Set<number>() }
        forms.set(token.text, { token: known.token, sentences: known.sentences.add(sentence.index) })
      }
    }
    const isPlural = mention.detail === 'plural'
    const fit = [...forms.values()].filter(
      ({ token, sentences }) => sentences.size >= MIN_SENTENCES && /s$/u.test(token.text) === isPlural,
    )
    const isCapital = /^\p{Lu}/u.test(mention.text)
    return orderByHash(seed, fit, ({ token }) => token.text).map(({ token }): Distractor => ({
      text: isCapital ? token.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : token.text,
      origin: 'article',
      source: isCapital ? null : { start: token.start, end: token.end, quote: token.text },
    }))
  },
}

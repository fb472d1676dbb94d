import type { Span } from '@/lib/domain/article/span'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import { toQuote, type FactPattern } from './pattern'
import { withArticle } from './apposition'
import { baseRelation, headOf, treeOf } from '../tree/tree'
import { findPreposition, readSentence, type Reading } from './reading'

type Form = { between: RegExp; ask: (name: string, isPerson: boolean) => string }

/** What stands between a name and its other name, and how one is asked for. */
const FORMS: readonly Form[] = [
  {
    between:
      /^,? ?\(?(?:(?:who|which) )?(?:is |was |are |were )?(?:also|otherwise|sometimes|popularly|commonly|widely|better) (?:known|referred to|called) (?:simply )?(?:as )?(?:the )?["“‘]?$/u,
    ask: (name) => `By what other name is ${name} known?`,
  },
  {
    between:
      /^,? ?\(?(?:(?:who|which) )?(?:is |was |were |had been )?(?:formerly|previously|originally|once) (?:known as |called |named )?(?:the )?["“‘]?$/u,
    ask: (name) => `What was ${name} formerly called?`,
  },
  {
    between: /^,? ?(?:(?:is|was|were) |who was )?nicknamed (?:the )?["“‘]?$/u,
    ask: (name, isPerson) => `What ${isPerson ? 'was' : 'is'} the nickname of ${name}?`,
  },
  {
    // "The patriots renamed the tax …" is what they did.
    between: /^(?:,? ?(?:was|were|has been|had been) |, )renamed (?:as |to )?(?:the )?["“‘]?$/u,
    ask: (name) => `What was ${name} renamed?`,
  },
  {
    between:
      /^,? ?\(?(?:née|nee|(?:was )?born(?: as)?|whose (?:real|birth) name (?:is|was)|real name:?|birth name:?) ["“‘]?$/u,
    ask: (name) => `What was the birth name of ${name}?`,
  },
]

/** "Marrow Point, also known as the Needle": one thing under two names. */
export const alias: FactPattern = {
  id: 'alias',
  find: (document, sentence) => {
    if (
      !/(?<!\p{L})(?:known|called|formerly|previously|originally|nicknamed|renamed|née|nee|born|name|referred)(?!\p{L})/u.test(
        sentence.text,
      )
    )
      return []
    return sentence.mentions.flatMap((mention) => {
      const form = FORMS.find(({ between }) => findOther(sentence, { mention, between }) !== null)
      const other = form === undefined ? null : findOther(sentence, { mention, between: form.between })
      if (form === undefined || other === null) return []
      const quote = { start: other.start, end: other.end, quote: document.text.slice(other.start, other.end) }
      const reading = readSentence(document, sentence)
      if (mayBeOfAnother(reading, mention)) return []
      return [
        {
          kind: 'alias' as const,
          span: { start: mention.start, end: other.end },
          answer: quote,
          mention: null,
          arguments: { subject: toQuote(mention), alias: quote },
          question: form.ask(withArticle(reading, mention), mention.type === 'person'),
          standsAlone: true,
          aliases: [],
        },
      ]
    })
  },
}

/** "the retreat from Norway, also known as the Long March": of the retreat; "the town of Elm" is Elm. */
function mayBeOfAnother(reading: Reading, mention: Mention): boolean {
  const head = headOf(treeOf(reading.tokens), mention)
  const token = reading.tokens[head]
  if (token === undefined || baseRelation(token) !== 'nmod') return false
  return reading.tokens[token.head]?.tag === 'NOUN' && !/^(?:of|'s)?$/u.test(findPreposition(reading, head))
}

/** The capitalised or quoted words right after what stands between. */
function findOther(
  sentence: AnalysedSentence,
  { mention, between }: { mention: Mention; between: RegExp },
): Span | null {
  if (mention.value !== null || /^(?:date|number|term)$/u.test(mention.type)) return null
  const from = mention.end - sentence.start
  const after = sentence.text.slice(from, from + 90)
  for (const match of after.matchAll(/["“‘]?(?=\p{Lu})/gu)) {
    const at = match.index + match[0].length
    if (!between.test(after.slice(0, at))) continue
    const words =
      /^\p{Lu}[\p{L}\p{N}’'.&-]*(?: (?:(?:of|the|and|de|von|van|la) ){0,2}\p{Lu}[\p{L}\p{N}’'.&-]*){0,5}/u
        .exec(after.slice(at))?.[0]
        .replace(/[.’']$/u, '')
    if (words === undefined || words.length < 3 || words === mention.text || mention.text.includes(words))
      return null
    // "…, and X": a second name after it makes a list of two.
    const next = sentence.text.slice(from + at + words.length)
    if (/^["”’]? (?:and|or) \p{Lu}|^["”’]?, \p{Lu}/u.test(next)) return null
    return { start: mention.end + at, end: mention.end + at + words.length }
  }
  return null
}

import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'

const NAME = String.raw`\p{Lu}[\p{L}’'.-]+`
/** "Lang and Martha Stone (1998)", "(Lang & Stone, 1998)", "Lang, Stone, and Hill 1998)", "Lang et al. (1998)". */
const YEAR = String.raw`(?:\((?:1[89]|20)\d\d\p{Ll}?\)|(?:1[89]|20)\d\d\p{Ll}?(?:[);:]|, p))`
const CITATION = new RegExp(
  String.raw`((?:${NAME},? ){1,3}(?:(?:and|&|,) (?:${NAME},? ){1,3}|et al\.?,? )+)${YEAR}`,
  'gu',
)
/** Rarer than names, and so looked for first: a line without one cites nobody. */
const HAS_YEAR = new RegExp(YEAR, 'u')
/** Spoken of in so many sentences, they are what the text is about, whoever wrote with them. */
const MOST_SENTENCES = 3

/** The surnames of those whom the text only names as authors of a source, two and more together. */
const listAuthors = oncePer((document: AnalysedDocument): ReadonlySet<string> => {
  const lines = document.text.split('\n').filter((line) => HAS_YEAR.test(line))
  const cited = lines
    .flatMap((line) => [...line.matchAll(CITATION)])
    .flatMap(([, names = '']) => names.match(/\p{Lu}[\p{L}’-]+/gu) ?? [])
  const isSpokenOf = (name: string): boolean =>
    document.sentences.filter(({ text }) => text.includes(name)).length > MOST_SENTENCES
  return new Set(cited.filter((name) => !isSpokenOf(name)))
})

/** True for one of several authors of a source: nobody has to know who wrote a paper with whom. */
export function isCoAuthor(document: AnalysedDocument, { type, text }: Mention): boolean {
  if (type !== 'person' && type !== 'name') return false
  const surname =
    text
      .replace(/[’']s$/u, '')
      .split(/\s+/u)
      .at(-1) ?? ''
  return listAuthors(document).has(surname)
}

import nlp from 'compromise'

type Term = { text: string; pre: string; post: string; tags?: string[] }
type Json = { text: string; terms: Term[]; offset?: { start: number; length: number } }

export type CompromiseName = { type: 'person' | 'place' | 'organization'; text: string }

/** Sentences in order, as the text has them. */
export function listCompromiseSentences(text: string): string[] {
  return nlp(text).sentences().out('array') as string[]
}

/** Words with coarse tags. */
export function tagWithCompromise(text: string): { word: string; tag: string }[] {
  const sentences = nlp(text).json() as Json[]
  return sentences.flatMap(({ terms }) =>
    terms.map(({ text: word, tags }) => ({ word, tag: toCoarse(tags ?? []) })),
  )
}

/** People, places and organisations in order of kind. */
export function listCompromiseNames(text: string): CompromiseName[] {
  const doc = nlp(text)
  const names = (type: CompromiseName['type'], found: { out: (form: 'array') => unknown }) =>
    (found.out('array') as string[]).map((name) => ({
      type,
      text: name.replace(/(?:[’']s)?[\s.,;:!?"”’')\]]*$/u, ''),
    }))
  return [
    ...names('person', doc.people()),
    ...names('place', doc.places()),
    ...names('organization', doc.organizations()),
  ]
}

/** The first of compromise's tags that says a part of speech. */
const COARSE: readonly (readonly [string, string])[] = [
  ['ProperNoun', 'PROPN'],
  ['Pronoun', 'PRON'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
  ['Verb', 'VERB'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Negative', 'ADV'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Preposition', 'ADP'],
  ['QuestionWord', 'PRON'],
  ['Expression', 'INTJ'],
]

function toCoarse(tags: readonly string[]): string {
  return COARSE.find(([own]) => tags.includes(own))?.[1] ?? 'X'
}

import lemmatizer from 'wink-lemmatizer'

const FORMS_OF = new Map(Object.entries({
  am: 'be', is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', being: 'be', be: 'be', "'m": 'be', "'re": 'be',
  has: 'have', had: 'have', having: 'have', have: 'have', "'ve": 'have', does: 'do', did: 'do', done: 'do', doing: 'do', do: 'do',
  "'ll": 'will', wo: 'will', ca: 'can', "n't": 'not', could: 'could', would: 'would', might: 'might', should: 'should',
  found: 'find', left: 'leave', felt: 'feel', lay: 'lie', lit: 'light', wound: 'wind', ground: 'grind', bore: 'bear', saw: 'see', fell: 'fall', rose: 'rise',
})) // prettier-ignore

/** By tag and then by word: to join the two to one key would take longer than the rest. */
const memory = new Map<string, Map<string, string>>()
const MOST_KEPT = 5000

/** Lower case base form of a word with this Penn Treebank tag. Total; a word it does not know stays as it is. */
export function lemmatise(word: string, tag: string): string {
  let words = memory.get(tag)
  if (words === undefined) memory.set(tag, (words = new Map<string, string>()))
  const known = words.get(word)
  if (known !== undefined) return known
  const lemma = findLemma(word.toLowerCase().replace(/[‘’]/gu, "'"), tag)
  if (words.size >= MOST_KEPT) words.clear()
  words.set(word, lemma)
  return lemma
}

function findLemma(lower: string, tag: string): string {
  if (tag === 'NNP' || tag === 'NNPS' || !/^[\p{L}'-]+$/u.test(lower)) return lower
  if (tag.startsWith('V') || tag === 'MD') {
    if (lower === "'s") return 'be'
    if (lower === "'d") return 'would'
    return FORMS_OF.get(lower) ?? lemmatizer.verb(lower)
  }
  if (lower === "n't") return 'not'
  if (tag.startsWith('NN')) return tag === 'NNS' ? lemmatizer.noun(lower) : lower
  return tag === 'JJR' || tag === 'JJS' ? lemmatizer.adjective(lower) : lower
}

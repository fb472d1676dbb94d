import { renderPart, makeStatement } from '../statement'
import { isFiniteForm } from '../tree/clause'
import { treeOf } from '../tree/tree'
import { countWords, isSelfContained, type Reading } from './reading'

const MIN_WORDS = 4
const MAX_WORDS = 24

/**
 * "Which movement formed in 1820?": the question words with the rest of the sentence, from a finite verb to the end. For
 * openings that the parser takes for the main clause ("A movement called Tidalism formed …"). Null where the rest, read
 * again behind "who", has another main verb.
 */
export function askRest(reading: Reading, { wh, from }: { wh: string; from: number }): string | null {
  const { document, sentence, tokens } = reading
  const verb = tokens[from]
  const last = tokens.at(-1)
  if (verb === undefined || last === undefined || !isFiniteForm(verb.fineTag)) return null
  const span = { start: verb.start, end: sentence.end }
  const statement = makeStatement({ text: document.text, sentence, keep: [span], swaps: [] })
  const rest = renderPart(document.text, statement, span).replace(/[\s,;:.]+$/u, '')
  const count = countWords(rest)
  if (count < MIN_WORDS || count > MAX_WORDS || !isSelfContained(reading, [span])) return null
  const words = `Who ${rest}?`
  const reread = document.reread(words, { start: 0, end: words.length }).tokens
  const tree = treeOf(reread)
  // The first verb is the main one, or carries its tense.
  const first = reread[1]
  const isMain =
    tree.root === 1 ||
    (first !== undefined && first.head === tree.root && /^(?:aux|cop)/u.test(first.relation))
  const isAsked =
    reread.findIndex(({ relation }) => relation.startsWith('nsubj')) === 0 && reread[0]?.head === tree.root
  return isMain && isAsked ? `W${wh.slice(1)} ${rest}?` : null
}

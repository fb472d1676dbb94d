import type { AnalysedSentence } from '@/lib/domain/language/document'
import { isFiniteForm, isPredicate } from './clause'
import { spanOf, type Proposition } from './proposition'
import type { Tree } from './tree'

const MOST_NAME_WORDS = 9
const IN_NAME = /^(?:DET|PROPN|NOUN|ADJ|NUM|ADP)$/u
/** A verb's own form, or the one that the tagger takes a past form for. */
const VERB_FORM = /^VB[DNZP]$/u
const JOINING = /^(?:and|or|but)$/u

/**
 * "The Harbour Act of 1911, which taxed sails, oars and masts, also taxed piers": where the parser lost the main verb behind a long
 * relative clause, the signs tell both: "The Harbour Act of 1911 taxed sails, oars and masts" and "… taxed piers". Only of a name that
 * opens the sentence.
 */
export function findNamedRelatives(
  tree: Tree,
  { mentions }: Pick<AnalysedSentence, 'mentions'>,
): Proposition[] {
  const { tokens, root } = tree
  if (isPredicate(tree, root)) return []
  const pronoun = tokens.findIndex(({ text }) => /^(?:which|who)$/u.test(text))
  const verb = pronoun + 1
  if (pronoun < 2 || pronoun > MOST_NAME_WORDS || tokens[pronoun - 1]?.text !== ',') return []
  const name = tokens.slice(0, pronoun - 1)
  const isName =
    name.every(({ tag }) => IN_NAME.test(tag)) &&
    name.some(
      ({ tag, start, end }) =>
        tag === 'PROPN' && mentions.some((mention) => mention.start <= start && end <= mention.end),
    )
  if (!isName || !isFiniteForm(tokens[verb]?.fineTag)) return []
  const main = tokens.findIndex((_, at) => at > verb + 1 && isMainVerb(tree, { at, relative: verb }))
  if (main < 0) return []
  const from = tokens[main - 1]?.tag === 'ADV' ? main - 1 : main
  const opening = spanOf(tree, 0, pronoun - 2)
  const first = spanOf(tree, verb, from - 1)
  const second = spanOf(tree, main, tokens.length - 1)
  if (opening === null || first === null || second === null) return []
  return [
    { stays: [opening, first], predicate: verb },
    { stays: [opening, second], predicate: main },
  ]
}

/** Behind a comma, perhaps behind "also", and no member of a list that the comma parts. */
function isMainVerb({ tokens }: Tree, { at, relative }: { at: number; relative: number }): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]?.tag === 'ADV' ? at - 2 : at - 1
  if (token === undefined || tokens[before]?.text !== ',') return false
  const isVerb =
    /^(?:VERB|AUX)$/u.test(token.tag) &&
    VERB_FORM.test(token.fineTag) &&
    !/^(?:VERB|AUX)$/u.test(tokens[before - 1]?.tag ?? '')
  const goesOn = tokens[at + 1]
  const isActive =
    token.fineTag !== 'VBN' ||
    (/ed$/u.test(token.text) && goesOn?.text !== 'by' && tokens[relative]?.fineTag === 'VBD')
  return isVerb && isActive && !tokens.slice(at).some(({ text, head }) => JOINING.test(text) && head === at)
}

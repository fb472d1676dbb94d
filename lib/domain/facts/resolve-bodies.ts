import { oncePer } from '@/lib/domain/article/once-per'
import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import { readClause } from './tree/clause'
import { childrenAs, treeOf } from './tree/tree'
import type { Replacement } from './statement'

const OPENING =
  /^The (?:company|firm|corporation|band|club|agency|airline|bank|retailer|broadcaster|charity|union|university|carmaker|supermarket|organi[sz]ation|union|federation|ministry|watchdog|regulator|publisher|newspaper)(?=[’']s\s|\s\p{Ll})/u
/** Of these more is said that tells which. */
const GOES_ON = /^(?:of|that|which|for|behind|in|at|named|called|known|to)$/u
const BODY = /^(?:organisation|group)$/u
const SURE = 0.7

/**
 * "The company …" behind a sentence whose subject is one named firm and that names no other body: that firm. Rows of such
 * sentences keep it. In doubt nothing: a wrong one makes a false fact.
 */
export const resolveBodies = oncePer((document: AnalysedDocument): ReadonlyMap<number, Replacement> => {
  const found = new Map<number, Replacement>()
  let body: { words: string; block: number } | null = null
  for (const sentence of document.sentences) {
    const opening = OPENING.exec(sentence.text)?.[0]
    const isOpened = opening !== undefined && isSubject(sentence, opening)
    const isNear: boolean = body !== null && sentence.block - body.block <= 1
    if (isOpened && body !== null && isNear && !namesBody(sentence)) {
      found.set(sentence.index, {
        span: { start: sentence.start, end: sentence.start + opening.length },
        by: body.words,
      })
      body = { words: body.words, block: sentence.block }
      continue
    }
    body = readBody(document, sentence)
  }
  return found
})

function isSubject({ tokens }: AnalysedSentence, opening: string): boolean {
  const [, noun, next] = tokens
  if (noun === undefined || next === undefined || GOES_ON.test(next.text)) return false
  const isOwner = /^[’']s$/u.test(next.text)
  return noun.text === opening.split(' ')[1] && (isOwner || noun.relation.startsWith('nsubj'))
}

function namesBody({ mentions }: AnalysedSentence): boolean {
  return mentions.some(({ type }) => BODY.test(type))
}

/** The one body that a sentence names, where it is the main verb's subject. */
function readBody({ text }: AnalysedDocument, sentence: AnalysedSentence) {
  const { tokens, mentions, quotes, block } = sentence
  const bodies = mentions.filter(({ type }) => BODY.test(type))
  const [only] = bodies
  if (only === undefined || bodies.some(({ entity }) => entity !== only.entity) || quotes.length > 0)
    return null
  const tree = treeOf(tokens)
  const { subject } = readClause(tree, tree.root)
  const noun = tokens[subject]
  const isOwn = noun !== undefined && noun.start >= only.start && noun.end <= only.end
  if (!isOwn || noun.confidence < SURE || subject > tree.root) return null
  // "Oak Motors and its owner", "Oak Motors workers": more than the firm.
  if (childrenAs(tree, subject, JOINED).length > 0) return null
  const hasArticle = /(?:^|\s)the $/iu.test(text.slice(Math.max(0, only.start - 5), only.start))
  return { words: `${hasArticle ? 'The ' : ''}${only.text.replace(/\s+/gu, ' ')}`, block }
}

const JOINED = new Set(['conj'])

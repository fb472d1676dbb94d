import { orderByHash } from '@/lib/domain/article/stable-id'
import type { MultipleChoice } from '../multiple-choice'
import { sourceOf, type Writer } from './writer'

/** Of which of two it is said, or of both: the article sets them against each other, so the other one is wrong. */
export const writeContrast: Writer = ({ claim, seed }) => {
  const { question, between, answer } = claim
  if (question === null || between === undefined) return null
  const shared = { isKey: false, feedback: null }
  const named = [
    { ...shared, text: between.key, isKey: true, origin: 'article' as const, source: answer },
    { ...shared, text: between.rival, origin: 'article' as const, source: between.rivalSource },
  ]
  const content: MultipleChoice = {
    stem: question,
    source: sourceOf(claim),
    feedback: null,
    options: [
      ...orderByHash(`${seed}\u001fposition`, named, (option) => option.text),
      { ...shared, text: between.tie, origin: null, source: null },
    ],
  }
  return { type: 'multiple-choice', content, key: between.key }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeForSubjectivity } from '../../lib/domain/facts/status/subjectivity-features'
import type { Analyser } from '../../lib/domain/language/analyser'
import { analyseDocument } from '../../lib/domain/language/document'
import type { LogisticExample } from './logistic'

type Claim = { readonly text: string; readonly label: 'OBJ' | 'SUBJ' }

/**
 * The labelled sentences beside the project as examples (positive: subjective), or null where they are absent.
 *
 * @param folder holds claims-dev.json: sentences of news marked OBJ or SUBJ (NewsSD-ENG, CC BY 4.0)
 */
export function readClaimExamples(folder: string, analyser: Analyser): LogisticExample[] | null {
  const file = join(folder, 'claims-dev.json')
  if (!existsSync(file)) return null
  const claims = JSON.parse(readFileSync(file, 'utf8')) as Claim[]
  return claims.map(({ text, label }) => ({
    features: describeText(text, analyser),
    isPositive: label === 'SUBJ',
  }))
}

/** A text of one sentence, described as the engine would; of several, the longest counts. */
function describeText(text: string, analyser: Analyser): number[] {
  const blocks = [
    { start: 0, end: text.length, kind: 'paragraph' as const, kept: true, reason: null, doubt: null },
  ]
  const { sentences, words } = analyseDocument({ text, title: null, blocks }, analyser)
  const [longest] = [...sentences].sort((a, b) => b.tokens.length - a.tokens.length)
  return longest === undefined ? [] : describeForSubjectivity(longest, words)
}

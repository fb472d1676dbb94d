import type { useTranslations } from 'use-intl'
import { RefusedError } from '@/components/desk/api'

/** What is wrong with what was to be imported, and the field to say it at. `canKeep`: it can be kept all the same. */
export type ImportProblem = {
  field: 'text' | 'sourceUrl' | 'publishedOn'
  message: string
  canKeep?: boolean
}

type Translate = ReturnType<typeof useTranslations>

/** What is wrong with a file is said of the file; what is wrong with a text, of the box. */
export function describeProblem(problem: string, chosen: File | null, t: Translate): string {
  if (chosen && t.has(`new.fileProblems.${problem}`))
    return t(`new.fileProblems.${problem}`, { name: chosen.name })
  const key = t.has(`new.problems.${problem}`) ? problem : 'other'
  return t(`new.problems.${key}`, { code: problem })
}

/** A request that the server refused or that did not arrive. */
export function describeFailure(error: unknown, chosen: File | null, t: Translate): ImportProblem {
  if (!(error instanceof RefusedError)) return { field: 'text', message: t('new.problems.offline') }
  const { code, fields } = error.error
  if (fields?.['sourceUrl']) return { field: 'sourceUrl', message: t('new.problems.address') }
  if (fields?.['publishedOn']) return { field: 'publishedOn', message: t('new.problems.date') }
  if (code === 'too-large') return { field: 'text', message: describeProblem('too-large', chosen, t) }
  if (code === 'session-expired' || code === 'unauthenticated')
    return { field: 'text', message: t('new.problems.session') }
  return { field: 'text', message: t('new.problems.other', { code }) }
}

import { acronym } from './acronym'
import { date } from './date'
import { definition } from './definition'
import { keyTerm } from './key-term'
import { name } from './name'
import { number } from './number'
import type { FactPattern } from './pattern'
import { standsFor } from './stands-for'

/** Every way in which facts are found, the surest first: of two drafts with one answer the first is kept. */
export const FACT_PATTERNS: readonly FactPattern[] = [acronym, standsFor, date, number, name, definition]

/** Turned to only where the patterns above find little: a text of ideas rather than of names and figures. */
export const SPARE_PATTERNS: readonly FactPattern[] = [keyTerm]

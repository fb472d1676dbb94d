import { acronym } from './acronym'
import { alias } from './alias'
import { apposition } from './apposition'
import { called } from './called'
import { category } from './category'
import { cause } from './cause'
import { consists } from './consists'
import { contrast } from './contrast'
import { creator } from './creator'
import { date } from './date'
import { definition } from './definition'
import { keyTerm } from './key-term'
import { doer } from './doer'
import { kind } from './kind'
import { lifeDates } from './life-dates'
import { list } from './list'
import { name } from './name'
import { namedThing } from './named-thing'
import { naming } from './naming'
import { number } from './number'
import { object } from './object'
import { orDefinition } from './or-definition'
import { actedOn } from './acted-on'
import { asideClause } from './aside-clause'
import { believer } from './believer'
import { calledThere } from './called-there'
import { identity } from './identity'
import { quality } from './quality'
import { subject } from './subject'
import type { FactPattern } from './pattern'
import { recurringTerm } from './recurring-term'
import { refers } from './refers'
import { role } from './role'
import { standsFor } from './stands-for'
import { superlative } from './superlative'
import { termAside } from './term-aside'
import { termConcept } from './term-concept'
import { termIs } from './term-is'

/** Every way in which facts are found, the surest first: of two drafts with one answer the first is kept. */
export const FACT_PATTERNS: readonly FactPattern[] = [
  acronym,
  standsFor,
  alias,
  called,
  calledThere,
  naming,
  refers,
  definition,
  apposition,
  orDefinition,
  termAside,
  termIs,
  identity,
  believer,
  role,
  creator,
  superlative,
  contrast,
  cause,
  category,
  kind,
  doer,
  subject,
  quality,
  asideClause,
  consists,
  list,
  object,
  actedOn,
  lifeDates,
  date,
  number,
  name,
  namedThing,
  termConcept,
  recurringTerm,
]

/** Turned to only where the patterns above find little: a text of ideas rather than of names and figures. */
export const SPARE_PATTERNS: readonly FactPattern[] = [keyTerm]

/** What a thing is, said in passing: true whatever the sentence around it supposes, hopes or judges. */
export const ASIDE_PATTERNS: readonly FactPattern[] = [acronym, apposition, orDefinition, termAside, believer]

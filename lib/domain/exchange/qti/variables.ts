import { element, type Markup } from '../markup'

const TEMPLATES = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates'

export function declare(identifier: string, baseType: string, value: string | null): Markup {
  const attributes = { identifier, cardinality: 'single', baseType }
  return element(
    'outcomeDeclaration',
    attributes,
    value === null ? [] : [element('defaultValue', {}, [element('value', {}, [value])])],
  )
}

type Response = {
  baseType: 'identifier' | 'string' | 'float' | 'directedPair'
  cardinality: 'single' | 'multiple' | 'ordered'
  correct: readonly string[]
  /** Share of the score for each answer that counts; null where only the correct response does. */
  mapped: readonly { key: string; fraction: number }[] | null
}

export function declareResponse({ baseType, cardinality, correct, mapped }: Response): Markup {
  return element('responseDeclaration', { identifier: 'RESPONSE', cardinality, baseType }, [
    element(
      'correctResponse',
      {},
      correct.map((value) => element('value', {}, [value])),
    ),
    ...(mapped === null
      ? []
      : [
          element(
            'mapping',
            { lowerBound: 0, upperBound: 1, defaultValue: 0 },
            mapped.map(({ key, fraction }) =>
              element('mapEntry', {
                mapKey: key,
                mappedValue: fraction,
                ...(baseType === 'string' ? { caseSensitive: 'false' } : {}),
              }),
            ),
          ),
        ]),
  ])
}

/** The standard's own rule: all right, or nothing. */
export const MATCH_CORRECT = element('responseProcessing', { template: `${TEMPLATES}/match_correct` })
/** The standard's own rule: what the mapping says. */
export const MAP_RESPONSE = element('responseProcessing', { template: `${TEMPLATES}/map_response` })

/** The mapping, and the choice itself as what feedback hangs on. */
export const MAP_AND_TELL = element('responseProcessing', {}, [
  element('responseCondition', {}, [
    element('responseIf', {}, [
      element('not', {}, [element('isNull', {}, [variable()])]),
      element('setOutcomeValue', { identifier: 'SCORE' }, [
        element('mapResponse', { identifier: 'RESPONSE' }),
      ]),
      element('setOutcomeValue', { identifier: 'CHOSEN' }, [variable()]),
    ]),
  ]),
])

/** Right when near enough to one of the figures. */
export function scoreFigures(figures: readonly { value: number; tolerance: number }[]): Markup {
  const tests = figures.map(({ value, tolerance }) =>
    element(
      'equal',
      tolerance === 0
        ? { toleranceMode: 'exact' }
        : { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` },
      [variable(), element('baseValue', { baseType: 'float' }, [String(value)])],
    ),
  )
  const test = tests.length === 1 ? tests : [element('or', {}, tests)]
  const score = element('setOutcomeValue', { identifier: 'SCORE' }, [
    element('baseValue', { baseType: 'float' }, ['1']),
  ])
  return element('responseProcessing', {}, [
    element('responseCondition', {}, [element('responseIf', {}, [...test, score])]),
  ])
}

function variable(): Markup {
  return element('variable', { identifier: 'RESPONSE' })
}

import { element, type Markup } from '../markup'
import { type NamedItem, QTI_ROOT } from './names'

/** The test: all items in one section, in the quiz's order, each weighing its points. */
export function writeTest(title: string, items: readonly NamedItem[]): Markup {
  return element('assessmentTest', { ...QTI_ROOT, identifier: 'test', title }, [
    element('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float' }, [
      element('defaultValue', {}, [element('value', {}, ['0'])]),
    ]),
    element('testPart', { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' }, [
      element(
        'assessmentSection',
        { identifier: 'section', title, visible: 'true' },
        items.map(({ item, identifier, href }) =>
          element('assessmentItemRef', { identifier, href }, [
            element('weight', { identifier: 'POINTS', value: item.points }),
          ]),
        ),
      ),
    ]),
    element('outcomeProcessing', {}, [
      element('setOutcomeValue', { identifier: 'SCORE' }, [
        element('sum', {}, [
          element('testVariables', { variableIdentifier: 'SCORE', weightIdentifier: 'POINTS' }),
        ]),
      ]),
    ]),
  ])
}

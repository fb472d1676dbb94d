import { writeExplanation, writeStem } from '../explain'
import { element, type Markup } from '../markup'
import { shorten } from '../one-line'
import type { ExchangeItem } from '../quiz'
import { writeInteraction } from './interaction'
import { QTI_ROOT } from './names'
import { declare } from './variables'

/** One item: what counts, what is shown, how it is scored (0 to 1), what is said afterwards. */
export function writeItem(item: ExchangeItem, identifier: string): Markup {
  const { response, body, scoring, optionFeedback } = writeInteraction(item.question, writeStem(item))
  const explanation = writeExplanation(item)
  const hasExplanation = explanation.markup !== ''
  return element(
    'assessmentItem',
    { ...QTI_ROOT, identifier, title: shorten(item.stem, 80), adaptive: 'false', timeDependent: 'false' },
    [
      response,
      declare('SCORE', 'float', '0'),
      // Never changed, so what hangs on it is shown to everyone once they answered.
      ...(hasExplanation ? [declare('EXPLANATION', 'identifier', 'shown')] : []),
      ...(optionFeedback.length > 0 ? [declare('CHOSEN', 'identifier', null)] : []),
      element('itemBody', {}, body),
      scoring,
      ...optionFeedback.map(({ id, feedback }) =>
        writeFeedback({ outcome: 'CHOSEN', identifier: id, content: element('p', {}, [feedback]) }),
      ),
      ...(hasExplanation
        ? [writeFeedback({ outcome: 'EXPLANATION', identifier: 'shown', content: explanation })]
        : []),
    ],
  )
}

function writeFeedback({
  outcome,
  identifier,
  content,
}: {
  outcome: string
  identifier: string
  content: Markup
}): Markup {
  return element('modalFeedback', { outcomeIdentifier: outcome, identifier, showHide: 'show' }, [content])
}

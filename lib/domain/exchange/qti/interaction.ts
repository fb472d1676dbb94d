import { element, type Markup } from '../markup'
import type { ExchangeFigure, ExchangeOption, Question } from '../quiz'
import { declareResponse, MAP_AND_TELL, MAP_RESPONSE, MATCH_CORRECT, scoreFigures } from './variables'

/** What a question's kind decides of its item file. */
type Interaction = {
  response: Markup
  body: Markup[]
  scoring: Markup
  optionFeedback: { id: string; feedback: string }[]
}

const BLANK = '_____'

export function writeInteraction(question: Question, stem: string): Interaction {
  switch (question.kind) {
    case 'choice':
      return writeChoice(question.options, { stem, isShuffled: !question.isFixed })
    case 'text':
      return writeText(question.accepted, stem)
    case 'number':
      return writeNumber(question.figures, stem)
    case 'order':
      return writeOrder(question.entries, stem)
    case 'match':
      return writeMatch(question, stem)
    case 'card':
    case 'unclear':
      throw new Error('a question without a known answer is left out before')
  }
}

function writeChoice(
  options: readonly ExchangeOption[],
  { stem, isShuffled }: { stem: string; isShuffled: boolean },
): Interaction {
  const choices = options.map((option, index) => ({ ...option, id: `C${index + 1}` }))
  const counting = choices.filter(({ fraction }) => fraction > 0)
  const right = counting.find(({ fraction }) => fraction === 1)
  const optionFeedback = choices.flatMap(({ id, feedback }) => (feedback === null ? [] : [{ id, feedback }]))
  const isMapped = optionFeedback.length > 0 || counting.length > 1
  return {
    response: declareResponse({
      baseType: 'identifier',
      cardinality: 'single',
      correct: right === undefined ? [] : [right.id],
      mapped: isMapped ? counting.map(({ id, fraction }) => ({ key: id, fraction })) : null,
    }),
    body: [
      element(
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: String(isShuffled), maxChoices: 1 },
        [
          element('prompt', {}, [stem]),
          ...choices.map(({ id, text }) => element('simpleChoice', { identifier: id }, [text])),
        ],
      ),
    ],
    scoring: optionFeedback.length > 0 ? MAP_AND_TELL : isMapped ? MAP_RESPONSE : MATCH_CORRECT,
    optionFeedback,
  }
}

function writeText(accepted: readonly string[], stem: string): Interaction {
  return {
    response: declareResponse({
      baseType: 'string',
      cardinality: 'single',
      correct: accepted.slice(0, 1),
      mapped: accepted.map((text) => ({ key: text, fraction: 1 })),
    }),
    body: writeField(stem, Math.max(...accepted.map((text) => [...text].length))),
    scoring: MAP_RESPONSE,
    optionFeedback: [],
  }
}

function writeNumber(figures: readonly ExchangeFigure[], stem: string): Interaction {
  const correct = figures.slice(0, 1).map(({ value }) => String(value))
  return {
    response: declareResponse({ baseType: 'float', cardinality: 'single', correct, mapped: null }),
    body: writeField(stem, 12),
    scoring: scoreFigures(figures),
    optionFeedback: [],
  }
}

/** The field stands in the gap, or below the question. */
function writeField(stem: string, length: number): Markup[] {
  const field = element('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: length })
  const [before = '', after] = stem.split(BLANK)
  if (after !== undefined) return [element('p', {}, [before, field, after])]
  return [element('p', {}, [stem]), element('p', {}, [field])]
}

function writeOrder(entries: readonly string[], stem: string): Interaction {
  const choices = entries.map((text, index) => ({ id: `O${index + 1}`, text }))
  return {
    response: declareResponse({
      baseType: 'identifier',
      cardinality: 'ordered',
      correct: choices.map(({ id }) => id),
      mapped: null,
    }),
    body: [
      element('orderInteraction', { responseIdentifier: 'RESPONSE', shuffle: 'true' }, [
        element('prompt', {}, [stem]),
        // By the alphabet: where nothing is shuffled, the right order must not stand there.
        ...[...choices]
          .sort((a, b) => (a.text < b.text ? -1 : 1))
          .map(({ id, text }) => element('simpleChoice', { identifier: id }, [text])),
      ]),
    ],
    scoring: MATCH_CORRECT,
    optionFeedback: [],
  }
}

function writeMatch({ pairs, spare }: Extract<Question, { kind: 'match' }>, stem: string): Interaction {
  const rights = [...new Set([...pairs.map(({ right }) => right), ...spare])].sort()
  const joined = pairs.map(({ right }, index) => `L${index + 1} R${rights.indexOf(right) + 1}`)
  const choose = (prefix: string, texts: readonly string[], most: number) =>
    element(
      'simpleMatchSet',
      {},
      texts.map((text, index) =>
        element('simpleAssociableChoice', { identifier: `${prefix}${index + 1}`, matchMax: most }, [text]),
      ),
    )
  return {
    response: declareResponse({
      baseType: 'directedPair',
      cardinality: 'multiple',
      correct: joined,
      mapped: joined.map((key) => ({ key, fraction: 1 / pairs.length })),
    }),
    body: [
      element(
        'matchInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true', maxAssociations: pairs.length },
        [
          element('prompt', {}, [stem]),
          choose(
            'L',
            pairs.map(({ left }) => left),
            1,
          ),
          choose('R', rights, pairs.length),
        ],
      ),
    ],
    scoring: MAP_RESPONSE,
    optionFeedback: [],
  }
}

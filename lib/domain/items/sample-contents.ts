/**
 * For tests: a content of each type whose secrets are recognisable. Nothing of SECRET may reach a student before the
 * policy allows it, except an option's own text where the options are what the student picks from.
 */
export const SECRET = 'Qzx'

const source = { start: 0, end: 40, quote: `${SECRET}source was here in the sentence of old.` }
const base = { source, feedback: `${SECRET}feedback` }

export const SAMPLE_CONTENTS: Record<string, unknown> = {
  'multiple-choice': {
    ...base,
    stem: 'Who designed the tide gate?',
    options: [
      { text: 'Ilse Brandt', isKey: true, origin: 'article', source, feedback: `${SECRET}why` },
      { text: 'Otto Lang', isKey: false, origin: 'article', source, feedback: `${SECRET}why-not` },
      { text: 'Mara Voss', isKey: false, origin: 'teacher', source: null, feedback: null },
    ],
  },
  'true-false': {
    ...base,
    stem: 'The tide gate was built in 1987.',
    key: false,
    correction: `${SECRET}correction`,
  },
  cloze: {
    ...base,
    stem: 'The gate was designed by _____.',
    key: `${SECRET}key`,
    accepted: [`${SECRET}accepted`],
    bank: null,
  },
  'short-answer': {
    ...base,
    stem: 'Who designed the gate?',
    key: `${SECRET}key`,
    accepted: [`${SECRET}accepted`],
  },
  numeric: {
    ...base,
    stem: 'What does the gate weigh?',
    keyText: `${SECRET}240`,
    value: 240.7531,
    unit: 'tonnes',
    tolerance: 0,
    accepted: [`${SECRET}acc`],
  },
  flashcard: { ...base, stem: 'Who designed the gate?', back: `${SECRET}back` },
  'flashcard-cloze': { ...base, stem: 'The gate was designed by _____.', back: `${SECRET}back` },
}

/** Further contents that the conformance test grades. */
export const MORE_CONTENTS: { type: string; content: unknown }[] = [
  {
    type: 'cloze',
    content: {
      ...base,
      stem: 'It stands in _____.',
      key: 'Bremen',
      accepted: [],
      bank: ['Breman', 'Bremen', 'Hamburg'],
    },
  },
]

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
  matching: {
    ...base,
    source: null,
    stem: 'Match each person with what they did at the gate.',
    pairs: [
      { left: 'Ilse Brandt', right: 'designed it', source },
      { left: 'Otto Lang', right: 'paid for it', source },
      { left: 'Mara Voss', right: 'looks after it', source: null },
    ],
    distractors: ['painted it'],
  },
  ordering: {
    ...base,
    source: null,
    stem: 'Put these events in order, the earliest first.',
    entries: [
      { text: 'The marsh was drained', when: `${SECRET}1871`, source },
      { text: 'A storm broke the dyke', when: `${SECRET}1962`, source },
      { text: 'The tide gate was built', when: `${SECRET}1987`, source: null },
    ],
  },
  evidence: {
    ...base,
    stem: 'Which sentence answers this question? “Who designed the gate?”',
    passage: 'The marsh is old. The gate is the work of Ilse Brandt. It has never failed.',
    options: [
      { text: 'The marsh is old.', isKey: false, origin: 'article', source, feedback: `${SECRET}why-not` },
      {
        text: 'The gate is the work of Ilse Brandt.',
        isKey: true,
        origin: 'article',
        source,
        feedback: null,
      },
      { text: 'It has never failed.', isKey: false, origin: 'article', source: null, feedback: null },
    ],
  },
  'who-says-so': {
    ...base,
    stem: 'Who says this, according to the article? “The gate will last a century.”',
    options: [
      { text: 'Ilse Brandt', isKey: true, origin: 'article', source, feedback: null },
      { text: 'Otto Lang', isKey: false, origin: 'article', source, feedback: `${SECRET}why-not` },
      { text: 'Mara Voss', isKey: false, origin: 'article', source: null, feedback: null },
    ],
  },
  'claim-status': {
    ...base,
    stem: 'How does the article put this?\n“Nobody should have to live below the sea.”',
    options: [
      { text: 'As a fact', isKey: false, origin: null, source: null, feedback: `${SECRET}why-not` },
      { text: 'As what somebody else says', isKey: false, origin: null, source: null, feedback: null },
      { text: 'As an opinion', isKey: true, origin: null, source: null, feedback: null },
      { text: 'As a prediction', isKey: false, origin: null, source: null, feedback: null },
    ],
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
  {
    type: 'short-answer',
    content: {
      ...base,
      stem: 'Which three towns paid for the gate?',
      key: `${SECRET}Elm, ${SECRET}Dover and ${SECRET}Hythe`,
      accepted: [],
      parts: [
        { text: `${SECRET}Elm`, accepted: [] },
        { text: `${SECRET}Dover`, accepted: [`${SECRET}Dubris`] },
        { text: `${SECRET}Hythe`, accepted: [] },
      ],
    },
  },
  {
    type: 'short-answer',
    content: {
      ...base,
      stem: 'Name two places that flooded, for example.',
      key: 'Elm, Ash and Birch Street, Dover',
      accepted: ['the low ones'],
      parts: [
        { text: 'Elm', accepted: [] },
        { text: 'Ash and Birch Street', accepted: ['Ash Street'] },
        { text: 'Dover', accepted: [] },
      ],
      wanted: 2,
    },
  },
]

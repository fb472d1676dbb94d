import { isTrueFalse, writeExplanation, writeStem } from './explain'
import { findLossesWithoutOrder, matchPlaces } from './find-losses'
import type { ExchangeFormat } from './format'
import { element, type Markup, NOTHING, writeCdata, writeXml } from './markup'
import { shorten } from './one-line'
import type { ExchangeItem, ExchangeOption } from './quiz'

const LINE_END: Markup = { markup: '\n' }

/** Moodle XML (https://docs.moodle.org/en/Moodle_XML_format), in a category of the quiz's name. */
export const moodle: ExchangeFormat = {
  id: 'moodle',
  mime: 'application/xml; charset=utf-8',
  extension: 'xml',
  isBinary: false,
  findLosses: findLossesWithoutOrder,
  write: ({ title, items }) =>
    writeXml(
      element(
        'quiz',
        {},
        [writeCategory(title), ...items.map(writeItem)].flatMap((question) => [LINE_END, question]),
      ),
    ),
}

function writeCategory(title: string): Markup {
  // A slash parts a category from the one within; doubled, it is a slash.
  const path = `$course$/top/${title.replaceAll('/', '//')}`
  return element('question', { type: 'category' }, [element('category', {}, [text(path)])])
}

function writeItem(item: ExchangeItem): Markup {
  const [type, body] = writeBody(item)
  const name = `${String(item.number).padStart(2, '0')} ${shorten(item.stem, 80)}`
  return element('question', { type }, [
    element('name', {}, [text(name)]),
    html('questiontext', element('p', {}, [writeStem(item)])),
    html('generalfeedback', writeExplanation(item)),
    element('defaultgrade', {}, [String(item.points)]),
    element('hidden', {}, ['0']),
    ...body,
    element('tags', {}, [
      element('tag', {}, [text('Footnote')]),
      element('tag', {}, [text(item.contract.type)]),
    ]),
  ])
}

function writeBody({ question }: ExchangeItem): [type: string, body: Markup[]] {
  switch (question.kind) {
    case 'choice':
      return isTrueFalse(question.options)
        ? ['truefalse', question.options.map(writeTrueFalse)]
        : ['multichoice', writeChoice(question.options, { isShuffled: !question.isFixed })]
    case 'text':
      // Five underscores in the question become the field.
      return [
        'shortanswer',
        [
          element('usecase', {}, ['0']),
          ...question.accepted.map((accepted) => plainAnswer(escapeWildcard(accepted), 1)),
        ],
      ]
    case 'number':
      return [
        'numerical',
        question.figures.map(({ value, tolerance }) =>
          plainAnswer(String(value), 1, [element('tolerance', {}, [String(tolerance)])]),
        ),
      ]
    case 'match':
      return [
        'matching',
        writePairs([...question.pairs, ...question.spare.map((right) => ({ left: '', right }))]),
      ]
    case 'order':
      return ['matching', writePairs(matchPlaces(question.entries))]
    case 'card':
    case 'unclear':
      return ['description', []]
  }
}

function writeChoice(options: readonly ExchangeOption[], { isShuffled }: { isShuffled: boolean }): Markup[] {
  return [
    element('single', {}, ['true']),
    element('shuffleanswers', {}, [String(isShuffled)]),
    element('answernumbering', {}, ['abc']),
    ...options.map(({ text: words, fraction, feedback }) =>
      element('answer', { fraction: toPercent(fraction), format: 'html' }, [
        htmlText(element('p', {}, [words])),
        html('feedback', feedback === null ? NOTHING : element('p', {}, [feedback])),
      ]),
    ),
  ]
}

function writeTrueFalse({ text: words, fraction, feedback }: ExchangeOption): Markup {
  return element('answer', { fraction: toPercent(fraction), format: 'moodle_auto_format' }, [
    text(words.toLowerCase()),
    html('feedback', feedback === null ? NOTHING : element('p', {}, [feedback])),
  ])
}

function plainAnswer(words: string, fraction: number, more: Markup[] = []): Markup {
  const attributes = { fraction: toPercent(fraction), format: 'moodle_auto_format' }
  return element('answer', attributes, [text(words), html('feedback', NOTHING), ...more])
}

function writePairs(pairs: readonly { left: string; right: string }[]): Markup[] {
  return [
    element('shuffleanswers', {}, ['true']),
    ...pairs.map(({ left, right }) =>
      element('subquestion', { format: 'html' }, [
        htmlText(left === '' ? NOTHING : element('p', {}, [left])),
        element('answer', {}, [text(right)]),
      ]),
    ),
  ]
}

function toPercent(fraction: number): string {
  return String(Number((fraction * 100).toFixed(5)))
}

/** In a short answer the star stands for anything. */
function escapeWildcard(words: string): string {
  return words.replaceAll('*', '\\*')
}

function text(words: string): Markup {
  return element('text', {}, [words])
}

function html(name: string, content: Markup): Markup {
  return element(name, { format: 'html' }, [htmlText(content)])
}

function htmlText(content: Markup): Markup {
  return content.markup === '' ? element('text', {}) : element('text', {}, [writeCdata(content)])
}

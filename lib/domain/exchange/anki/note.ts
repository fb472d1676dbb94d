import { orderByHash } from '@/lib/domain/article/stable-id'
import { isTrueFalse } from '../explain'
import { element, escapeMarkup, join, type Markup } from '../markup'
import type { ExchangeItem, Question } from '../quiz'

/** A note before it has numbers. `basic` has a front, a back and a source, `cloze` a text and a source; all are HTML. */
export type AnkiNote = { guid: string; model: 'basic' | 'cloze'; fields: string[] }

const BLANK = '_____'

/** A flashcard or a quiz item as a note. A gap without options becomes Anki's own cloze. */
export function toNote(item: ExchangeItem): AnkiNote {
  const source = item.source === null ? '' : item.source
  const [before, after] = item.stem.split(BLANK)
  const isTyped = item.question.kind === 'text' || item.question.kind === 'card'
  if (before !== undefined && after !== undefined && isTyped) {
    const text = `${escapeField(before)}{{c1::${escapeCloze(item.key)}}}${escapeField(after)}`
    return { guid: item.id, model: 'cloze', fields: [text, escapeField(source)] }
  }
  const back = join([writeBack(item), ...(item.feedback === null ? [] : [element('p', {}, [item.feedback])])])
  return {
    guid: item.id,
    model: 'basic',
    fields: [defuse(writeFront(item).markup), defuse(back.markup), escapeField(source)],
  }
}

function writeFront({ id, stem, question }: ExchangeItem): Markup {
  switch (question.kind) {
    case 'choice':
      return isTrueFalse(question.options)
        ? join(['True or false? ', stem])
        : join([
            stem,
            list(
              'ol',
              question.options.map(({ text }) => text),
              { type: 'A' },
            ),
          ])
    case 'order':
      return join([
        stem,
        list(
          'ul',
          orderByHash(id, question.entries, (entry) => entry),
        ),
      ])
    case 'match':
      return join([
        stem,
        list(
          'ul',
          question.pairs.map(({ left }) => left),
        ),
        list(
          'ol',
          orderByHash(id, [...new Set(listRight(question))], (right) => right),
          { type: 'A' },
        ),
      ])
    default:
      return join([stem])
  }
}

function writeBack({ key, question }: ExchangeItem): Markup {
  if (question.kind === 'order') return list('ol', question.entries)
  if (question.kind === 'match')
    return list(
      'ul',
      question.pairs.map(({ left, right }) => `${left} – ${right}`),
    )
  return join([key])
}

function listRight({ pairs, spare }: Extract<Question, { kind: 'match' }>): string[] {
  return [...pairs.map(({ right }) => right), ...spare]
}

function list(
  name: 'ol' | 'ul',
  entries: readonly string[],
  attributes: Record<string, string> = {},
): Markup {
  return element(
    name,
    attributes,
    entries.map((entry) => element('li', {}, [entry])),
  )
}

/** Text as a field's HTML in which Anki finds nothing of its own. */
function escapeField(text: string): string {
  return defuse(escapeMarkup(text))
}

/** Brackets begin sounds and formulas, braces clozes: written as entities they are only themselves. */
function defuse(html: string): string {
  return html.replaceAll('[', '&#91;').replaceAll('{', '&#123;').replaceAll('}', '&#125;')
}

/** Inside a cloze two colons begin a hint. */
function escapeCloze(text: string): string {
  return escapeField(text).replaceAll(':', '&#58;')
}

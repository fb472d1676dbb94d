import type { Span } from '@/lib/domain/article/span'
import { STATUS_OPTIONS, STATUS_QUESTION } from '@/lib/domain/items/status-options'

/** What stands for the gap, as lib/domain/items has it. */
export const BLANK = '_____'

/** The types a teacher can write and edit here, in the order of the picker. */
export const EDITABLE_TYPES = [
  'short-answer',
  'multiple-choice',
  'cloze',
  'true-false',
  'numeric',
  'matching',
  'ordering',
  'evidence',
  'who-says-so',
  'claim-status',
  'flashcard',
  'flashcard-cloze',
] as const
export type EditableType = (typeof EDITABLE_TYPES)[number]

/** The types that can be begun from selected words. A passage with its sentences is only the engine's to make. */
export const CREATABLE_TYPES = EDITABLE_TYPES.filter((type) => type !== 'evidence')

/** Types in which one of several texts is the right one. */
export function isChoiceType(type: EditableType): boolean {
  return type === 'multiple-choice' || type === 'who-says-so' || type === 'claim-status'
}

export function isEditableType(type: string): type is EditableType {
  return EDITABLE_TYPES.some((editable) => editable === type)
}

/** An option with whatever else the content says of it, untouched. */
export type OptionDraft = { text: string; isKey: boolean; rest: Record<string, unknown> }

/** One pair of a matching, or one entry of an ordering: what is shown, and what belongs to it (an answer, a date). */
export type PartDraft = { text: string; key: string; rest: Record<string, unknown> }

export const EMPTY_PART: PartDraft = { text: '', key: '', rest: {} }

/** The form of an item: all that any type has, as text where it is typed. Each type shows its part. */
export type ItemDraft = {
  stem: string
  /** The right answer; the back of a card; the figure as the article writes it. */
  key: string
  /** One other answer a line. */
  accepted: string
  /** Short answer: what a list is made of, a line each, other spellings behind "|"; empty where one thing is asked for. */
  list: string
  /** How many of the list are asked for; empty for all. */
  wanted: string
  options: OptionDraft[]
  /** Pairs, or entries in the right order. */
  parts: PartDraft[]
  /** Matching: answers that belong to nothing, one a line. */
  distractors: string
  isTrue: boolean
  correction: string
  value: string
  unit: string
  /** Per cent. */
  tolerance: string
  feedback: string
  /** What the form does not show and saving must keep. */
  rest: Record<string, unknown>
}

const EMPTY: ItemDraft = {
  stem: '',
  key: '',
  accepted: '',
  list: '',
  wanted: '',
  options: [],
  parts: [],
  distractors: '',
  isTrue: true,
  correction: '',
  value: '',
  unit: '',
  tolerance: '0',
  feedback: '',
  rest: {},
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const asRecord = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {}
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The form for stored content. */
export function toDraft(content: unknown): ItemDraft {
  const fields = asRecord(content)
  const bank = asList(fields['bank'])
  const key = asText(fields['key']) || asText(fields['keyText']) || asText(fields['back'])
  const options = asList(fields['options']).map((option) => {
    const { text, isKey, ...rest } = asRecord(option)
    return { text: asText(text), isKey: isKey === true, rest }
  })
  return {
    stem: asText(fields['stem']),
    key,
    accepted: asList(fields['accepted']).map(asText).join('\n'),
    list: asList(fields['parts']).map(writeListPart).join('\n'),
    wanted: asText(fields['wanted']),
    options:
      options.length > 0
        ? options
        : bank.map((word) => ({ text: asText(word), isKey: word === key, rest: {} })),
    parts: [...asList(fields['pairs']), ...asList(fields['entries'])].map(toPartDraft),
    distractors: asList(fields['distractors']).map(asText).join('\n'),
    isTrue: fields['key'] !== false,
    correction: asText(fields['correction']),
    value: asText(fields['value']),
    unit: asText(fields['unit']),
    tolerance: String(Math.round(Number(fields['tolerance'] ?? 0) * 1000) / 10),
    feedback: asText(fields['feedback']),
    rest: fields,
  }
}

function writeListPart(part: unknown): string {
  const { text, accepted } = asRecord(part)
  return [text, ...asList(accepted)].map(asText).join(' | ')
}

function readListPart(line: string): { text: string; accepted: string[] } {
  const [text = '', ...accepted] = line
    .split('|')
    .map((form) => form.trim())
    .filter(Boolean)
  return { text, accepted }
}

/** The things of a list as a short answer's form has them; empty where none are given. */
export function readListParts({ list }: Pick<ItemDraft, 'list'>): { text: string; accepted: string[] }[] {
  return splitLines(list)
    .map(readListPart)
    .filter(({ text }) => text !== '')
}

/** The whole answer of a short answer that is a list: "Elm, Dover and Hythe". */
export function writeListKey(draft: Pick<ItemDraft, 'list'>): string {
  const texts = readListParts(draft).map(({ text }) => text)
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`
}

function toPartDraft(part: unknown): PartDraft {
  const { left, right, text, when, ...rest } = asRecord(part)
  return { text: asText(left ?? text), key: asText(right ?? when), rest }
}

const splitLines = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
const orNull = (text: string): string | null => text.trim() || null

/** Digits as they are typed, with or without thousands separators: "2,000", "1.5". Not a number: NaN. */
export function readFigure(text: string): number {
  const plain = text.trim().replace(/(?<=\d)[,\s](?=\d{3}\b)/g, '')
  return plain === '' ? Number.NaN : Number(plain)
}

/** The content to save: what the type's schema has, with the parts that the form does not show as they were. */
export function toContent(type: EditableType, draft: ItemDraft): Record<string, unknown> {
  const base = {
    ...('source' in draft.rest ? { source: draft.rest['source'] } : {}),
    stem: draft.stem.trim(),
    feedback: orNull(draft.feedback),
  }
  const key = draft.key.trim()
  const accepted = splitLines(draft.accepted)
  switch (type) {
    case 'multiple-choice':
    case 'who-says-so':
    case 'claim-status':
      return { ...base, options: listOptions(draft) }
    case 'evidence':
      return { ...base, passage: draft.rest['passage'], options: listOptions(draft) }
    case 'matching':
      return {
        ...base,
        pairs: listParts(draft).map(({ text, key: right, rest }) => ({
          source: null,
          ...rest,
          left: text,
          right,
        })),
        distractors: splitLines(draft.distractors),
      }
    case 'ordering':
      return {
        ...base,
        entries: listParts(draft).map(({ text, key: when, rest }) => ({
          source: null,
          ...rest,
          text,
          when: orNull(when),
        })),
      }
    case 'true-false':
      return { ...base, key: draft.isTrue, correction: draft.isTrue ? null : orNull(draft.correction) }
    case 'cloze': {
      const words = draft.options.map((option) => option.text.trim()).filter(Boolean)
      return {
        ...base,
        key,
        accepted,
        bank: words.length === 0 ? null : [...new Set(words.includes(key) ? words : [key, ...words])],
      }
    }
    case 'short-answer': {
      const parts = readListParts(draft)
      if (parts.length === 0) return { ...base, key, accepted }
      const wanted = readFigure(draft.wanted)
      return {
        ...base,
        key: writeListKey(draft),
        accepted,
        parts,
        ...(Number.isNaN(wanted) ? {} : { wanted }),
      }
    }
    case 'numeric':
      return {
        ...base,
        keyText: key || draft.value.trim(),
        value: readFigure(draft.value),
        unit: orNull(draft.unit),
        tolerance: (readFigure(draft.tolerance) || 0) / 100,
        accepted,
      }
    case 'flashcard':
    case 'flashcard-cloze':
      return { ...base, back: key }
  }
}

function listOptions({ options }: ItemDraft): Record<string, unknown>[] {
  return options
    .filter((option) => option.text.trim() !== '')
    .map(({ text, isKey, rest }) => ({
      origin: 'teacher',
      source: null,
      feedback: null,
      ...rest,
      text: text.trim(),
      isKey,
    }))
}

function listParts({ parts }: ItemDraft): PartDraft[] {
  return parts
    .map((part) => ({ ...part, text: part.text.trim(), key: part.key.trim() }))
    .filter((part) => part.text !== '' || part.key !== '')
}

/** A choice whose text was changed by hand is the teacher's: it no longer comes from the article or a gazetteer. */
export function renameOption(option: OptionDraft, text: string): OptionDraft {
  return { ...option, text, rest: { ...option.rest, origin: 'teacher', source: null } }
}

/** A first form for a question about a stretch of the text: the obvious parts are filled in. */
export function draftFromSelection(
  type: EditableType,
  { text, span, sentence }: { text: string; span: Span; sentence: Span },
): ItemDraft {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const isWhole = span.start <= sentence.start && span.end >= sentence.end
  const key = isWhole || words.length > 120 ? '' : words
  const whole = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  const gapped = isWhole
    ? whole
    : `${text.slice(sentence.start, span.start)}${BLANK}${text.slice(span.end, sentence.end)}`.replace(
        /\s+/g,
        ' ',
      )
  const figure = words.match(/\d[\d,.]*\d|\d/)?.[0] ?? ''
  switch (type) {
    case 'cloze':
    case 'flashcard-cloze':
      return { ...EMPTY, stem: gapped, key }
    case 'true-false':
      return { ...EMPTY, stem: whole }
    case 'claim-status':
      return {
        ...EMPTY,
        stem: `${STATUS_QUESTION}\n“${whole}”`,
        options: Object.values(STATUS_OPTIONS).map((option, index) => ({
          text: option,
          isKey: index === 0,
          rest: { origin: null },
        })),
      }
    case 'matching':
      return { ...EMPTY, parts: [{ ...EMPTY_PART, text: key }, EMPTY_PART, EMPTY_PART] }
    case 'ordering':
      return { ...EMPTY, parts: [{ ...EMPTY_PART, text: key }, EMPTY_PART, EMPTY_PART] }
    case 'evidence':
      return EMPTY
    case 'who-says-so':
    case 'multiple-choice':
      return {
        ...EMPTY,
        options: [key, '', '', ''].map((option, index) => ({ text: option, isKey: index === 0, rest: {} })),
      }
    case 'numeric':
      return { ...EMPTY, key, value: figure }
    case 'short-answer':
    case 'flashcard':
      return { ...EMPTY, key }
  }
}

/** The sentence around a span, within its block: from the end of the one before to its own full stop. */
export function findSentenceAround(text: string, block: Span, span: Span): Span {
  const before = text.slice(block.start, span.start)
  const lead = /^[\s\S]*[.!?]["”’)]*\s+/.exec(before)?.[0].length ?? 0
  const after = text.slice(span.end, block.end)
  const isClosed = /[.!?]["”’)]*$/.test(text.slice(span.start, span.end))
  const tail = isClosed ? 0 : (/^[\s\S]*?[.!?]["”’)]*(?=\s|$)/.exec(after)?.[0].length ?? after.length)
  return { start: block.start + lead, end: span.end + tail }
}

/** What stands for the gap, as lib/domain/items has it. */
export const BLANK = '_____'

/** An option with whatever else the content says of it, untouched. */
export type OptionDraft = { text: string; isKey: boolean; rest: Record<string, unknown> }

/** One pair of a matching, or one entry of an ordering: what is shown, and what belongs to it (an answer, a date). */
export type PartDraft = { text: string; key: string; rest: Record<string, unknown> }

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

export const EMPTY_PART: PartDraft = { text: '', key: '', rest: {} }

export const EMPTY_DRAFT: ItemDraft = {
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

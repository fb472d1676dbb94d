import type { ItemDraft, OptionDraft } from './item-draft'

/** The options to save: those with a text, a new one as the teacher's own. */
export function listOptions({ options }: Pick<ItemDraft, 'options'>): Record<string, unknown>[] {
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

/** A choice whose text was changed by hand is the teacher's: it no longer comes from the article or a gazetteer. */
export function renameOption(option: OptionDraft, text: string): OptionDraft {
  return { ...option, text, rest: { ...option.rest, origin: 'teacher', source: null } }
}

import type { ItemDraft } from './item-draft'
import { splitLines } from './typed-text'

type ListPart = { text: string; accepted: string[] }

/** The things of a list as a short answer's form has them; empty where none are given. */
export function readListParts({ list }: Pick<ItemDraft, 'list'>): ListPart[] {
  return splitLines(list)
    .map(readListLine)
    .filter(({ text }) => text !== '')
}

/** The whole answer of a short answer that is a list: "Elm, Dover and Hythe". */
export function writeListKey(draft: Pick<ItemDraft, 'list'>): string {
  const texts = readListParts(draft).map(({ text }) => text)
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`
}

function readListLine(line: string): ListPart {
  const [text = '', ...accepted] = line
    .split('|')
    .map((form) => form.trim())
    .filter(Boolean)
  return { text, accepted }
}

import type messages from '@/messages/en/quiz.json'

/** The player's words, made on the server: the page carries no message library. */
export type PlayerText = (typeof messages)['player']

/** Puts values into a text's `{names}`. The player's texts have no plurals. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

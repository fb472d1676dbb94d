/** No `u`: a single unit is looked for, and without it the look is a plain loop. */
const WIDE = /[^\0-\xff]/
/** More arguments at once might not fit on the stack. */
const CHUNK = 4096

/**
 * The same text, held in one byte a letter where every letter allows it.
 *
 * One curly quotation mark makes the runtime hold a whole article in two bytes a letter, and every piece cut out of it too. In
 * such a piece each `\p{L}` is looked up in a table of all scripts, and the engine takes half as long again. Pieces that much is asked of
 * are written anew; all later pieces of them are narrow as well.
 */
export function narrowText(text: string): string {
  if (WIDE.test(text)) return text
  let narrow = ''
  for (let at = 0; at < text.length; at += CHUNK) narrow += writeNarrow(text, at)
  return narrow
}

function writeNarrow(text: string, from: number): string {
  const units = new Array<number>(Math.min(CHUNK, text.length - from))
  for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(from + at)
  return String.fromCharCode.apply(null, units)
}

/** `text.slice(start, end)`, narrow. @param text a whole article: whether it is wide is kept for the last one asked of */
export function sliceNarrow(text: string, start: number, end: number): string {
  if (last.text !== text) last = { text, isWide: WIDE.test(text) }
  const piece = text.slice(start, end)
  return last.isWide ? narrowText(piece) : piece
}

let last = { text: '', isWide: false }

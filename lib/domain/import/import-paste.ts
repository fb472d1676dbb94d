import { markdown } from './formats/markdown'
import { plainText } from './formats/plain-text'
import { DEFAULT_IMPORT_LIMITS, refuse, type ImportResult } from './importer'

/** A pasted text, read at once and without loading anything: Markdown when it begins like it, else plain text. */
export function importPaste(text: string): ImportResult {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > DEFAULT_IMPORT_LIMITS.maxBytes)
    return refuse('too-large', 'The text is larger than 2 MB. Use a part of it.')
  const importer = markdown.canParse(bytes.subarray(0, 512)) ? markdown : plainText
  return importer.parse(bytes, DEFAULT_IMPORT_LIMITS)
}

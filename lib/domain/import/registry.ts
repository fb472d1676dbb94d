import { markdown } from './formats/markdown'
import { plainText } from './formats/plain-text'
import { describeForeignFormat } from './foreign-format'
import {
  DEFAULT_IMPORT_LIMITS,
  refuse,
  type Importer,
  type ImportLimits,
  type ImportResult,
} from './importer'

/** The formats that can be read, the most particular first. A new format is one file and one line here. */
export const IMPORTERS: readonly Importer[] = [markdown, plainText]

const HEAD_BYTES = 512

export type ImportSource = {
  bytes: Uint8Array
  /** Only its extension matters. Null for a paste. */
  fileName: string | null
  limits?: ImportLimits
}

/** Finds the format and reads the article. Never throws; what a user can cause comes back as a problem. */
export function importArticle({
  bytes,
  fileName,
  limits = DEFAULT_IMPORT_LIMITS,
}: ImportSource): ImportResult {
  if (bytes.length === 0) return refuse('empty', 'There is no text here.')
  if (bytes.length > limits.maxBytes) {
    return refuse(
      'too-large',
      `The text is larger than ${formatMegabytes(limits.maxBytes)}. Use a part of it.`,
    )
  }
  const head = bytes.subarray(0, HEAD_BYTES)
  const foreign = describeForeignFormat(head, fileName)
  if (foreign !== null)
    return refuse('unreadable', `${foreign} cannot be read yet. Paste the article’s text instead.`)
  const importer = findImporter(head, fileName)
  if (importer === undefined) return refuse('unreadable', 'This file is not text that can be read.')
  return importer.parse(bytes, limits)
}

function findImporter(head: Uint8Array, fileName: string | null): Importer | undefined {
  const extension = /\.[a-z0-9]+$/u.exec(fileName?.toLowerCase() ?? '')?.[0]
  const named =
    extension === undefined ? undefined : IMPORTERS.find((each) => each.extensions.includes(extension))
  return named ?? IMPORTERS.find((each) => each.canParse(head))
}

function formatMegabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`
}

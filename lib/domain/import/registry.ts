import { docx } from './formats/docx'
import { epub } from './formats/epub'
import { html } from './formats/html'
import { markdown } from './formats/markdown'
import { pdf } from './formats/pdf'
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
export const IMPORTERS: readonly Importer[] = [pdf, epub, docx, html, markdown, plainText]

const HEAD_BYTES = 2048

export type ImportSource = {
  bytes: Uint8Array
  /** Only its extension matters. Null for a paste. */
  fileName: string | null
  limits?: ImportLimits
}

/** Finds the format and reads the article. Never throws; what a user can cause comes back as a problem. */
export async function importArticle({
  bytes,
  fileName,
  limits = DEFAULT_IMPORT_LIMITS,
}: ImportSource): Promise<ImportResult> {
  if (bytes.length === 0) return refuse('empty', 'There is no text here.')
  const head = bytes.subarray(0, HEAD_BYTES)
  const foreign = describeForeignFormat(head, fileName)
  if (foreign !== null)
    return refuse('unreadable', `${foreign} cannot be read. Paste the article’s text instead.`)
  const importer = findImporter(head, fileName)
  if (importer === undefined) return refuse('unreadable', 'This file is not text that can be read.')
  const most = importer.isPacked ? limits.maxFileBytes : limits.maxBytes
  if (bytes.length > most) {
    const what = importer.isPacked ? 'file' : 'text'
    return refuse('too-large', `The ${what} is larger than ${formatMegabytes(most)}. Use a part of it.`)
  }
  try {
    return await importer.parse(bytes, limits)
  } catch {
    // An importer is total; should one not be, its reader still gets a sentence.
    return refuse('unreadable', 'This file could not be read. Paste the article’s text instead.')
  }
}

/** What the first bytes surely are counts more than the name; a name more than a guess. */
function findImporter(head: Uint8Array, fileName: string | null): Importer | undefined {
  const extension = readExtension(fileName)
  const named = IMPORTERS.filter((each) => extension !== null && each.extensions.includes(extension))
  const sure = IMPORTERS.find((each) => each.isPacked && each.canParse(head))
  return (
    named.find((each) => each.canParse(head)) ??
    sure ??
    named[0] ??
    IMPORTERS.find((each) => each.canParse(head))
  )
}

/** The ending of a file's name in lower case with its dot, or null. */
export function readExtension(fileName: string | null): string | null {
  return /\.[a-z0-9]+$/u.exec(fileName?.toLowerCase() ?? '')?.[0] ?? null
}

function formatMegabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`
}

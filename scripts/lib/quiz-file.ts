import type { Extraction } from '@/lib/domain/engine/types'
import type { ExchangeFormat, Loss, LossCode } from '@/lib/domain/exchange/format'
import { fromExtraction } from '@/lib/domain/exchange/from-extraction'
import { EXCHANGE_FORMATS, findFormat, writeQuiz } from '@/lib/domain/exchange/registry'
import { EXIT_INPUT, EXIT_USAGE, Stop } from './stop'

export const FORMAT_NAMES = EXCHANGE_FORMATS.map(({ id }) => id)

export function findFormatOrStop(id: string | undefined): ExchangeFormat {
  const known = `${FORMAT_NAMES.slice(0, -1).join(', ')} or ${FORMAT_NAMES.at(-1) ?? ''}`
  if (id === undefined) throw new Stop(`Say which format: --format ${known}.`, EXIT_USAGE)
  const format = findFormat(id)
  if (format === null) throw new Stop(`Unknown format: ${id}. Use ${known}.`, EXIT_USAGE)
  return format
}

/** The file, and for each thing that the format could not say a line with the questions it is about. */
export async function writeQuizFile(
  extraction: Extraction,
  format: ExchangeFormat,
): Promise<{ content: string | Uint8Array; notes: string }> {
  // Loaded here: only this needs a database.
  const { packDatabase } = await import('@/lib/server/exchange/pack-database')
  const { file, losses } = writeQuiz(fromExtraction(extraction), {
    format,
    tools: { now: Date.now(), packDatabase },
  })
  const notes = describeLosses(losses, format.id)
  const leftOut = losses.filter(({ code }) => code === 'left-out').length
  if (leftOut === extraction.items.length)
    throw new Stop(`None of the questions can be written as ${format.id}.`, EXIT_INPUT)
  return { content: file, notes: notes.map((note) => `${note}\n`).join('') }
}

const WORDS: Record<LossCode, (format: string) => string> = {
  'left-out': (format) => `Left out, since ${format} has no form for them`,
  'as-matching': () => 'Written as a matching of entries with their places',
  'as-choice': () => 'Written as a choice of sentences, without the passage',
  'figures-only': () => 'There takes figures only, no answers in words',
  'whole-list': () => 'A list counts there only as a whole, not part by part',
  'one-point': (format) => `Brings one point, since ${format} knows no points`,
}

function describeLosses(losses: readonly Loss[], format: string): string[] {
  const codes = [...new Set(losses.map(({ code }) => code))]
  return codes.map((code) => {
    const numbers = losses.filter((loss) => loss.code === code).map(({ number }) => number)
    return `${WORDS[code](format)}: ${numbers.length === 1 ? 'question' : 'questions'} ${numbers.join(', ')}.`
  })
}

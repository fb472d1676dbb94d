import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sha256 } from '@/lib/domain/article/sha256'
import { extractSource } from '@/lib/domain/engine/extract'
import { toContract, toContractArticle } from '@/lib/domain/engine/report/contract'
import { writeGift } from '@/lib/domain/engine/report/gift'
import { describeExtraction, describeLedger } from '@/lib/domain/engine/report/readable'
import { writeQuizCsv, writeQuizJson } from '@/lib/domain/engine/report/quiz'
import type { Extraction } from '@/lib/domain/engine/types'
import { importArticle } from '@/lib/domain/import/registry'

const HELP = `footnote: facts and questions from an article, each with its source

  footnote facts FILE [--json]      facts, quiz items and flashcards
  footnote clean FILE [--json]      the article and what the import left out, with reasons
  footnote quiz  FILE --format json|gift|csv [--out PATH] [--count N]
                                    a quiz to import elsewhere

FILE is a .txt or .md file, or - for standard input.
Exit status: 0 done · 2 nothing can be made of the input (one line says why) · 1 wrong use
`

const EXIT_INPUT = 2
const EXIT_USAGE = 1

/** Ends with one clear line on standard error. */
class Stop extends Error {
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message)
  }
}

const QUIZ_WRITERS: Record<string, (extraction: Extraction) => string> = {
  json: writeQuizJson,
  gift: writeGift,
  csv: writeQuizCsv,
}
const FORMATS_TO_COME = ['moodle', 'qti', 'anki']

function main(): void {
  const { positionals, values } = readArguments()
  const [command, file] = positionals
  if (values.help === true || command === 'help') return print(HELP)
  if (command === undefined) throw new Stop(`Say what to do: facts, clean or quiz. --help explains.`, EXIT_USAGE)
  if (!['facts', 'clean', 'quiz'].includes(command)) throw new Stop(`Unknown command: ${command}. Known: facts, clean, quiz.`, EXIT_USAGE)
  if (file === undefined) throw new Stop('Say which file to read, or - for standard input.', EXIT_USAGE)
  if (positionals.length > 2) throw new Stop('One file at a time, please.', EXIT_USAGE)
  if (command === 'clean') return printClean(file, values.json === true)
  if (command === 'facts') return printFacts(file, values.json === true)
  return writeQuiz(file, { format: values.format, out: values.out, count: values.count })
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        format: { type: 'string' },
        out: { type: 'string' },
        count: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : 'The options could not be read.', EXIT_USAGE)
  }
}

function printClean(file: string, isJson: boolean): void {
  const imported = importArticle(readSource(file))
  if (!imported.ok) throw new Stop(imported.message, EXIT_INPUT)
  const article = { ...imported.article, sha256: sha256(imported.article.text) }
  print(isJson ? `${JSON.stringify(toContractArticle(article), null, 2)}\n` : `${describeLedger(article)}\n`)
}

function printFacts(file: string, isJson: boolean): void {
  const extraction = extractOrStop(file)
  print(isJson ? `${JSON.stringify(toContract(extraction), null, 2)}\n` : `${describeExtraction(extraction)}\n`)
}

type QuizOptions = { format: string | undefined; out: string | undefined; count: string | undefined }

function writeQuiz(file: string, { format, out, count }: QuizOptions): void {
  if (format === undefined) throw new Stop('Say which format: --format json, gift or csv.', EXIT_USAGE)
  const write = Object.hasOwn(QUIZ_WRITERS, format) ? QUIZ_WRITERS[format] : undefined
  if (write === undefined) {
    if (FORMATS_TO_COME.includes(format)) throw new Stop(`The format ${format} is not available yet. Use json, gift or csv.`, EXIT_INPUT)
    throw new Stop(`Unknown format: ${format}. Use json, gift or csv.`, EXIT_USAGE)
  }
  if (count !== undefined && !/^[1-9]\d{0,3}$/u.test(count)) throw new Stop('--count is a whole number from 1.', EXIT_USAGE)
  const extraction = extractOrStop(file)
  const items = extraction.items.slice(0, count === undefined ? undefined : Number(count))
  const quiz = write({ ...extraction, items })
  if (out === undefined) print(quiz)
  else saveFile(out, quiz)
}

function saveFile(path: string, words: string): void {
  try {
    writeFileSync(path, words)
  } catch {
    throw new Stop(`The file ${path} could not be written.`, EXIT_USAGE)
  }
}

function extractOrStop(file: string): Extraction {
  const result = extractSource(readSource(file))
  if (!result.ok) throw new Stop(result.message, EXIT_INPUT)
  return result.extraction
}

function readSource(file: string): { bytes: Uint8Array; fileName: string | null } {
  try {
    return file === '-' ? { bytes: readFileSync(0), fileName: null } : { bytes: readFileSync(file), fileName: file }
  } catch {
    throw new Stop(`The file ${file} could not be read.`, EXIT_INPUT)
  }
}

/** Waits until a pipe has taken everything; a reader that stops early ("| head") is no error. */
function print(words: string): void {
  process.stdout.on('error', () => process.exit(0))
  process.stdout.write(words)
}

try {
  main()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.stderr.write(`${error.message.replace(/\s+/gu, ' ')}\n`)
  process.exitCode = error.code
}

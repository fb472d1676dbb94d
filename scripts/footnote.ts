import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { sha256 } from '@/lib/domain/article/sha256'
import { extractSource } from '@/lib/domain/engine/extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { toContract, toContractArticle } from '@/lib/domain/engine/report/contract'
import { writeGift } from '@/lib/domain/engine/report/gift'
import { describeExtraction, describeLedger } from '@/lib/domain/engine/report/readable'
import { listQuizRows, writeQuizJson } from '@/lib/domain/engine/report/quiz'
import type { Extraction } from '@/lib/domain/engine/types'
import { writeCsv } from '@/lib/domain/exchange/write-csv'
import { importArticle, type ImportSource } from '@/lib/domain/import/registry'
import { ROOT } from './lib/root'

const HELP = `footnote: facts and questions from an article, each with its source

  footnote facts FILE [--json]      facts, quiz items and flashcards
  footnote clean FILE [--json]      the article and what the import left out, with reasons
  footnote quiz  FILE --format json|gift|csv [--out PATH] [--count N]
                                    a quiz to import elsewhere

FILE is a .txt, .md, .html, .pdf, .docx or .epub file, or - for standard input.
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
  csv: (extraction) => writeCsv(listQuizRows(extraction)),
}
const FORMATS_TO_COME = ['moodle', 'qti', 'anki']

/** What the command does with the world; tests put their own in its place. */
export type CommandPorts = {
  readFile: (path: string) => Uint8Array
  readInput: () => Uint8Array
  writeFile: (path: string, words: string) => void
}

/** Runs the command. Returns what goes to standard output; what goes wrong is a `Stop` with its exit code. */
async function runCommand(args: readonly string[], ports: CommandPorts): Promise<string> {
  const { positionals, values } = readArguments(args)
  const [command, file] = positionals
  if (values.help === true || command === 'help') return HELP
  if (command === undefined)
    throw new Stop(`Say what to do: facts, clean or quiz. --help explains.`, EXIT_USAGE)
  if (!['facts', 'clean', 'quiz'].includes(command))
    throw new Stop(`Unknown command: ${command}. Known: facts, clean, quiz.`, EXIT_USAGE)
  if (file === undefined) throw new Stop('Say which file to read, or - for standard input.', EXIT_USAGE)
  if (positionals.length > 2) throw new Stop('One file at a time, please.', EXIT_USAGE)
  if (command === 'clean') return printClean(readSource(file, ports), values.json === true)
  if (command === 'facts') return printFacts(readSource(file, ports), values.json === true)
  return writeQuiz({ file, format: values.format, out: values.out, count: values.count, ports })
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
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

async function printClean(source: ImportSource, isJson: boolean): Promise<string> {
  const imported = await importArticle(source)
  if (!imported.ok) throw new Stop(imported.message, EXIT_INPUT)
  const article = { ...imported.article, sha256: sha256(imported.article.text) }
  return isJson ? `${JSON.stringify(toContractArticle(article), null, 2)}\n` : `${describeLedger(article)}\n`
}

async function printFacts(source: ImportSource, isJson: boolean): Promise<string> {
  const extraction = await extractOrStop(source)
  return isJson
    ? `${JSON.stringify(toContract(extraction), null, 2)}\n`
    : `${describeExtraction(extraction)}\n`
}

type QuizOptions = {
  file: string
  format: string | undefined
  out: string | undefined
  count: string | undefined
  ports: CommandPorts
}

async function writeQuiz({ file, format, out, count, ports }: QuizOptions): Promise<string> {
  if (format === undefined) throw new Stop('Say which format: --format json, gift or csv.', EXIT_USAGE)
  const write = Object.hasOwn(QUIZ_WRITERS, format) ? QUIZ_WRITERS[format] : undefined
  if (write === undefined) {
    if (FORMATS_TO_COME.includes(format))
      throw new Stop(`The format ${format} is not available yet. Use json, gift or csv.`, EXIT_INPUT)
    throw new Stop(`Unknown format: ${format}. Use json, gift or csv.`, EXIT_USAGE)
  }
  if (count !== undefined && !/^[1-9]\d{0,3}$/u.test(count))
    throw new Stop('--count is a whole number from 1.', EXIT_USAGE)
  const extraction = await extractOrStop(readSource(file, ports))
  const items = extraction.items.slice(0, count === undefined ? undefined : Number(count))
  const quiz = write({ ...extraction, items })
  if (out === undefined) return quiz
  try {
    ports.writeFile(out, quiz)
  } catch {
    throw new Stop(`The file ${out} could not be written.`, EXIT_USAGE)
  }
  return ''
}

async function extractOrStop(source: ImportSource): Promise<Extraction> {
  const result = await extractSource(source, { analyser: loadAnalyser(ROOT) })
  if (!result.ok) throw new Stop(result.message, EXIT_INPUT)
  return result.extraction
}

function readSource(file: string, ports: CommandPorts): ImportSource {
  try {
    return file === '-'
      ? { bytes: ports.readInput(), fileName: null }
      : { bytes: ports.readFile(file), fileName: file }
  } catch {
    throw new Stop(`The file ${file} could not be read.`, EXIT_INPUT)
  }
}

/** Runs the command and says how it ended, as a shell sees it. */
export async function runFootnote(
  args: readonly string[],
  ports: CommandPorts,
): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, stdout: await runCommand(args, ports), stderr: '' }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { code: error.code, stdout: '', stderr: `${error.message.replace(/\s+/gu, ' ')}\n` }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, stdout, stderr } = await runFootnote(process.argv.slice(2), {
    readFile: (path) => readFileSync(path),
    readInput: () => readFileSync(0),
    writeFile: (path, words) => writeFileSync(path, words),
  })
  // A reader that stops early ("| head") is no error.
  process.stdout.on('error', () => process.exit(code))
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = code
}

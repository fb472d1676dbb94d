import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { sha256 } from '@/lib/domain/article/sha256'
import { extractSource } from '@/lib/domain/engine/extract'
import { loadAnalyser } from '@/lib/server/extract/load-analyser'
import { toContract, toContractArticle } from '@/lib/domain/engine/report/contract'
import { describeExtraction, describeLedger } from '@/lib/domain/engine/report/readable'
import type { Extraction } from '@/lib/domain/engine/types'
import { importArticle, type ImportSource } from '@/lib/domain/import/registry'
import { findFormatOrStop, FORMAT_NAMES, writeQuizFile } from './lib/quiz-file'
import { ROOT } from './lib/root'
import { EXIT_INPUT, EXIT_USAGE, Stop } from './lib/stop'

const HELP = `footnote: facts and questions from an article, each with its source

  footnote facts FILE [--json]      facts, quiz items and flashcards
  footnote clean FILE [--json]      the article and what the import left out, with reasons
  footnote quiz  FILE --format ${FORMAT_NAMES.join('|')} [--out PATH] [--count N]
                                    a quiz to import elsewhere (anki: with the flashcards)

FILE is a .txt, .md, .html, .pdf, .docx or .epub file, or - for standard input.
Exit status: 0 done · 2 nothing can be made of the input (one line says why) · 1 wrong use
`

/** What the command does with the world; tests put their own in its place. */
export type CommandPorts = {
  readFile: (path: string) => Uint8Array
  readInput: () => Uint8Array
  writeFile: (path: string, content: string | Uint8Array) => void
  /** Whether a person sees standard output as it is. */
  isTerminal: () => boolean
}

/** What goes where. */
type Output = { stdout: string | Uint8Array; stderr: string }

/** Runs the command. What goes wrong is a `Stop` with its exit code. */
async function runCommand(args: readonly string[], ports: CommandPorts): Promise<Output> {
  const { positionals, values } = readArguments(args)
  const [command, file] = positionals
  if (values.help === true || command === 'help') return print(HELP)
  if (command === undefined)
    throw new Stop(`Say what to do: facts, clean or quiz. --help explains.`, EXIT_USAGE)
  if (!['facts', 'clean', 'quiz'].includes(command))
    throw new Stop(`Unknown command: ${command}. Known: facts, clean, quiz.`, EXIT_USAGE)
  if (file === undefined) throw new Stop('Say which file to read, or - for standard input.', EXIT_USAGE)
  if (positionals.length > 2) throw new Stop('One file at a time, please.', EXIT_USAGE)
  if (command === 'clean') return print(await printClean(readSource(file, ports), values.json === true))
  if (command === 'facts') return print(await printFacts(readSource(file, ports), values.json === true))
  return writeQuiz({ file, format: values.format, out: values.out, count: values.count, ports })
}

function print(words: string): Output {
  return { stdout: words, stderr: '' }
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

async function writeQuiz({ file, format, out, count, ports }: QuizOptions): Promise<Output> {
  const found = findFormatOrStop(format)
  if (count !== undefined && !/^[1-9]\d{0,3}$/u.test(count))
    throw new Stop('--count is a whole number from 1.', EXIT_USAGE)
  if (out === undefined && found.isBinary && ports.isTerminal())
    throw new Stop(
      `The format ${found.id} is not for reading: give --out quiz.${found.extension}, or a pipe.`,
      EXIT_USAGE,
    )
  const extraction = await extractOrStop(readSource(file, ports))
  const items = extraction.items.slice(0, count === undefined ? undefined : Number(count))
  const { content, notes } = await writeQuizFile({ ...extraction, items }, found)
  if (out === undefined) return { stdout: content, stderr: notes }
  try {
    ports.writeFile(out, content)
  } catch {
    throw new Stop(`The file ${out} could not be written.`, EXIT_USAGE)
  }
  return { stdout: '', stderr: notes }
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
): Promise<Output & { code: number }> {
  try {
    return { code: 0, ...(await runCommand(args, ports)) }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { code: error.code, stdout: '', stderr: `${error.message.replace(/\s+/gu, ' ')}\n` }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, stdout, stderr } = await runFootnote(process.argv.slice(2), {
    readFile: (path) => readFileSync(path),
    readInput: () => readFileSync(0),
    writeFile: (path, content) => writeFileSync(path, content),
    isTerminal: () => process.stdout.isTTY,
  })
  // A reader that stops early ("| head") is no error.
  process.stdout.on('error', () => process.exit(code))
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = code
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { BenchText } from '../bench-text'
import { splitHalves } from './halves'
import { readTreebankText } from './treebank-text'

/** The folder of shared test data, FOOTNOTE_SHARED or `../shared` beside the project. */
export function findShared(): string {
  return process.env.FOOTNOTE_SHARED ?? path.resolve(import.meta.dirname, '../../../../../shared')
}

/** The articles beside the project, in the order of their names, each with its half; none when they are absent. */
export function readArticles(shared = findShared()): BenchText[] {
  const names = listTexts(path.join(shared, 'articles'))
  const halves = splitHalves(names)
  return names.map((name) => ({
    name,
    corpus: 'articles',
    half: halves.get(name) ?? 'tune',
    text: readFileSync(path.join(shared, 'articles', name), 'utf8'),
  }))
}

/** Texts that no one tunes on: the treebank's dev documents, news with expert questions, encyclopedia paragraphs. */
export function readUntuned(shared = findShared()): BenchText[] {
  const untuned = (corpus: BenchText['corpus']) => (text: { name: string; text: string }) => ({
    ...text,
    corpus,
    half: 'hold-out' as const,
  })
  return [
    ...readTreebankFiles(shared).map(({ name, conllu }) =>
      untuned('treebank')({ name, text: readTreebankText(conllu).text }),
    ),
    ...readNews(shared).map(untuned('onestopqa')),
    ...readEncyclopedia(shared).map(untuned('xquad')),
  ]
}

/** Files, or all .txt files of folders. @throws when one cannot be read */
export function readGiven(paths: readonly string[]): BenchText[] {
  const files = paths.flatMap((each) =>
    statSync(each).isDirectory() ? listTexts(each).map((name) => path.join(each, name)) : [each],
  )
  return files.map((file) => ({
    name: path.basename(file),
    corpus: 'given',
    half: 'hold-out',
    text: readFileSync(file, 'utf8'),
  }))
}

/** The dev part of the treebank, as files; none when it is absent. */
export function readTreebankFiles(shared = findShared()): { name: string; conllu: string }[] {
  const folder = path.join(shared, 'treebank', 'dev')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .map((name) => ({
      name: name.replace(/\.conllu$/u, ''),
      conllu: readFileSync(path.join(folder, name), 'utf8'),
    }))
}

/** A JSON file of the `eval` folder; null when it is absent. */
export function readEval<T>(name: string, shared = findShared()): T | null {
  const file = path.join(shared, 'eval', name)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null
}

export type XquadParagraph = { context: string; qas: { question: string; answer: string; start: number }[] }

type NewsArticle = { title: string; paras: { adv: string }[] }

function readNews(shared: string): { name: string; text: string }[] {
  return (readEval<NewsArticle[]>('onestopqa-dev.json', shared) ?? []).map(({ title, paras }) => ({
    name: `onestopqa ${title}`,
    text: [title, ...paras.map(({ adv }) => adv)].join('\n\n'),
  }))
}

/** XQuAD takes five paragraphs of each of its articles. */
const PARAGRAPHS_PER_ARTICLE = 5

function readEncyclopedia(shared: string): { name: string; text: string }[] {
  const paragraphs = readEval<XquadParagraph[]>('xquad-dev.json', shared) ?? []
  const count = Math.ceil(paragraphs.length / PARAGRAPHS_PER_ARTICLE)
  return Array.from({ length: count }, (_, index) => ({
    name: `xquad ${index + 1}`,
    text: paragraphs
      .slice(index * PARAGRAPHS_PER_ARTICLE, (index + 1) * PARAGRAPHS_PER_ARTICLE)
      .map(({ context }) => context)
      .join('\n\n'),
  }))
}

function listTexts(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
}

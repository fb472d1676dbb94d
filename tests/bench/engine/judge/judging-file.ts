import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { orderByHash } from '@/lib/domain/article/stable-id'
import type { BenchItem, Outcome } from '../outcome'
import type { Anchor } from './anchors'
import { drawSample } from './draw-sample'
import type { JudgeEntry } from './judge-entry'

export type JudgingFile = { engine: string; seed: string; instructions: string; entries: JudgeEntry[] }

/** Texts of at most this many items each make up a sample. */
const PER_ARTICLE = 10

const INSTRUCTIONS =
  'verdict: good (usable as it stands) | minor-edit (usable after changing a word or two) | bad. why: a few words when not good. ' +
  'distractors: ok (all wrong, all plausible, same type and form) | bad; leave empty without options. contradicts: yes where the article denies what the item says, else no.'

/** Draws a sample and writes it twice: to fill in (JSON) and to read (Markdown). @returns the path of the JSON */
export function writeJudgingFile(
  outcomes: readonly Outcome[],
  {
    count,
    seed,
    folder,
    signs,
    anchors = [],
  }: {
    count: number
    seed: string
    folder: string
    /** What ranking knows of each item, to learn from verdicts; kept in a file of its own. */
    signs?: ReadonlyMap<string, Record<string, number>> | undefined
    /** Items judged before, to stand among the others; their verdicts are kept in a file of its own. */
    anchors?: readonly Anchor[]
  },
): string {
  const sample = drawSample({
    items: outcomes.flatMap(({ items }) => items),
    count,
    seed,
    perArticle: PER_ARTICLE,
  })
  const texts = new Map(outcomes.map((outcome) => [outcome.name, outcome]))
  const unnumbered = [
    ...sample.map((item) => toEntry(item, texts.get(item.article))),
    ...anchors.map(({ entry }) => entry),
  ]
  const entries = orderByHash(`${seed} shuffled`, unnumbered, ({ id }) => id).map((entry, index) => ({
    number: index + 1,
    ...entry,
  }))
  const engine = outcomes.find(({ printed }) => printed !== null)?.printed?.engine ?? 'unknown'
  const file = path.join(folder, `judge-${seed}-${sample.length}.json`)
  const content: JudgingFile = { engine, seed, instructions: INSTRUCTIONS, entries }
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
  writeFileSync(file.replace(/\.json$/u, '.md'), `${INSTRUCTIONS}\n\n${entries.map(writeEntry).join('\n')}`)
  writeFileSync(
    keyFileOf(file),
    `${JSON.stringify(Object.fromEntries(sample.map(({ id, kind }) => [id, kind])), null, 2)}\n`,
  )
  if (anchors.length > 0)
    writeFileSync(
      anchorsFileOf(file),
      `${JSON.stringify(Object.fromEntries(anchors.map(({ entry, judgement }) => [entry.id, judgement])), null, 2)}\n`,
    )
  if (signs !== undefined)
    writeFileSync(
      signsFileOf(file),
      `${JSON.stringify(Object.fromEntries(sample.map(({ id }) => [id, signs.get(id) ?? {}])), null, 2)}\n`,
    )
  return file
}

/** Where the signs of a judging file's items are kept. */
export function signsFileOf(file: string): string {
  return file.replace(/\.json$/u, '.signs.json')
}

/** Where the earlier verdicts of a judging file's anchors are kept, apart from what the reader sees. */
export function anchorsFileOf(file: string): string {
  return file.replace(/\.json$/u, '.anchors.json')
}

/** Where the fact kinds of a judging file are kept apart, for the shares only: the reader must not see them. */
export function keyFileOf(file: string): string {
  return file.replace(/\.json$/u, '.kinds.json')
}

function toEntry(item: BenchItem, outcome: Outcome | undefined): Omit<JudgeEntry, 'number'> {
  const article = outcome?.printed?.article
  const text = article?.text ?? ''
  const block =
    article?.blocks.find(({ start, end }) => start <= item.source.start && item.source.start < end) ??
    item.source
  const content = outcome?.extracted?.contents.find(({ id }) => id === item.id)?.content
  return {
    id: item.id,
    article: item.article,
    title: article?.title ?? '',
    type: item.type,
    stem: item.stem,
    key: item.answer.text === '' ? JSON.stringify(content) : item.answer.text,
    accepted: item.accepted,
    options: item.options.map((option) => option.text),
    source: text.slice(item.source.start, item.source.end),
    paragraph: text.slice(block.start, block.end),
    verdict: '',
    why: '',
    distractors: '',
    contradicts: '',
  }
}

function writeEntry({
  number,
  type,
  article,
  title,
  stem,
  key,
  options,
  accepted,
  source,
  paragraph,
}: JudgeEntry): string {
  const flat = (value: string) => value.replace(/\s+/gu, ' ').trim()
  const lines = [
    `## ${number}. ${flat(stem)}`,
    `*${type}* · ${article}${title === '' ? '' : ` · quiz on “${flat(title)}”`}`,
    `**${flat(key)}**${accepted.length > 0 ? ` (also: ${accepted.join(' | ')})` : ''}`,
    ...(options.length > 0 ? [options.map((option) => `- ${flat(option)}`).join('\n')] : []),
    `> ${flat(paragraph).replace(flat(source), `**${flat(source)}**`)}`,
  ]
  return `${lines.join('\n\n')}\n`
}

import { orderByHash } from '@/lib/domain/article/stable-id'
import type { BenchText } from '../bench-text'
import type { JudgeEntry } from './judge-entry'

/** An item of `judged-items.json`: made by an earlier engine, judged by the reader whose shares the targets were set by. */
export type JudgedItem = { stem: string; answer: string; judgement: string }

/** An anchor: an item to judge again, and what the reader of the targets said of it. */
export type Anchor = { entry: Omit<JudgeEntry, 'number'>; judgement: string }

/** An item counts as found where a paragraph holds its answer and this share of the long words of its stem. */
const LEAST_SHARE = 0.85

/** Some texts begin without a title: a longer first line, or one that ends as sentences do, is a paragraph. Characters. */
const LONGEST_TITLE = 120

/**
 * Draws items that were judged before, to be judged again among the others: a reader who is stricter or milder than the one
 * who set the targets shows it on them ("anchor items" of test equating; Kolen & Brennan, Test Equating, 2014, ch. 8).
 * Only items whose paragraph is among the texts, since a reader needs it. The same items, texts and seed draw the same.
 */
export function drawAnchors({
  judged,
  texts,
  count,
  seed,
}: {
  judged: readonly JudgedItem[]
  texts: readonly BenchText[]
  count: number
  seed: string
}): Anchor[] {
  const paragraphs = texts.flatMap((text) =>
    text.text.split(/\n+/u).map((paragraph) => ({ text, paragraph, words: new Set(readWords(paragraph)) })),
  )
  const drawn: Anchor[] = []
  for (const item of orderByHash(`${seed} anchors`, judged, ({ stem, answer }) => `${stem}|${answer}`)) {
    if (drawn.length >= count) break
    const words = readWords(item.stem)
    const found = paragraphs.find(
      (each) =>
        each.paragraph.includes(item.answer) &&
        words.filter((word) => each.words.has(word)).length >= LEAST_SHARE * words.length,
    )
    if (found !== undefined) drawn.push(toAnchor(item, found.text, found.paragraph))
  }
  return drawn
}

function toAnchor({ stem, answer, judgement }: JudgedItem, text: BenchText, paragraph: string): Anchor {
  const [firstLine = ''] = text.text.trimStart().split('\n')
  const isTitle = firstLine.length <= LONGEST_TITLE && !/[.!?]["”]?$/u.test(firstLine)
  return {
    judgement,
    entry: {
      id: `anchor ${stem}`,
      article: text.name,
      title: isTitle ? firstLine : '',
      type: stem.includes('_____') ? 'cloze' : 'short-answer',
      stem,
      key: answer,
      accepted: [],
      options: [],
      source: findSource(stem, paragraph),
      paragraph,
      verdict: '',
      why: '',
      distractors: '',
      contradicts: '',
    },
  }
}

/** The sentence of a paragraph with the most words of the stem. */
function findSource(stem: string, paragraph: string): string {
  const words = new Set(readWords(stem))
  const count = (sentence: string) => readWords(sentence).filter((word) => words.has(word)).length
  return paragraph
    .split(/(?<=[.!?])\s+/u)
    .reduce((best, sentence) => (count(sentence) > count(best) ? sentence : best), '')
}

/** Words of five letters or more and figures, in small letters: what a stem and its sentence share. */
function readWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{5,}|\d{2,}/gu) ?? []
}

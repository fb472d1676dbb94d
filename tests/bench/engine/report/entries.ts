import type { Span } from '@/lib/domain/article/span'
import type { Finding } from '../measures/findings'
import type { BenchItem, Outcome } from '../outcome'

/** One item as the report's page shows it. Everything is text; the page makes elements of it, never markup. */
export type Entry = {
  id: string
  article: string
  half: string
  type: string
  kind: string
  stem: string
  answer: string
  accepted: string[]
  options: { text: string; correct: boolean; origin: string | null; from: string | null }[]
  /** What else the content holds, for types with more than options: pairs, orders. */
  more: string | null
  status: string
  holder: string | null
  hedge: string | null
  score: number
  rank: number
  flaws: string[]
  /** The paragraph in stretches: plain, the source sentence, the answer in it. */
  paragraph: { text: string; mark: '' | 'source' | 'answer' }[]
}

/** The items of one text, with what the checks found. */
export function listEntries(
  { items, printed, extracted, half, name }: Outcome,
  findings: readonly Finding[],
): Entry[] {
  if (printed === null || extracted === null) return []
  const { text, blocks } = printed.article
  return items.map((item, index) => {
    const block = blocks.find(({ start, end }) => start <= item.source.start && item.source.start < end)
    return {
      id: item.id,
      article: name,
      half,
      type: item.type,
      kind: item.kind,
      stem: item.stem,
      answer: item.answer.text,
      accepted: item.accepted,
      options: item.options.map((option) => ({
        text: option.text,
        correct: option.correct,
        origin: option.origin,
        from: option.start === null || option.correct ? null : cutAround(text, option.start),
      })),
      more: describeMore(item, extracted.contents.find(({ id }) => id === item.id)?.content),
      status: item.status,
      holder: item.holder,
      hedge: item.hedge,
      score: item.score,
      rank: index + 1,
      flaws: [...item.flaws, ...findings.filter(({ id }) => id === item.id).map(({ code }) => code)],
      paragraph: markParagraph(text, block ?? item.source, item),
    }
  })
}

/** The paragraph with the source and the answer marked. */
export function markParagraph(
  text: string,
  block: Span,
  item: Pick<BenchItem, 'source' | 'answer'>,
): Entry['paragraph'] {
  const end = Math.max(block.end, item.source.end)
  const { start: from, end: to } = item.answer
  const answer =
    from !== null && to !== null && from >= block.start && to <= end ? { start: from, end: to } : null
  const cuts = [
    block.start,
    end,
    item.source.start,
    item.source.end,
    ...(answer === null ? [] : [answer.start, answer.end]),
  ]
  const points = [...new Set(cuts)].sort((a, b) => a - b)
  return points.slice(0, -1).map((start, index) => {
    const stop = points[index + 1] ?? end
    const isIn = (span: Span | null) => span !== null && span.start <= start && stop <= span.end
    return {
      text: text.slice(start, stop),
      mark: isIn(answer) ? 'answer' : isIn(item.source) ? 'source' : '',
    }
  })
}

const SHOWN_ELSEWHERE = new Set(['stem', 'source', 'feedback', 'options', 'accepted', 'key', 'keyText'])

/** The rest of the content in JSON, without spans; null when there is none. */
function describeMore({ options }: BenchItem, content: unknown): string | null {
  if (typeof content !== 'object' || content === null) return null
  const rest = Object.entries(content).filter(
    ([name, value]) =>
      value !== null && (!SHOWN_ELSEWHERE.has(name) || (name === 'options' && options.length === 0)),
  )
  return rest.length === 0
    ? null
    : JSON.stringify(Object.fromEntries(rest), (key, value: unknown) =>
        /^(?:start|end|source)$/u.test(key) ? undefined : value,
      )
}

function cutAround(text: string, at: number): string {
  return text.slice(Math.max(0, at - 60), at + 80).replace(/\s+/gu, ' ')
}

import type { PageParagraph } from './read-paragraphs'

/** What Readability made of a page: how much of each paragraph is the article's (0 to 1), and what the head says. */
export type FoundArticle = {
  keptShares: number[]
  title: string | null
  byline: string | null
  publishedTime: string | null
}

const RUN_MARK = 'data-fn-run'

/**
 * Readability moves, renames and drops elements, so the runs of text are marked before and looked for after: what it
 * kept is then known exactly, in the page's own order. `data` elements are marked because no rule of Readability looks
 * at them. Takes the document apart.
 */
export async function findArticle(
  document: Document,
  paragraphs: readonly PageParagraph[],
): Promise<FoundArticle> {
  const runs = paragraphs.flatMap((paragraph, index) => paragraph.runs.map((node) => ({ node, index })))
  for (const element of [...document.querySelectorAll(`[${RUN_MARK}]`)]) element.removeAttribute(RUN_MARK)
  runs.forEach(({ node }, at) => {
    const mark = document.createElement('data')
    mark.setAttribute(RUN_MARK, String(at))
    node.replaceWith(mark)
    mark.append(node)
  })
  const { Readability } = await import('@mozilla/readability')
  const parsed = new Readability<Node>(document, { serializer: (node) => node }).parse()
  const kept = paragraphs.map(() => 0)
  const all = paragraphs.map((paragraph) =>
    paragraph.runs.reduce((sum, run) => sum + run.data.trim().length, 0),
  )
  const content = parsed?.content as Element | null | undefined
  for (const mark of content?.querySelectorAll(`[${RUN_MARK}]`) ?? []) {
    const run = runs[Number(mark.getAttribute(RUN_MARK))]
    if (run !== undefined) kept[run.index] = (kept[run.index] ?? 0) + run.node.data.trim().length
  }
  return {
    keptShares: kept.map((characters, index) => characters / Math.max(1, all[index] ?? 0)),
    title: blankToNull(parsed?.title),
    byline: blankToNull(parsed?.byline),
    publishedTime: blankToNull(parsed?.publishedTime),
  }
}

function blankToNull(text: string | null | undefined): string | null {
  const words = text?.replace(/\s+/gu, ' ').trim() ?? ''
  return words === '' ? null : words
}

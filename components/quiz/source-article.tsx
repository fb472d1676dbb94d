import { Fragment } from 'react'
import type { Block } from '@/lib/domain/article/article'
import { segmentHighlights } from '@/lib/domain/article/highlight'
import type { ResultSource } from '@/lib/server/data/attempts/load-result-source'

type Props = {
  source: ResultSource
  /** The number of the question that was asked about. */ current: string
  resultUrl: string
  markLabel: (number: string) => string
}

/** The kept text of the article with the sources of the quiz marked; the current one stronger, and scrolled to. */
export function SourceArticle({ source, current, resultUrl, markLabel }: Props) {
  const { text, marks } = source
  const first = marks.find(({ id }) => id === current)?.start
  return (
    <div className="prose-article">
      {source.blocks.map((block) => {
        const Tag = tagOf(block)
        return (
          <Tag
            key={block.start}
            className={block.kind === 'quotation' ? 'border-l-[3px] border-line pl-4' : undefined}
          >
            {segmentHighlights(block, marks).map(({ start, end, ids, endingIds }) => {
              const words = text.slice(start, end)
              const isCurrent = ids.includes(current)
              return (
                <Fragment key={start}>
                  {ids.length === 0 ? (
                    words
                  ) : (
                    <mark
                      id={isCurrent && start === first ? 'source' : undefined}
                      className={isCurrent ? 'scroll-mt-40 outline-2 outline-marker-strong' : undefined}
                    >
                      {words}
                    </mark>
                  )}
                  {endingIds.map((id, index) => (
                    <sup key={id} className="footnote-mark">
                      {index > 0 ? ',' : ''}
                      <a
                        href={`${resultUrl}#question-${id}`}
                        aria-label={markLabel(id)}
                        className="footnote-mark"
                      >
                        {id}
                      </a>
                    </sup>
                  ))}
                </Fragment>
              )
            })}
          </Tag>
        )
      })}
    </div>
  )
}

function tagOf({ kind }: Block): 'h2' | 'blockquote' | 'p' {
  if (kind === 'heading') return 'h2'
  return kind === 'quotation' ? 'blockquote' : 'p'
}

import type { HeatLevel } from '@/lib/domain/statistics/heat-map'
import type { HeatArticle } from '@/lib/server/data/assignments/views'
import { getTranslator } from '@/lib/server/messages'

/** From "nearly all right" to "most are wrong". The percentage beside it says the same without colour. */
const TINTS: Record<HeatLevel, string> = {
  0: 'underline decoration-good decoration-dotted underline-offset-4',
  1: 'bg-bad/10',
  2: 'bg-bad/20',
  3: 'bg-bad/30',
  4: 'bg-bad/45',
}

/** The article with each tested stretch tinted by the share of wrong answers. */
export async function HeatArticleText({ article, isOnly }: { article: HeatArticle; isOnly: boolean }) {
  const t = await getTranslator('assignments')
  return (
    <article className="prose-article">
      {isOnly ? null : <h3 className="mb-2">{article.title}</h3>}
      {article.paragraphs.map((paragraph) => {
        const Tag = paragraph.kind === 'heading' ? 'h3' : 'p'
        return (
          <Tag key={paragraph.start} className={paragraph.kind === 'heading' ? 'mt-4 mb-2' : undefined}>
            {paragraph.segments.map((segment, index) => {
              if (segment.level === null || segment.wrongShare === null) return segment.text
              return (
                <span key={index}>
                  <span className={`rounded-xs box-decoration-clone px-0.5 ${TINTS[segment.level]}`}>
                    {segment.text}
                  </span>
                  {segment.ending.map(({ factId, wrongShare }) => {
                    const percent = Math.round(wrongShare * 100)
                    return (
                      <sup
                        key={factId}
                        className="px-0.5 font-sans text-[0.65em] font-semibold whitespace-nowrap tabular-nums"
                      >
                        <a
                          href={`#fact-${factId}`}
                          className="text-accent no-underline hover:underline"
                          title={t('article.wrongShare', { percent })}
                        >
                          <span aria-hidden="true">{percent} %</span>
                          <span className="sr-only"> ({t('article.wrongShare', { percent })}) </span>
                        </a>
                      </sup>
                    )
                  })}
                </span>
              )
            })}
          </Tag>
        )
      })}
    </article>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { Block } from '@/lib/domain/article/article'
import { overlaps, type Span } from '@/lib/domain/article/span'
import type { DeskFact, Review } from '@/lib/server/data/articles/views'
import type { DeskEntry } from './desk-entries'
import { FactCard, type FactCardProps } from './fact-card'
import { AsideRow, FactRow } from './fact-row'
import type { NewItem } from './new-item-form'
import { findSentenceIn } from './sentence-in'

type Props = {
  entries: readonly DeskEntry[]
  currentId: string | null
  text: string
  blocks: readonly Block[]
  editingId: string | null
  hasFacts: boolean
  onSelect: (id: string) => void
  onEditing: (itemId: string | null) => void
  onReview: (fact: DeskFact, review: Review) => void
  onReviewItem: (fact: DeskFact, itemId: string, review: Review) => void
  onSaveItem: FactCardProps['onSaveItem']
  onCreateItem: (fact: DeskFact, item: NewItem) => Promise<void>
  onShowInText: () => void
  onAsk: (span: Span) => void
  onShowAll: () => void
}

/** The facts in the order of the text: the current one open, the others in a line or two. */
export function FactsList(props: Props) {
  const { entries, currentId, text, blocks } = props
  const t = useTranslations('articles.desk')
  if (!props.hasFacts && entries.length === 0)
    return <p className="px-1 py-4 text-ink-soft">{t('noFacts')}</p>
  if (entries.length === 0) {
    return (
      <div className="flex flex-col items-start gap-2 px-1 py-4 text-ink-soft">
        <p>{t('nothingHere')}</p>
        <Button size="small" onClick={props.onShowAll}>
          {t('showAll')}
        </Button>
      </div>
    )
  }
  return (
    <ol className="flex flex-col gap-3">
      {entries.map((entry) => {
        if (entry.kind === 'aside') {
          const { sentence } = entry
          return (
            <li key={`aside-${sentence.start}`}>
              <AsideRow
                sentence={sentence}
                words={text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}
                onAsk={() => props.onAsk(sentence)}
              />
            </li>
          )
        }
        const { fact, number } = entry
        const isCurrent = fact.id === currentId
        return (
          <li
            key={fact.id}
            data-fact={fact.id}
            tabIndex={-1}
            aria-current={isCurrent ? 'true' : undefined}
            className="outline-none"
          >
            {isCurrent ? (
              <FactCard
                fact={fact}
                number={number}
                text={text}
                sentence={findSentenceIn(text, blocks, fact)}
                isInLeftOut={blocks.some((block) => !block.kept && overlaps(block, fact))}
                editingId={props.editingId}
                onEditing={props.onEditing}
                onReview={(review) => props.onReview(fact, review)}
                onReviewItem={(itemId, review) => props.onReviewItem(fact, itemId, review)}
                onSaveItem={props.onSaveItem}
                onCreateItem={(item) => props.onCreateItem(fact, item)}
                onShowInText={props.onShowInText}
              />
            ) : (
              <FactRow fact={fact} number={number} onSelect={() => props.onSelect(fact.id)} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

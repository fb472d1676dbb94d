'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { DeskFact, Review } from '@/lib/server/data/articles/views'
import { ClaimChip, ReviewChip } from './fact-chip'
import { FactQuote } from './fact-quote'
import { toContent } from './draft/to-content'
import { toDraft } from './draft/to-draft'
import { isEditableType, type EditableType } from './fields/registry'
import { ItemEditor } from './item-editor'
import { ItemView } from './item-view'
import { NewItemForm, type NewItem } from './new-item-form'

export type FactCardProps = {
  fact: DeskFact
  number: number
  isInLeftOut: boolean
  /** The sentence the fact stands in, for first drafts. */
  text: string
  sentence: { start: number; end: number }
  editingId: string | null
  onEditing: (itemId: string | null) => void
  onReview: (review: Review) => void
  onReviewItem: (itemId: string, review: Review) => void
  onSaveItem: (edit: { itemId: string; version: number; content: Record<string, unknown> }) => Promise<void>
  onCreateItem: (item: NewItem) => Promise<void>
  onShowInText: () => void
}

/** The fact being looked at: its words, what to know about it, its questions, and the decision. */
export function FactCard(props: FactCardProps) {
  const {
    fact,
    number,
    text,
    sentence,
    editingId,
    onEditing,
    onReview,
    onReviewItem,
    onSaveItem,
    onCreateItem,
  } = props
  const t = useTranslations('articles')
  const [isAdding, setIsAdding] = useState(false)
  const isOpen = fact.review === 'PROPOSED'
  const canEdit = fact.items.some((item) => isEditableType(item.type))
  return (
    <div className="flex flex-col gap-3 rounded-md border border-l-4 border-marker-strong bg-sheet p-4 shadow-card">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <ClaimChip status={fact.status} holder={fact.holder} />
        <span className="text-sm text-ink-soft">
          {t(`fact.kinds.${fact.kind}`)}
          {fact.isOwn ? ` · ${t('fact.own')}` : ''}
        </span>
        <span className="ml-auto flex items-center gap-2">
          {isOpen ? null : <ReviewChip review={fact.review} />}
          <span
            className="font-semibold text-accent tabular-nums"
            aria-label={t('fact.sentence', { number })}
          >
            {number}
          </span>
        </span>
      </div>
      <blockquote className="font-serif leading-normal text-pretty" lang="en">
        <FactQuote fact={fact} />
      </blockquote>
      <Notes fact={fact} isInLeftOut={props.isInLeftOut} />
      {fact.items.map((item) =>
        editingId === item.id && isEditableType(item.type) ? (
          <EditItem
            key={item.id}
            item={item}
            type={item.type}
            onSave={onSaveItem}
            onClose={() => onEditing(null)}
          />
        ) : (
          <ItemView
            key={item.id}
            item={item}
            factReview={fact.review}
            onEdit={() => onEditing(item.id)}
            onReview={(review) => onReviewItem(item.id, review)}
          />
        ),
      )}
      {fact.items.length === 0 && !isAdding ? (
        <p className="border-t border-line pt-3 text-sm text-ink-soft">{t('fact.noItems')}</p>
      ) : null}
      {isAdding ? (
        <NewItemForm
          text={text}
          span={fact}
          sentence={sentence}
          onCreate={async (item) => {
            await onCreateItem(item)
            setIsAdding(false)
          }}
          onCancel={() => setIsAdding(false)}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-2 pt-1">
        {isOpen ? (
          <Button
            variant={editingId || isAdding ? 'secondary' : 'primary'}
            onClick={() => onReview('ACCEPTED')}
            aria-keyshortcuts="A"
          >
            {t('fact.accept')}
          </Button>
        ) : (
          <Button onClick={() => onReview('PROPOSED')}>{t('fact.reopen')}</Button>
        )}
        {canEdit && !editingId ? (
          <Button
            onClick={() => onEditing(fact.items.find((item) => isEditableType(item.type))?.id ?? null)}
            aria-keyshortcuts="E"
          >
            {t('fact.edit')}
          </Button>
        ) : null}
        {fact.review === 'REJECTED' ? null : (
          <Button onClick={() => onReview('REJECTED')} aria-keyshortcuts="R">
            {t('fact.reject')}
          </Button>
        )}
        {isOpen ? (
          <span className="ml-auto flex gap-1" aria-hidden="true">
            <Kbd>A</Kbd>
            <Kbd>E</Kbd>
            <Kbd>R</Kbd>
          </span>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-x-1">
        {isAdding ? null : (
          <Button
            variant="quiet"
            size="small"
            className="-ml-3 text-ink-soft"
            onClick={() => setIsAdding(true)}
          >
            {t('fact.addItem')}
          </Button>
        )}
        <Button variant="quiet" size="small" className="text-ink-soft lg:hidden" onClick={props.onShowInText}>
          {t('fact.showInText')}
        </Button>
      </div>
    </div>
  )
}

function Notes({ fact, isInLeftOut }: { fact: DeskFact; isInLeftOut: boolean }) {
  const t = useTranslations('articles')
  const notes = [
    ...(fact.hedge ? [t('fact.hedge', { hedge: fact.hedge })] : []),
    ...fact.warnings.map((warning) =>
      t.has(`fact.warnings.${warning}`) ? t(`fact.warnings.${warning}`) : warning,
    ),
    ...(isInLeftOut ? [t('fact.inLeftOut')] : []),
  ]
  if (notes.length === 0) return null
  return (
    <ul className="flex flex-col gap-0.5 text-sm text-opinion">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

function EditItem({
  item,
  type,
  onSave,
  onClose,
}: {
  item: DeskFact['items'][number]
  type: EditableType
  onSave: FactCardProps['onSaveItem']
  onClose: () => void
}) {
  const t = useTranslations('articles')
  return (
    <ItemEditor
      type={type}
      initial={toDraft(item.content)}
      saveLabel={t('editor.save')}
      onCancel={onClose}
      onSave={async (draft) => {
        await onSave({ itemId: item.id, version: item.version, content: toContent(type, draft) })
        onClose()
      }}
    >
      <p className="text-sm text-ink-soft">{t(`item.types.${type}`)}</p>
    </ItemEditor>
  )
}

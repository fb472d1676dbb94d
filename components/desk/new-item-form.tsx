'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Span } from '@/lib/domain/article/span'
import { draftFromSelection } from './draft/from-selection'
import { toContent } from './draft/to-content'
import { CREATABLE_TYPES, type EditableType } from './fields/registry'
import { ItemEditor } from './item-editor'
import { TypePicker } from './type-picker'

export type NewItem = { type: EditableType; content: Record<string, unknown> }

type Props = {
  text: string
  span: Span
  sentence: Span
  onCreate: (item: NewItem) => Promise<void>
  onCancel: () => void
}

/** A question of the teacher's own about a stretch of the text. Choosing another type starts its draft afresh. */
export function NewItemForm({ text, span, sentence, onCreate, onCancel }: Props) {
  const t = useTranslations('articles')
  const [type, setType] = useState<EditableType>('short-answer')
  return (
    <ItemEditor
      key={type}
      type={type}
      initial={draftFromSelection(type, { text, span, sentence })}
      saveLabel={t('editor.saveNew')}
      onCancel={onCancel}
      onSave={(draft) => onCreate({ type, content: toContent(type, draft) })}
    >
      <TypePicker type={type} types={CREATABLE_TYPES} onChange={setType} />
    </ItemEditor>
  )
}

'use client'
import { checkKey, KeyField } from './answer-fields'
import type { FieldsProps, ItemForm } from './item-form'

function BackField(props: FieldsProps) {
  return <KeyField {...props} label="keyBack" />
}

const card = {
  hasFeedback: false,
  Fields: BackField,
  toContent: ({ key }) => ({ back: key.trim() }),
  check: checkKey,
  refusals: { back: ['key', 'key'] },
} satisfies Partial<ItemForm>

export const flashcard: ItemForm = {
  ...card,
  stemLabel: 'stemFront',
  fromSelection: ({ key }) => ({ key }),
}

export const flashcardCloze: ItemForm = {
  ...card,
  stemLabel: 'stemGap',
  fromSelection: ({ gapped, key }) => ({ stem: gapped, key }),
}

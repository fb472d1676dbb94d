'use client'
import { STATUS_OPTIONS, STATUS_QUESTION } from '@/lib/domain/items/status-options'
import { listOptions } from '../draft/options'
import type { ItemForm } from './item-form'
import { OptionFields } from './option-fields'

/** One of several texts is the right one. */
export const multipleChoice: ItemForm = {
  stemLabel: 'stem',
  hasFeedback: true,
  Fields: OptionFields,
  toContent: (draft) => ({ options: listOptions(draft) }),
  fromSelection: ({ key }) => ({
    options: [key, '', '', ''].map((text, index) => ({ text, isKey: index === 0, rest: {} })),
  }),
  check: ({ options }) => {
    const filled = options.filter((option) => option.text.trim() !== '')
    const hasOneKey = filled.filter((option) => option.isKey).length === 1
    return filled.length < 2 || !hasOneKey ? { options: 'options' } : {}
  },
  refusals: { options: ['options', 'options'] },
}

/** Asks with fixed words what the article makes of a sentence; the choices stand. */
export const claimStatus: ItemForm = {
  ...multipleChoice,
  fromSelection: ({ sentence }) => ({
    stem: `${STATUS_QUESTION}\n“${sentence}”`,
    options: Object.values(STATUS_OPTIONS).map((text, index) => ({
      text,
      isKey: index === 0,
      rest: { origin: null },
    })),
  }),
}

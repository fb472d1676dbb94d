'use client'
import { useTranslations } from 'use-intl'
import type { BuilderItem } from '@/lib/server/data/quizzes/views'
import type { ItemWords } from './item-line'

/** Whole sentences to choose from say little in a list. */
const LONGEST_SHOWN = 60

/** The words around a question: its type and its answer, in the reader's language. */
export function useItemWords() {
  const t = useTranslations('quizzes')
  const nameType = (type: string): string =>
    t.has(`types.${type}` as never) ? t(`types.${type}` as never) : type
  const describe = (item: BuilderItem): ItemWords => {
    const wrong = (item.options ?? []).filter(({ isKey }) => !isKey).map(({ text }) => text)
    return {
      typeLabel: nameType(item.type),
      answers:
        item.parts.length > 0
          ? item.parts
          : [item.key === 'true' ? t('builder.true') : item.key === 'false' ? t('builder.false') : item.key],
      enough: item.wanted === null ? null : t('builder.enough', { count: item.wanted }),
      others: wrong.every((text) => text.length <= LONGEST_SHOWN) ? wrong : [],
      answerLabel: t('builder.answer'),
      othersLabel: t('builder.others'),
    }
  }
  return { nameType, describe }
}

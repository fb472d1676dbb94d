'use client'
import { useTranslations } from 'use-intl'
import type { BuilderItem } from '@/lib/server/data/quizzes/views'

/** The words around a question: its type and its answer, in the reader's language. */
export function useItemWords() {
  const t = useTranslations('quizzes')
  return (item: BuilderItem) => ({
    typeLabel: t.has(`types.${item.type}` as never) ? t(`types.${item.type}` as never) : item.type,
    answer: item.key === 'true' ? t('builder.true') : item.key === 'false' ? t('builder.false') : item.key,
    answerLabel: t('builder.answer'),
  })
}

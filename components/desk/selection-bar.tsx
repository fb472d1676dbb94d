'use client'
import { useEffect, useState, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { Block } from '@/lib/domain/article/article'
import { overlaps, type Span } from '@/lib/domain/article/span'
import { readSelection, snapToWords } from './selection'

/** Words selected in the article, whole and within one kept block; null while nothing is. */
export function useSelectedSpan(
  root: RefObject<HTMLElement | null>,
  { text, blocks }: { text: string; blocks: readonly Block[] },
): [Span | null, () => void] {
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    const read = () => {
      if (!root.current) return
      const raw = readSelection(root.current)
      const block = raw && blocks.find((candidate) => candidate.kept && overlaps(candidate, raw))
      const next = raw && block ? snapToWords(text, raw, block) : null
      // A click elsewhere ends the selection, but one on the bar's own button must still find it.
      setSpan((now) => (next && now && next.start === now.start && next.end === now.end ? now : next))
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [root, text, blocks])
  return [
    span,
    () => {
      window.getSelection()?.removeAllRanges()
      setSpan(null)
    },
  ]
}

/** Offers a question about the selected words, where a thumb finds it too. */
export function SelectionBar({
  words,
  onMake,
  onClear,
}: {
  words: string
  onMake: () => void
  onClear: () => void
}) {
  const t = useTranslations('articles.desk.selection')
  // Pressing a button would drop the selection before the click arrives.
  const keepSelection = (event: { preventDefault: () => void }) => event.preventDefault()
  return (
    <div
      role="region"
      aria-label={t('label')}
      onPointerDown={keepSelection}
      className="fixed inset-x-3 bottom-3 z-20 mx-auto flex max-w-xl items-center gap-3 rounded-md border border-edge bg-sheet p-2 pl-4 shadow-card lg:inset-x-auto lg:left-8"
    >
      <span className="min-w-0 flex-1 truncate font-serif">“{words}”</span>
      <Button size="small" onClick={onMake}>
        {t('make')}
      </Button>
      <Button variant="quiet" size="small" onClick={onClear} aria-label={t('clear')}>
        <span aria-hidden="true">×</span>
      </Button>
    </div>
  )
}

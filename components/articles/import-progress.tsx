'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ProgressBar } from '@/components/ui/progress-bar'

const STAGES = ['sending', 'reading', 'saving', 'done'] as const

/** Where the reading is: what is being done with how many words (null for a file), and for how long. */
export function ImportProgress({ stage, words }: { stage: (typeof STAGES)[number]; words: number | null }) {
  const t = useTranslations('articles.new.progress')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="min-w-56 flex-1">
      <p role="status" className="text-sm text-ink-soft">
        {stage === 'reading' && words === null ? t('readingFile') : t(stage, { words: words ?? 0 })}
        {seconds >= 3 ? <span aria-hidden="true"> {t('seconds', { count: seconds })}</span> : null}
      </p>
      <ProgressBar value={STAGES.indexOf(stage) + 1} max={STAGES.length} label={t('label')} />
    </div>
  )
}

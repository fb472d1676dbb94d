'use client'
import { useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { controlClass, Field } from '@/components/ui/field'
import { ChosenFile } from './chosen-file'
import { countBytes, FILE_ENDINGS, MOST_BYTES, MOST_FILE_BYTES } from './import-draft'
import type { Import } from './use-import'

type Props = {
  state: Import
  words: number
  /** How many blocks of the text would be left out. */
  left: number
  /** A file is held over the page. */
  isOver: boolean
}

/** The text in its box, or the file in its place; how much it is, and the button that chooses a file. */
export function ImportSource({ state, words, left, isOver }: Props) {
  const t = useTranslations('articles')
  const { area, draft, chosen, isBusy, problem } = state
  const file = useRef<HTMLInputElement>(null)
  const error = problem?.field === 'text' ? problem.message : undefined
  return (
    <div>
      {chosen ? (
        <ChosenFile
          file={chosen}
          isOver={isOver}
          isBusy={isBusy}
          hasText={draft.text.trim() !== ''}
          error={error}
          onRemove={state.dropFile}
        />
      ) : (
        <Field
          label={t('new.text')}
          hint={t('new.textHint', {
            endings: FILE_ENDINGS.filter((ending) => ending !== '.htm').join(' '),
            most: MOST_FILE_BYTES / 1_000_000,
          })}
          error={error}
        >
          {(ids) => (
            <textarea
              {...ids}
              ref={area}
              rows={14}
              value={draft.text}
              readOnly={isBusy}
              placeholder={t('new.placeholder')}
              spellCheck={false}
              onChange={(event) => state.edit({ text: event.target.value })}
              className={classNames(
                controlClass,
                'font-serif text-[1.05rem] leading-relaxed',
                isOver && 'border-accent ring-2 ring-accent',
              )}
            />
          )}
        </Field>
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <TextSize text={draft.text} words={words} left={left} isHidden={chosen !== null} />
        <input
          ref={file}
          type="file"
          accept={FILE_ENDINGS.join(',')}
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            state.takeFile(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button size="small" disabled={isBusy} onClick={() => file.current?.click()}>
          {t(chosen ? 'new.chooseOther' : 'new.chooseFile')}
        </Button>
      </div>
      {problem?.canKeep ? (
        <Button className="mt-2" onClick={() => void state.send({ isWantedWithoutFacts: true })}>
          {t('new.keepAnyway')}
        </Button>
      ) : null}
    </div>
  )
}

type SizeProps = { text: string; words: number; left: number; isHidden: boolean }

function TextSize({ text, words, left, isHidden }: SizeProps) {
  const t = useTranslations('articles')
  const format = useFormatter()
  const bytes = countBytes(text)
  const isTooLarge = bytes > MOST_BYTES
  return (
    <span
      className={classNames(
        'text-sm tabular-nums',
        isHidden && 'invisible',
        isTooLarge ? 'font-semibold text-bad' : 'text-ink-soft',
      )}
    >
      {isTooLarge
        ? t('new.tooMuch', { size: format.number(bytes / 1_000_000, { maximumFractionDigits: 1 }) })
        : `${t('new.words', { count: words })}${left > 0 ? ` · ${t('new.leaves', { count: left })}` : ''}`}
    </span>
  )
}

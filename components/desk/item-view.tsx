'use client'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button-class'
import { classNames } from '@/components/ui/class-names'
import type { DeskItem, Review } from '@/lib/server/data/articles/views'
import { readListParts } from './draft/list-parts'
import { toDraft } from './draft/to-draft'
import { isEditableType } from './fields/registry'

const KNOWN_FLAWS = [
  'key-in-stem',
  'duplicate-option',
  'key-empty',
  'key-not-in-bank',
  'source-not-verbatim',
  'passage-not-verbatim',
]

type Props = {
  item: DeskItem
  factReview: Review
  onEdit: () => void
  onReview: (review: Review) => void
}

/** One question or card of the current fact, with what is right, what else counts, and its own small decisions. */
export function ItemView({ item, factReview, onEdit, onReview }: Props) {
  const t = useTranslations('articles')
  const { summary } = item
  const isOut = item.review === 'REJECTED'
  const isOpenInAccepted = factReview === 'ACCEPTED' && item.review === 'PROPOSED'
  const back = factReview === 'ACCEPTED' ? 'ACCEPTED' : 'PROPOSED'
  return (
    <div className="border-t border-line pt-2">
      <div className="flex items-center gap-2 text-sm text-ink-soft">
        <span>{t.has(`item.types.${item.type}`) ? t(`item.types.${item.type}`) : item.type}</span>
        {item.origin === 'TEACHER' ? (
          <span>· {t('item.own')}</span>
        ) : item.version > 1 ? (
          <span>· {t('item.edited')}</span>
        ) : null}
        {isOut && factReview !== 'REJECTED' ? (
          <span className="font-semibold">· {t('item.leftOut')}</span>
        ) : null}
        <span className="-mr-2 ml-auto flex">
          {isEditableType(item.type) ? (
            <button
              type="button"
              className={buttonClass('quiet', 'small', 'px-2 text-ink-soft')}
              onClick={onEdit}
              aria-label={t('item.editNamed', { stem: summary.stem })}
            >
              {t('item.edit')}
            </button>
          ) : null}
          {factReview === 'REJECTED' ? null : isOut || isOpenInAccepted ? (
            <button
              type="button"
              className={buttonClass('quiet', 'small', 'px-2')}
              onClick={() => onReview(back)}
              aria-label={t('item.takeBackNamed', { stem: summary.stem })}
            >
              {isOpenInAccepted ? t('fact.accept') : t('item.takeBack')}
            </button>
          ) : (
            <button
              type="button"
              className={buttonClass('quiet', 'small', 'px-2 text-ink-soft')}
              onClick={() => onReview('REJECTED')}
              aria-label={t('item.leaveOutNamed', { stem: summary.stem })}
            >
              {t('item.leaveOut')}
            </button>
          )}
        </span>
      </div>
      <div className={classNames(isOut && 'text-ink-soft')}>
        <p
          className={classNames(
            'font-serif font-semibold leading-snug text-pretty whitespace-pre-line',
            isOut && 'font-normal line-through decoration-edge',
          )}
        >
          {summary.stem}
        </p>
        <Answers item={item} />
      </div>
      {item.flaws.map((flaw) => (
        <p key={`${flaw.code} ${flaw.detail}`} className="mt-1 text-sm text-opinion">
          {t(`item.flaws.${KNOWN_FLAWS.includes(flaw.code) ? flaw.code : 'other'}`, {
            detail: flaw.detail,
            code: flaw.code,
          })}
        </p>
      ))}
    </div>
  )
}

function Answers({ item }: { item: DeskItem }) {
  const t = useTranslations('articles')
  const { key, options, accepted, correction } = item.summary
  if (item.type === 'true-false') {
    return (
      <p className="mt-1 text-[.95rem]">
        <Key>{t(key === 'true' ? 'item.true' : 'item.false')}</Key>
        {correction ? <span className="text-ink-soft"> {t('item.itIs', { correction })}</span> : null}
      </p>
    )
  }
  if (item.type === 'matching' || item.type === 'ordering') return <Parts item={item} />
  if (options) {
    return (
      <ul
        className={classNames(
          'mt-1 grid gap-x-4 gap-y-0.5 text-[.95rem]',
          options.every((option) => option.text.length < 60) && 'sm:grid-cols-2',
        )}
      >
        {options.map((option) => (
          <li key={option.text} className="min-w-0 text-ink-soft">
            {option.isKey ? <Key>{option.text}</Key> : <Wrong>{option.text}</Wrong>}
          </li>
        ))}
      </ul>
    )
  }
  const draft = toDraft(item.content)
  const parts = item.type === 'short-answer' ? readListParts(draft) : []
  const also = [...parts.flatMap((part) => part.accepted), ...accepted]
  return (
    <p className="mt-1 text-[.95rem]">
      <Key>{key}</Key>
      {parts.length > 0 && draft.wanted !== '' ? (
        <span className="text-ink-soft"> {t('item.wanted', { count: draft.wanted })}</span>
      ) : null}
      {also.length > 0 ? (
        <span className="text-ink-soft">
          {' '}
          {t('item.also', {
            answers: also
              .slice(0, 4)
              .map((answer) => `“${answer}”`)
              .join(', '),
          })}
          {also.length > 4 ? ' …' : ''}
        </span>
      ) : null}
    </p>
  )
}

/** Pairs with what belongs together, or entries in their order with what decides it. */
function Parts({ item }: { item: DeskItem }) {
  const t = useTranslations('articles')
  const { parts, distractors } = toDraft(item.content)
  const others = distractors.split('\n').filter(Boolean)
  const List = item.type === 'ordering' ? 'ol' : 'ul'
  return (
    <>
      <List
        className={classNames(
          'mt-1 flex flex-col gap-0.5 text-[.95rem]',
          item.type === 'ordering' && 'list-decimal pl-5',
        )}
      >
        {parts.map((part) => (
          <li key={part.text} className="min-w-0">
            {part.text}
            {part.key === '' ? null : <span className="font-semibold text-good"> – {part.key}</span>}
          </li>
        ))}
      </List>
      {others.length === 0 ? null : (
        <p className="text-[.95rem] text-ink-soft">{t('item.noPair', { answers: others.join(', ') })}</p>
      )}
    </>
  )
}

function Key({ children }: { children: string }) {
  const t = useTranslations('articles')
  return (
    <span className="inline-flex items-baseline gap-1.5 font-semibold text-good">
      <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 shrink-0 self-center">
        <circle cx="5" cy="5" r="5" fill="currentColor" />
      </svg>
      <span>
        <span className="sr-only">{t('item.key')} </span>
        {children}
      </span>
    </span>
  )
}

function Wrong({ children }: { children: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 shrink-0 self-center">
        <circle cx="5" cy="5" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span>{children}</span>
    </span>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { TextAreaField, TextField } from '@/components/ui/field'
import type { ItemDraft } from '../draft/item-draft'
import { readListParts, writeListKey } from '../draft/list-parts'
import { hasTwins, readFigure, splitLines } from '../draft/typed-text'
import { AcceptedField, checkKey, KeyField } from './answer-fields'
import type { DraftErrors, FieldsProps, ItemForm } from './item-form'

const MOST_LINES = 12

export const shortAnswer: ItemForm = {
  stemLabel: 'stem',
  hasFeedback: true,
  Fields: ShortAnswerFields,
  toContent: (draft) => {
    const accepted = splitLines(draft.accepted)
    const parts = readListParts(draft)
    if (parts.length === 0) return { key: draft.key.trim(), accepted }
    const wanted = readFigure(draft.wanted)
    return { key: writeListKey(draft), accepted, parts, ...(Number.isNaN(wanted) ? {} : { wanted }) }
  },
  fromSelection: ({ key }) => ({ key }),
  check: (draft) => (hasList(draft) ? checkList(draft) : checkKey(draft)),
  refusals: { key: ['key', 'key'], parts: ['parts', 'list'], wanted: ['wanted', 'wanted'] },
}

function hasList(draft: ItemDraft): boolean {
  return draft.list.trim() !== ''
}

function checkList(draft: ItemDraft): DraftErrors {
  const parts = readListParts(draft).map(({ text }) => text)
  if (parts.length < 2 || parts.length > MOST_LINES || hasTwins(parts)) return { parts: 'list' }
  const wanted = draft.wanted.trim() === '' ? parts.length : Number(draft.wanted)
  const isPossible = Number.isInteger(wanted) && wanted >= 1 && wanted <= parts.length
  return isPossible ? {} : { wanted: 'wanted' }
}

function ShortAnswerFields(props: FieldsProps) {
  const isList = hasList(props.draft)
  return (
    <>
      {isList ? <ListKey draft={props.draft} /> : <KeyField {...props} label="key" />}
      <AcceptedField {...props} hint={isList ? 'acceptedListHint' : 'acceptedHint'} />
      <ListFields {...props} />
    </>
  )
}

/** The right answer as the parts make it: in the place of its field, so that nothing goes away while a list is begun. */
function ListKey({ draft }: { draft: ItemDraft }) {
  const t = useTranslations('articles.editor')
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">{t('key')}</p>
      <p className="text-sm text-ink-soft">{t('keyOfList')}</p>
      <p className="min-h-11 py-2 break-words">{writeListKey(draft)}</p>
    </div>
  )
}

/** What a list is made of. Left empty, one thing is asked for. */
function ListFields({ draft, errors, onChange }: FieldsProps) {
  const t = useTranslations('articles.editor')
  return (
    <>
      <TextAreaField
        label={t('list')}
        hint={t('listHint')}
        error={errors.parts}
        rows={Math.min(Math.max(2, draft.list.split('\n').length), MOST_LINES)}
        data-lines=""
        value={draft.list}
        onChange={(event) => onChange({ ...draft, list: event.target.value })}
      />
      {hasList(draft) ? (
        <TextField
          label={t('wanted')}
          hint={t('wantedHint')}
          inputMode="numeric"
          error={errors.wanted}
          value={draft.wanted}
          onChange={(event) => onChange({ ...draft, wanted: event.target.value })}
        />
      ) : null}
    </>
  )
}

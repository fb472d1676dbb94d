'use client'
import { useActionState, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CheckField, SelectField, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Assignable } from '@/lib/server/data/assignments/load-assignable'
import type { Counterpart } from '@/lib/server/data/assignments/load-counterparts'
import { EMPTY_FORM, type FormState } from '@/lib/server/http/form-state'
import { TimeFields } from './time-fields'

type Props<T> = {
  action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>
  subject: Assignable
  classes: { id: string; name: string; students: number }[]
  /** The class one comes from. */
  chosen: string | undefined
  /** What these classes have already on the same article. */
  counterparts: readonly Counterpart[]
  zone: string
}

/** Gives a quiz or a deck to classes. What is rarely changed is behind "Options". */
export function AssignForm<T>({ action, subject, classes, chosen, counterparts, zone }: Props<T>) {
  const t = useTranslations('assignments')
  const [state, run] = useActionState<FormState<T>, FormData>(action, EMPTY_FORM)
  // Held here, because a form is reset after it was sent and the server hands back one value a field.
  const [classIds, setClassIds] = useState<readonly string[]>(chosen ? [chosen] : [])
  // Results that wait for a closing which nobody has set would never come.
  const [isEndless, setIsEndless] = useState(false)
  const [isChanged, setIsChanged] = useState(false)
  const look = (form: HTMLFormElement) => {
    const data = new FormData(form)
    setIsEndless(data.get('feedback') === 'close' && !data.get('closesAt'))
  }
  const { values, fields } = state
  const isBack = state.status === 'failed'
  const isOn = (name: string, initial: boolean) => (isBack ? values[name] === 'on' : initial)
  return (
    <form
      action={run}
      onChange={(event) => look(event.currentTarget)}
      className="flex max-w-3xl flex-col gap-6"
    >
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="subjectId" value={subject.id} />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-semibold">{t('new.forClasses')}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {classes.map((one) => (
            <CheckField
              // Drawn anew after a refusal: the browser's reset does not know what is held here.
              key={`${one.id} ${state.error?.requestId ?? ''}`}
              name="classIds"
              value={one.id}
              checked={classIds.includes(one.id)}
              onChange={(event) =>
                setClassIds(
                  event.target.checked ? [...classIds, one.id] : classIds.filter((id) => id !== one.id),
                )
              }
              label={t('new.classOf', { name: one.name, count: one.students })}
            />
          ))}
        </div>
        <div role="status">
          {counterparts
            .filter(({ classId }) => classIds.includes(classId))
            .map(({ id, className, title }) => (
              <p key={id} className="mt-1 font-medium text-opinion">
                {t(subject.kind === 'QUIZ' ? 'new.hasDeck' : 'new.hasQuiz', { name: className, title })}
              </p>
            ))}
        </div>
        {fields.classIds ? (
          <p role="alert" className="text-sm font-medium text-bad">
            {fields.classIds}
          </p>
        ) : null}
      </fieldset>
      <TextField
        name="title"
        label={t('new.name')}
        hint={t('new.nameHint')}
        defaultValue={values.title ?? subject.title}
        error={fields.title}
        maxLength={200}
        required
      />
      <TimeFields values={values} errors={fields} zone={zone} />
      {subject.kind === 'QUIZ' ? (
        <details
          onChange={() => setIsChanged(true)}
          className="group rounded-md border border-line bg-sheet"
          open={['timeLimit', 'attempts', 'perDay'].some((name) => fields[name]) || undefined}
        >
          <summary className="flex min-h-11 items-center px-4 font-semibold">
            {t('options.title')}
            <span className="ml-2 text-sm font-normal text-ink-soft">
              {t(isChanged ? 'options.changed' : 'options.defaults')}
            </span>
            <span aria-hidden="true" className="ml-auto group-open:rotate-180">
              ▾
            </span>
          </summary>
          <div className="grid gap-4 border-t border-line p-4 sm:grid-cols-2">
            <TextField
              name="timeLimit"
              type="number"
              min={1}
              max={1440}
              inputMode="numeric"
              label={t('options.timeLimit')}
              hint={t('options.timeLimitHint')}
              defaultValue={values.timeLimit ?? ''}
              error={fields.timeLimit}
            />
            <TextField
              name="attempts"
              type="number"
              min={1}
              max={20}
              inputMode="numeric"
              label={t('options.attempts')}
              hint={t('options.attemptsHint')}
              defaultValue={values.attempts ?? '1'}
              error={fields.attempts}
            />
            <SelectField
              key={`counts${values.counts}`}
              name="counts"
              label={t('options.counts')}
              defaultValue={values.counts ?? 'best'}
            >
              {(['best', 'last', 'first'] as const).map((value) => (
                <option key={value} value={value}>
                  {t(`options.counts-${value}`)}
                </option>
              ))}
            </SelectField>
            <SelectField
              key={`feedback${values.feedback}`}
              name="feedback"
              label={t('options.feedback')}
              defaultValue={values.feedback ?? 'submit'}
            >
              {(['submit', 'close', 'never'] as const).map((value) => (
                <option key={value} value={value}>
                  {t(`options.feedback-${value}`)}
                </option>
              ))}
            </SelectField>
            {isEndless ? (
              <p role="status" className="font-medium text-opinion sm:col-span-2">
                {t('options.endless')}
              </p>
            ) : null}
            <SelectField
              key={`late${values.late}`}
              name="late"
              label={t('options.late')}
              defaultValue={values.late ?? 'accept'}
            >
              {(['accept', 'penalty', 'reject'] as const).map((value) => (
                <option key={value} value={value}>
                  {t(`options.late-${value}`)}
                </option>
              ))}
            </SelectField>
            <TextField
              name="perDay"
              type="number"
              min={1}
              max={100}
              inputMode="numeric"
              label={t('options.perDay')}
              hint={t('options.perDayHint')}
              defaultValue={values.perDay ?? '10'}
              error={fields.perDay}
            />
            <div className="sm:col-span-2">
              <CheckField
                key={`shuffleItems${values.shuffleItems}${isBack}`}
                name="shuffleItems"
                label={t('options.shuffleItems')}
                defaultChecked={isOn('shuffleItems', true)}
              />
              <CheckField
                key={`shuffleOptions${values.shuffleOptions}${isBack}`}
                name="shuffleOptions"
                label={t('options.shuffleOptions')}
                defaultChecked={isOn('shuffleOptions', true)}
              />
              <CheckField
                key={`backtracking${values.backtracking}${isBack}`}
                name="backtracking"
                label={t('options.backtracking')}
                defaultChecked={isOn('backtracking', true)}
              />
            </div>
          </div>
        </details>
      ) : null}
      {isBack ? (
        <p role="alert" className="font-medium text-bad">
          {state.message} {t('new.kept')}
        </p>
      ) : null}
      <SubmitButton busy={t('new.assigning')} className="self-start">
        {t('new.assign')}
      </SubmitButton>
    </form>
  )
}

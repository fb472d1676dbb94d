import { handOverClassAction } from '@/app/(admin)/admin/actions'
import { AccessForm } from '@/components/access/access-form'
import { Panel } from '@/components/ui/panel'
import type { ClassWithoutTeacher } from '@/lib/server/data/classes/hand-over'
import type { Translator } from '@/lib/server/messages'

/** Classes whose teachers have all left, each with a choice of who runs it now. */
export function HandOverList({
  classes,
  teachers,
  t,
}: {
  classes: ClassWithoutTeacher[]
  teachers: { id: string; name: string }[]
  t: Translator
}) {
  return (
    <Panel className="flex flex-col gap-4" aria-labelledby="hand-over">
      <div className="flex flex-col gap-1">
        <h2 id="hand-over">{t('handOver.title', { count: classes.length })}</h2>
        <p className="text-ink-soft">{t('handOver.lead')}</p>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        {classes.map(({ id, name, subject, students, before }) => (
          <li key={id} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
            <p>
              <b>{name}</b>
              {subject ? ` · ${subject}` : ''} · {t('handOver.students', { count: students })}
              {before.length > 0 ? (
                <span className="block text-sm text-ink-soft">
                  {t('handOver.before', { names: before.join(', ') })}
                </span>
              ) : null}
            </p>
            <AccessForm
              action={handOverClassAction}
              fields={[
                { type: 'hidden', name: 'classId', value: id },
                {
                  type: 'select',
                  name: 'userId',
                  label: t('handOver.to'),
                  defaultValue: '',
                  options: [
                    { value: '', label: t('handOver.choose') },
                    ...teachers.map((teacher) => ({ value: teacher.id, label: teacher.name })),
                  ],
                },
              ]}
              submit={t('handOver.submit', { name })}
              busy={t('person.busy')}
              variant="secondary"
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

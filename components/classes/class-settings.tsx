import {
  addCoTeacherAction,
  archiveClassAction,
  editClassAction,
  removeCoTeacherAction,
  restoreStudentAction,
} from '@/app/(teacher)/classes/actions'
import { OneButtonForm } from '@/components/access/one-button-form'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { Panel } from '@/components/ui/panel'
import type { ClassView } from '@/lib/server/data/classes/load-class'
import type { Roster } from '@/lib/server/data/classes/load-roster'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { CoTeacherForm } from './co-teacher-form'
import { DetailsForm } from './details-form'

/** The class itself: its name, who teaches it, who left, and putting it away. */
export async function ClassSettings({ view, former }: { view: ClassView; former: Roster['former'] }) {
  const [t, viewer] = await Promise.all([getTranslator('classes'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  return (
    <MessagesProvider namespaces={['classes']}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel className="flex flex-col gap-4">
          <h2>{t('settings.details')}</h2>
          <DetailsForm
            action={editClassAction}
            initial={{ classId: view.id, name: view.name, subject: view.subject ?? '' }}
            variant="secondary"
          />
        </Panel>
        <Panel className="flex flex-col gap-4">
          <h2>{t('settings.teachers')}</h2>
          <p className="text-sm text-ink-soft">{t('settings.teachersText')}</p>
          <ul className="divide-y divide-line">
            {view.teachers.map((teacher) => (
              <li
                key={teacher.id}
                className="flex min-h-11 flex-wrap items-center justify-between gap-2 py-1"
              >
                <span>
                  {teacher.name}{' '}
                  <span className="text-sm text-ink-soft">
                    {teacher.isLead ? t('settings.lead') : teacher.username}
                  </span>
                </span>
                {!teacher.isLead && (view.isLead || teacher.isSelf) ? (
                  <OneButtonForm
                    action={removeCoTeacherAction}
                    values={{ classId: view.id, userId: teacher.id }}
                    variant="quiet"
                    busy={t('settings.removing')}
                    label={teacher.isSelf ? undefined : t('settings.removeNamed', { name: teacher.name })}
                  >
                    {t(teacher.isSelf ? 'settings.leave' : 'settings.remove')}
                  </OneButtonForm>
                ) : null}
              </li>
            ))}
          </ul>
          <CoTeacherForm action={addCoTeacherAction} classId={view.id} />
        </Panel>
        {former.length > 0 ? (
          <Panel className="flex flex-col gap-3">
            <h2>{t('settings.former')}</h2>
            <p className="text-sm text-ink-soft">{t('settings.formerText')}</p>
            <ul className="divide-y divide-line">
              {former.map((student) => (
                <li
                  key={student.studentId}
                  className="flex min-h-11 flex-wrap items-center justify-between gap-2 py-1"
                >
                  <span>
                    {student.name}{' '}
                    <span className="text-sm text-ink-soft">
                      {format.dateTime(student.leftAt, { dateStyle: 'medium' })}
                    </span>
                  </span>
                  <OneButtonForm
                    action={restoreStudentAction}
                    values={{ classId: view.id, studentId: student.studentId }}
                    variant="quiet"
                    busy={t('settings.restoring')}
                    label={t('settings.restoreNamed', { name: student.name })}
                  >
                    {t('settings.restore')}
                  </OneButtonForm>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        {view.isLead ? (
          <Panel className="flex flex-col items-start gap-3">
            <h2>{t(view.isArchived ? 'settings.isArchived' : 'settings.archive')}</h2>
            <p className="text-sm text-ink-soft">{t('settings.archiveText')}</p>
            <OneButtonForm
              action={archiveClassAction}
              values={{ classId: view.id, archived: view.isArchived ? 'no' : 'yes' }}
              size="medium"
              busy={t('details.saving')}
            >
              {t(view.isArchived ? 'settings.unarchiveButton' : 'settings.archiveButton')}
            </OneButtonForm>
          </Panel>
        ) : null}
      </div>
    </MessagesProvider>
  )
}

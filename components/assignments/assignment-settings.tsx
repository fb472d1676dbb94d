import {
  archiveAssignmentAction,
  changeTimesAction,
  closeNowAction,
  removeOverrideAction,
  setOverrideAction,
} from '@/app/(teacher)/assignments/actions'
import { OneButtonForm } from '@/components/access/one-button-form'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { Panel } from '@/components/ui/panel'
import { nameZone, toLocal } from '@/lib/domain/time/zone'
import type { OverrideLine, Overrides } from '@/lib/server/data/assignments/overrides'
import type { AssignmentHead } from '@/lib/server/data/assignments/views'
import { now } from '@/lib/server/clock'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getDateLocale, getFormatter, getTranslator } from '@/lib/server/messages'
import { OverrideForm } from './override-form'
import { PolicyList } from './policy-list'
import { TimesForm } from './times-form'

/** Times, exceptions, what was decided when it was assigned, and putting it away. */
export async function AssignmentSettings({
  head,
  overrides,
  isClosed,
}: {
  head: AssignmentHead
  overrides: Overrides
  isClosed: boolean
}) {
  const [t, viewer, locale] = await Promise.all([getTranslator('assignments'), getViewer(), getDateLocale()])
  const timeZone = viewer?.school.timeZone ?? 'UTC'
  const format = await getFormatter(timeZone)
  const local = (at: number | null) => (at === null ? '' : toLocal(at, timeZone))
  const zone = t('times.zone', { name: nameZone(now(), timeZone, locale), id: timeZone })
  const say = ({ policy }: OverrideLine) =>
    [
      policy.extraTimeFactor
        ? t('exceptions.time', { percent: Math.round((policy.extraTimeFactor - 1) * 100) })
        : null,
      policy.attempts ? t('exceptions.attempts', { count: policy.attempts }) : null,
      policy.dueAt
        ? t('exceptions.due', {
            time: format.dateTime(new Date(policy.dueAt), { dateStyle: 'medium', timeStyle: 'short' }),
          })
        : null,
      policy.closesAt
        ? t('exceptions.closes', {
            time: format.dateTime(new Date(policy.closesAt), { dateStyle: 'medium', timeStyle: 'short' }),
          })
        : null,
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <MessagesProvider namespaces={['assignments']} timeZone={timeZone}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel className="flex flex-col gap-4 lg:col-span-2">
          <h2>{t(isClosed ? 'settings.timesClosed' : 'settings.times')}</h2>
          <p className="max-w-prose text-sm text-ink-soft">{t('settings.timesText')}</p>
          <TimesForm
            action={changeTimesAction}
            assignmentId={head.id}
            initial={{
              opensAt: local(head.window.opensAt),
              dueAt: local(head.window.dueAt),
              closesAt: local(head.window.closesAt),
            }}
            zone={zone}
          />
          {!isClosed ? (
            <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
              <OneButtonForm
                action={closeNowAction}
                values={{ assignmentId: head.id }}
                variant="danger"
                size="medium"
                busy={t('settings.closing')}
              >
                {t('settings.closeNow')}
              </OneButtonForm>
              <p className="max-w-prose text-sm text-ink-soft">{t('settings.closeText')}</p>
            </div>
          ) : null}
        </Panel>
        <Panel className="flex flex-col gap-4">
          <h2>{t('exceptions.title')}</h2>
          <p className="text-sm text-ink-soft">{t('exceptions.text')}</p>
          {overrides.lines.length > 0 ? (
            <ul className="divide-y divide-line">
              {overrides.lines.map((line) => (
                <li key={line.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
                  <span className="min-w-0">
                    <span className="font-semibold">
                      {line.target.kind === 'section'
                        ? t('exceptions.section', { name: line.name })
                        : line.name}
                    </span>
                    : {say(line)}
                    {line.reason ? <span className="block text-sm text-ink-soft">{line.reason}</span> : null}
                  </span>
                  <OneButtonForm
                    action={removeOverrideAction}
                    values={{ assignmentId: head.id, overrideId: line.id }}
                    variant="quiet"
                    busy={t('exceptions.removing')}
                    label={t('exceptions.removeNamed', { name: line.name })}
                  >
                    {t('exceptions.remove')}
                  </OneButtonForm>
                </li>
              ))}
            </ul>
          ) : null}
          <OverrideForm
            action={setOverrideAction}
            assignmentId={head.id}
            students={overrides.students}
            sections={overrides.sections}
            hasTimeLimit={head.policy.timeLimit !== null}
            zone={zone}
          />
        </Panel>
        <div className="flex flex-col gap-6">
          {head.kind === 'QUIZ' ? (
            <Panel className="flex flex-col gap-3">
              <h2>{t('options.title')}</h2>
              <PolicyList policy={head.policy} quiz={head.quiz} closesAt={head.window.closesAt} />
            </Panel>
          ) : null}
          {head.canRemove ? (
            <Panel className="flex flex-col items-start gap-3">
              <h2>{t(head.isArchived ? 'settings.isArchived' : 'settings.archive')}</h2>
              <p className="text-sm text-ink-soft">{t('settings.archiveText')}</p>
              <OneButtonForm
                action={archiveAssignmentAction}
                values={{ assignmentId: head.id, archived: head.isArchived ? 'no' : 'yes' }}
                size="medium"
                busy={t('settings.saving')}
              >
                {t(head.isArchived ? 'settings.unarchiveButton' : 'settings.archiveButton')}
              </OneButtonForm>
            </Panel>
          ) : null}
        </div>
      </div>
    </MessagesProvider>
  )
}

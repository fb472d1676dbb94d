import type { AssignmentWindow } from '@/lib/domain/attempts/policy'
import { nameZone } from '@/lib/domain/time/zone'
import { now } from '@/lib/server/clock'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getDateLocale, getFormatter, getTranslator } from '@/lib/server/messages'

/** When it opens, is due and closes, in a sentence with the zone spelled out. */
export async function describeWindow({ opensAt, dueAt, closesAt }: AssignmentWindow): Promise<string> {
  const [t, viewer, locale] = await Promise.all([getTranslator('assignments'), getViewer(), getDateLocale()])
  const timeZone = viewer?.school.timeZone ?? 'UTC'
  const format = await getFormatter(timeZone)
  const at = now()
  const when = (time: number) =>
    format.dateTime(time, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    })
  const parts = [
    opensAt !== null && opensAt > at ? t('window.opens', { time: when(opensAt) }) : null,
    closesAt !== null && closesAt <= at ? t('window.closed', { time: when(closesAt) }) : null,
    dueAt === null || (closesAt !== null && closesAt <= at)
      ? null
      : t(dueAt > at ? 'window.due' : 'window.wasDue', { time: when(dueAt) }),
    closesAt !== null && closesAt > at && closesAt !== dueAt
      ? t('window.closes', { time: when(closesAt) })
      : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return t('window.open')
  return `${parts.join(', ')} (${nameZone(dueAt ?? closesAt ?? at, timeZone, locale)})`
}

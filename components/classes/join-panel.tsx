import { changeJoiningAction } from '@/app/(teacher)/classes/actions'
import { OneButtonForm } from '@/components/access/one-button-form'
import { ReachHint } from '@/components/access/reach-hint'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { formatJoinCode } from '@/lib/domain/access/join-code'
import type { ClassView } from '@/lib/server/data/classes/load-class'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { getFormatter, getTranslator } from '@/lib/server/messages'
import { OriginText } from './origin-text'

type Props = {
  classId: string
  joining: ClassView['joining']
  origin: string
  /** Nobody is in the class: this is how they come in. */ isEmpty: boolean
}

/** How students come in: the code, where to type it, and whether the door is open. */
export async function JoinPanel({ classId, joining, origin, isEmpty }: Props) {
  const [t, viewer] = await Promise.all([getTranslator('classes'), getViewer()])
  const format = await getFormatter(viewer?.school.timeZone ?? 'UTC')
  const change = (kind: 'new-code' | 'open' | 'close', label: string) => (
    <OneButtonForm
      action={changeJoiningAction}
      values={{ classId, change: kind }}
      variant="quiet"
      busy={label}
    >
      {label}
    </OneButtonForm>
  )
  if (!joining || joining.state !== 'open') {
    return (
      <Panel className="flex flex-wrap items-center justify-between gap-4">
        <p>
          <span className="font-semibold">
            {t(joining?.state === 'expired' ? 'join.expired' : 'join.closed')}
          </span>{' '}
          <span className="text-ink-soft">{t('join.closedText')}</span>
        </p>
        {change('open', t('join.open'))}
      </Panel>
    )
  }
  const code = formatJoinCode(joining.code)
  return (
    <Panel className="flex flex-col gap-4">
      {isEmpty ? (
        <div>
          <h2>{t('join.emptyTitle')}</h2>
          <p className="mt-1 max-w-prose text-ink-soft">{t('join.emptyText')}</p>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div>
          <p className="text-sm text-ink-soft">{t('join.code')}</p>
          <p
            className={
              isEmpty
                ? 'font-serif text-5xl font-semibold tracking-wider tabular-nums sm:text-6xl'
                : 'font-serif text-2xl font-semibold tracking-wider tabular-nums'
            }
          >
            {code}
          </p>
          <p className="mt-1 text-sm text-ink-soft break-all">
            <OriginText origin={origin} path={`/join?code=${code}`} />
          </p>
          <ReachHint path={`/join?code=${code}`} />
          {joining.expiresAt === null ? null : (
            <p className="text-sm text-ink-soft">
              {t('join.until', { date: format.dateTime(joining.expiresAt, { dateStyle: 'long' }) })}
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <LinkButton href={`/classes/${classId}/join-code`} size="small">
            {t('join.fullScreen')}
          </LinkButton>
          {change('new-code', t('join.new'))}
          {change('close', t('join.close'))}
        </div>
      </div>
    </Panel>
  )
}

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { ReachHint } from '@/components/access/reach-hint'
import { OriginText } from '@/components/classes/origin-text'
import { LinkButton } from '@/components/ui/button'
import { formatJoinCode } from '@/lib/domain/access/join-code'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { loadClass } from '@/lib/server/data/classes/load-class'
import { getRequestOrigin } from '@/lib/server/http/request-origin'
import { getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('classes')
  return { title: t('join.fullScreen') }
}

/** The code for the projector: nothing else on it, readable from the last row. */
export default async function JoinCodePage({ params }: { params: Promise<{ classId: string }> }) {
  const [actor, { classId }, t] = await Promise.all([requireTeacher(), params, getTranslator('classes')])
  const { name, joining } = await orNotFound(loadClass(actor, classId))
  if (joining?.state !== 'open') notFound()
  const origin = getRequestOrigin(await headers())
  return (
    <main
      id="main"
      className="flex min-h-dvh flex-col items-center justify-center gap-[4vh] bg-sheet p-6 text-center"
    >
      <h1 className="text-[clamp(1.5rem,4vw,3.5rem)]">{t('join.screenTitle', { name })}</h1>
      <p className="text-[clamp(1.25rem,3.5vw,3rem)]">
        {t('join.screenGo')}{' '}
        <b>
          <OriginText origin={origin} path="/join" isShort />
        </b>
      </p>
      <ReachHint path="/join" />
      <p className="font-serif text-[clamp(3rem,13vw,14rem)] leading-none font-semibold tracking-wider whitespace-nowrap tabular-nums">
        {formatJoinCode(joining.code)}
      </p>
      <LinkButton href={`/classes/${classId}`} variant="quiet" size="small" className="no-print">
        {t('join.back')}
      </LinkButton>
    </main>
  )
}

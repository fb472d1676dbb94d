import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { OneButtonForm } from '@/components/access/one-button-form'
import { AccommodationForm } from '@/components/classes/accommodation-form'
import { PinForm } from '@/components/classes/pin-form'
import { SectionForm } from '@/components/classes/section-form'
import { StudentWorkTable } from '@/components/classes/student-work'
import { AppShell } from '@/components/shell/app-shell'
import { MessagesProvider } from '@/components/ui/messages-provider'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { loadClass } from '@/lib/server/data/classes/load-class'
import { loadRoster } from '@/lib/server/data/classes/load-roster'
import { loadStudentWork } from '@/lib/server/data/classes/load-student-work'
import { getRequestOrigin } from '@/lib/server/http/request-origin'
import { getTranslator } from '@/lib/server/messages'
import { orNotFound } from '@/lib/server/http/or-not-found'
import { accommodateAction, removeStudentAction, resetPinAction, setSectionAction } from '../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('classes')
  return { title: t('student.title') }
}

export default async function StudentPage({
  params,
}: {
  params: Promise<{ classId: string; studentId: string }>
}) {
  const [actor, { classId, studentId }, t] = await Promise.all([
    requireTeacher(),
    params,
    getTranslator('classes'),
  ])
  const found = await orNotFound(loadClass(actor, classId))
  const [{ students }, work] = await Promise.all([
    loadRoster(actor, classId),
    loadStudentWork(actor, { classId, studentId }),
  ])
  const student = students.find((entry) => entry.studentId === studentId)
  if (!student) notFound()
  const sections = [...new Set(students.flatMap((entry) => entry.section ?? []))].sort()
  const origin = getRequestOrigin(await headers())
  const ids = { classId, studentId }
  return (
    <AppShell>
      <PageHeader
        title={student.name}
        back={{ href: `/classes/${classId}`, label: found.name }}
        meta={student.username}
      />
      <MessagesProvider namespaces={['classes']}>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
          <Panel className="flex flex-col gap-4 lg:col-span-2">
            <h2>{t('student.work')}</h2>
            <StudentWorkTable work={work} />
          </Panel>
          <Panel className="flex flex-col gap-4">
            <h2>{t('student.needs')}</h2>
            <p className="text-sm text-ink-soft">{t('student.needsText')}</p>
            <AccommodationForm
              action={accommodateAction}
              {...ids}
              extraTimeFactor={student.extraTimeFactor}
              largeText={student.largeText}
            />
          </Panel>
          <Panel className="flex flex-col gap-4">
            <h2>{t('student.section')}</h2>
            <p className="text-sm text-ink-soft">{t('student.sectionText')}</p>
            <SectionForm
              action={setSectionAction}
              {...ids}
              section={student.section ?? ''}
              sections={sections}
            />
          </Panel>
          <Panel className="flex flex-col items-start gap-4">
            <h2>{t('student.pin')}</h2>
            <p className="text-sm text-ink-soft">{t('student.pinText')}</p>
            <PinForm action={resetPinAction} {...ids} className={found.name} origin={origin} />
          </Panel>
          <Panel className="flex flex-col items-start gap-4">
            <h2>{t('student.remove')}</h2>
            <p className="text-sm text-ink-soft">{t('student.removeText')}</p>
            <OneButtonForm
              action={removeStudentAction}
              values={ids}
              variant="danger"
              size="medium"
              busy={t('settings.removing')}
            >
              {t('student.removeButton', { name: found.name })}
            </OneButtonForm>
          </Panel>
        </div>
      </MessagesProvider>
    </AppShell>
  )
}

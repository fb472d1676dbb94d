import type { Metadata } from 'next'
import Link from 'next/link'
import { OneButtonForm } from '@/components/access/one-button-form'
import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireTeacher } from '@/lib/server/auth/current-actor'
import { listClasses } from '@/lib/server/data/classes/list-classes'
import { getTranslator } from '@/lib/server/messages'
import { archiveClassAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator('classes')
  return { title: t('list.title') }
}

export default async function ClassesPage({
  searchParams,
}: {
  searchParams: Promise<{ archived?: string; undo?: string }>
}) {
  const [actor, { archived, undo }, t] = await Promise.all([
    requireTeacher(),
    searchParams,
    getTranslator('classes'),
  ])
  const isArchive = archived === '1'
  const classes = await listClasses(actor, { archived: isArchive })
  const create = (
    <LinkButton href="/classes/new" variant="primary">
      {t('list.new')}
    </LinkButton>
  )
  return (
    <AppShell>
      <PageHeader
        title={t(isArchive ? 'list.archiveTitle' : 'list.title')}
        back={isArchive ? { href: '/classes', label: t('list.title') } : undefined}
        actions={isArchive || classes.length === 0 ? null : create}
      />
      {undo ? (
        <div className="mb-4">
          <Notice>
            <div className="flex flex-wrap items-center gap-3">
              <span>{t('list.putAway')}</span>
              <OneButtonForm
                action={archiveClassAction}
                values={{ classId: undo, archived: 'no' }}
                busy={t('undo')}
              >
                {t('undo')}
              </OneButtonForm>
            </div>
          </Notice>
        </div>
      ) : null}
      {classes.length > 0 ? (
        <DataTable caption={t('list.title')}>
          <thead>
            <tr>
              <HeadCell>{t('list.class')}</HeadCell>
              <HeadCell>{t('list.subject')}</HeadCell>
              <HeadCell numeric>{t('list.students')}</HeadCell>
              <HeadCell numeric>{t('list.assignments')}</HeadCell>
              <HeadCell className="pl-6">{t('list.with')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {classes.map((one) => (
              <tr key={one.id}>
                <Cell>
                  <Link
                    href={`/classes/${one.id}`}
                    className="font-serif text-lg font-semibold text-ink no-underline hover:underline"
                  >
                    {one.name}
                  </Link>
                </Cell>
                <Cell>{one.subject}</Cell>
                <Cell numeric>{one.students}</Cell>
                <Cell numeric>{one.assignments}</Cell>
                <Cell className="pl-6 text-ink-soft">{one.otherTeachers.join(', ')}</Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : isArchive ? (
        <p className="text-ink-soft">{t('list.archiveEmpty')}</p>
      ) : (
        <EmptyState title={t('list.emptyTitle')} action={create}>
          {t('list.emptyText')}
        </EmptyState>
      )}
      {isArchive ? null : (
        <p className="mt-6 text-sm">
          <Link className="link" href="/classes?archived=1">
            {t('list.showArchive')}
          </Link>
        </p>
      )}
    </AppShell>
  )
}

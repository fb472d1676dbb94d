import { AppShell } from '@/components/shell/app-shell'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { getTranslator } from '@/lib/server/messages'

export default async function NotFound() {
  const t = await getTranslator('common')
  return (
    <AppShell>
      <PageHeader title={t('notFound.title')} />
      <p className="mb-6 max-w-prose text-ink-soft">{t('notFound.text')}</p>
      <LinkButton href="/" variant="primary">
        {t('notFound.home')}
      </LinkButton>
    </AppShell>
  )
}

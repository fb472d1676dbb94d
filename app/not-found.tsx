import { AppShell } from '@/components/shell/app-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/button'
import { getTranslator } from '@/lib/server/messages'

export default async function NotFound() {
  const t = await getTranslator('common')
  return (
    <AppShell>
      <EmptyState title={t('notFound.title')} action={<LinkButton href="/" variant="primary">{t('notFound.home')}</LinkButton>}>
        <p>{t('notFound.text')}</p>
      </EmptyState>
    </AppShell>
  )
}

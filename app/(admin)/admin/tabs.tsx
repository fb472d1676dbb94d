import { AdminTabs } from '@/components/access/admin-tabs'
import type { Translator } from '@/lib/server/messages'

/** Where in the school's pages one is. */
export function SchoolTabs({ t, current }: { t: Translator; current: 'people' | 'settings' }) {
  return (
    <AdminTabs
      label={t('tabs.label')}
      tabs={[
        { href: '/admin', text: t('tabs.people'), isCurrent: current === 'people' },
        { href: '/admin/settings', text: t('tabs.settings'), isCurrent: current === 'settings' },
      ]}
    />
  )
}

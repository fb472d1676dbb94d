import Link from 'next/link'
import { signOutAction } from '@/app/sign-out'
import { buttonClass } from '@/components/ui/button-class'
import { getTranslator } from '@/lib/server/messages'
import { MenuDetails } from './menu-details'
import { PreferencesMenu } from './preferences-menu'

/** Whose session this is, and what belongs to the person rather than to a page. */
export async function PersonMenu({ displayName }: { displayName: string | null }) {
  const t = await getTranslator('common')
  return (
    <MenuDetails label={displayName ?? t('preferences')}>
      <PreferencesMenu />
      {displayName === null ? null : (
        <div className="flex flex-col gap-1 border-t border-line pt-3">
          <Link href="/account" className={buttonClass('quiet', 'small', 'justify-start')}>
            {t('account')}
          </Link>
          <form action={signOutAction}>
            <button className={buttonClass('quiet', 'small', 'w-full justify-start')}>{t('signOut')}</button>
          </form>
        </div>
      )}
    </MenuDetails>
  )
}

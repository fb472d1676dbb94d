import { findNetworkAddress } from '@/lib/server/http/network-address'
import { getTranslator } from '@/lib/server/messages'
import { LocalOnly } from './local-only'

/** Beside an address for others: a word of warning where it would only open on this computer. */
export async function ReachHint({ path = '' }: { path?: string }) {
  const t = await getTranslator('common')
  const network = findNetworkAddress()
  return (
    <LocalOnly
      text={network === null ? t('reach.local') : t('reach.network', { address: `${network}${path}` })}
    />
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { CheckField } from '@/components/ui/field'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

const ROWS = [
  { keys: ['J'], text: 'next' },
  { keys: ['K'], text: 'previous' },
  { keys: ['A'], text: 'accept' },
  { keys: ['R'], text: 'reject' },
  { keys: ['E'], text: 'edit' },
  { keys: ['U'], text: 'undo' },
  { keys: ['?'], text: 'help' },
  { keys: ['Enter', 'Esc'], text: 'inEditor' },
] as const

/** What the keys do. They can be switched off: a single letter must never surprise whoever dictates or uses a switch. */
export function KeyboardHelp({
  open,
  onClose,
  hasKeys,
  onKeys,
}: {
  open: boolean
  onClose: () => void
  hasKeys: boolean
  onKeys: (hasKeys: boolean) => void
}) {
  const t = useTranslations('articles.help')
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} closeLabel={t('close')}>
      <table className="w-full">
        <tbody>
          {ROWS.map((row) => (
            <tr key={row.text}>
              <th scope="row" className="w-28 py-1.5 pr-4 text-left font-normal">
                <span className="flex gap-1">
                  {row.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              </th>
              <td className="py-1.5">{t(row.text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-ink-soft">{t('select')}</p>
      <CheckField label={t('useKeys')} checked={hasKeys} onChange={(event) => onKeys(event.target.checked)} />
    </Dialog>
  )
}

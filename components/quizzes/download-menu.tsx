'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { MenuDetails } from '@/components/shell/menu-details'
import type { Loss } from '@/lib/domain/exchange/format'
import type { ExportChoices } from '@/lib/server/data/quizzes/export-quiz'

type Props = {
  quizId: string
  /** Null is the working list. */
  version: number | null
  /** Saves what is not saved yet; false when it could not. */
  flush?: () => Promise<boolean>
}

type State = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; choices: ExportChoices }

/** The quiz as files for other programs; says beforehand what each of them cannot hold. */
export function DownloadMenu({ quizId, version, flush }: Props) {
  const t = useTranslations('quizzes')
  const [state, setState] = useState<State>({ kind: 'loading' })
  const address = (format: string | null) => {
    const query = new URLSearchParams({
      ...(format === null ? {} : { format }),
      ...(version === null ? {} : { version: String(version) }),
    }).toString()
    return `/api/quizzes/${quizId}/export${query === '' ? '' : `?${query}`}`
  }
  const load = async () => {
    setState({ kind: 'loading' })
    const isSaved = flush === undefined || (await flush())
    const choices = isSaved ? await getChoices(address(null)) : null
    setState(choices === null ? { kind: 'failed' } : { kind: 'ready', choices })
  }
  return (
    <MenuDetails
      label={version === null ? t('download.button') : t('download.version', { number: version })}
      align="start"
      onOpen={() => void load()}
    >
      {state.kind === 'ready' ? (
        <Formats choices={state.choices} address={address} />
      ) : (
        <p role="status" className="text-sm text-ink-soft">
          {t(state.kind === 'loading' ? 'download.loading' : 'download.failed')}
        </p>
      )}
    </MenuDetails>
  )
}

function Formats({ choices, address }: { choices: ExportChoices; address: (format: string) => string }) {
  const t = useTranslations('quizzes')
  const { items, notAccepted, formats } = choices
  if (items === notAccepted.length) return <p className="text-sm text-ink-soft">{t('download.empty')}</p>
  return (
    <>
      <ul className="-mx-2 flex flex-col">
        {formats.map(({ id, losses }) => (
          <li key={id}>
            <a
              href={address(id)}
              download
              className="block rounded-md px-2 py-2 text-ink no-underline hover:bg-sunk"
            >
              <span className="block font-semibold">{t(`download.formats.${id}`)}</span>
              <span className="block text-sm text-ink-soft">{t(`download.uses.${id}`)}</span>
              {listLosses(losses).map(({ code, numbers }) => (
                <span key={code} className="block text-sm text-ink">
                  {t(`download.losses.${code}`, { count: numbers.length, numbers: numbers.join(', ') })}
                </span>
              ))}
            </a>
          </li>
        ))}
      </ul>
      {notAccepted.length > 0 ? (
        <p className="text-sm text-ink">
          {t('download.notAccepted', { count: notAccepted.length, numbers: notAccepted.join(', ') })}
        </p>
      ) : null}
      <p className="text-sm text-ink-soft">{t('download.keys')}</p>
    </>
  )
}

function listLosses(losses: readonly Loss[]): { code: Loss['code']; numbers: number[] }[] {
  const codes = [...new Set(losses.map(({ code }) => code))]
  return codes.map((code) => ({
    code,
    numbers: losses.filter((loss) => loss.code === code).map(({ number }) => number),
  }))
}

async function getChoices(address: string): Promise<ExportChoices | null> {
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as ExportChoices) : null
  } catch {
    return null
  }
}

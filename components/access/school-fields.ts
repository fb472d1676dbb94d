import { LOCALES, type Translator } from '@/lib/server/messages'
import type { FieldSpec } from './field-spec'

type SchoolValues = { name?: string; timeZone: string; language: string }

/** Name, time zone and language of a school. `t` is of the area 'auth', `tCommon` of 'common'. */
export function schoolFields(
  t: Translator,
  tCommon: Translator,
  { name, timeZone, language }: SchoolValues,
  { isNew }: { isNew: boolean },
): FieldSpec[] {
  return [
    {
      type: 'text',
      name: 'schoolName',
      label: t('firstAdmin.schoolName'),
      defaultValue: name,
      autoComplete: 'organization',
      maxLength: 100,
      hasAutoFocus: isNew,
    },
    {
      type: 'select',
      name: 'timeZone',
      label: t('firstAdmin.timeZone'),
      hint: t('firstAdmin.timeZoneHint'),
      defaultValue: timeZone,
      options: listTimeZones(timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      isTimeZone: isNew,
    },
    {
      type: 'select',
      name: 'language',
      label: t('firstAdmin.language'),
      defaultValue: language,
      options: LOCALES.map((locale) => ({ value: locale, label: tCommon(`language.${locale}`) })),
    },
  ]
}

/** The zones this runtime knows, with UTC and the present one always among them. */
function listTimeZones(current: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].sort()
}

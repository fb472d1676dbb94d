import { LinkButton } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { SelectField, TextField } from '@/components/ui/field'

type Option = { value: string; label: string }
type Props = {
  values: { search: string; role: string; state: string }
  roles: Option[]
  states: Option[]
  isFiltered: boolean
  words: { search: string; role: string; state: string; filter: string; clear: string }
}

/** A plain GET: what is looked for stays in the address. */
export function PeopleFilter({ values, roles, states, isFiltered, words }: Props) {
  return (
    <form method="get" action="/admin" role="search" className="mb-4 flex flex-wrap items-end gap-3">
      <TextField
        className="min-w-0 flex-1 basis-56"
        label={words.search}
        name="search"
        type="search"
        defaultValue={values.search}
        maxLength={60}
      />
      <SelectField className="basis-40" label={words.role} name="role" defaultValue={values.role}>
        {roles.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField className="basis-44" label={words.state} name="state" defaultValue={values.state}>
        {states.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <button type="submit" className={buttonClass('secondary')}>
        {words.filter}
      </button>
      {isFiltered ? (
        <LinkButton href="/admin" variant="quiet">
          {words.clear}
        </LinkButton>
      ) : null}
    </form>
  )
}

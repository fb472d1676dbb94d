import type { FieldProps } from './field-props'

/** One list to choose from for each entry on the left. */
export function MatchField({ field, answer, text, onAnswer }: FieldProps<'match'>) {
  const pairs = answer?.kind === 'match' ? answer.pairs : []
  const choose = (left: string, right: string) => {
    const others = pairs.filter((pair) => pair.left !== left)
    onAnswer({ kind: 'match', pairs: right === '' ? others : [...others, { left, right }] })
  }
  return (
    <ul className="flex flex-col gap-3">
      {field.left.map(({ id, text: words }) => (
        <li key={id} className="grid items-center gap-2 sm:grid-cols-2">
          <label htmlFor={`match-${id}`} className="text-lg">
            {words}
          </label>
          <select
            id={`match-${id}`}
            value={pairs.find((pair) => pair.left === id)?.right ?? ''}
            onChange={(event) => choose(id, event.target.value)}
            className="min-h-13 w-full rounded-md border border-edge bg-sheet px-3 text-lg"
          >
            <option value="">{text.choosePair}</option>
            {field.right.map((right) => (
              <option key={right.id} value={right.id}>
                {right.text}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}

import type { Field } from '@/lib/domain/items/field'

type Revealed = {
  key: string
  accepted: readonly string[]
  parts?: readonly { label: string | null; key: string }[]
}

/** The letter of the option at `index` on a printed sheet: A to Z, then AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** The right answer as a teacher marks a printed sheet by it: with the letters that stand there. True and false are told by the caller. */
export function writePaperKey(field: Field, { key, parts = [] }: Revealed): string {
  if (field.kind === 'match' && parts.length > 0) {
    const pairs = field.left.map(({ text }, index) => {
      const right = parts.find(({ label }) => label === text)?.key
      const at = field.right.findIndex((option) => option.text === right)
      return at < 0 ? null : `${index + 1} ${letterOf(at)}`
    })
    return pairs.includes(null) ? key : pairs.join(' · ')
  }
  const options = field.kind === 'choice' ? field.options : field.kind === 'span' ? field.candidates : []
  const index = options.findIndex(({ text }) => text === key)
  return index < 0 ? key : `${letterOf(index)} · ${key}`
}

import type { Mention } from '@/lib/domain/language/mention'

/** What a name's own words say that it is, singular or plural as it stands. */
const KINDS = new Set(
  (
    'war battle siege revolution rebellion uprising massacre treaty act acts convention agreement accord accords amendment festival championship tournament cup award prize crisis declaration bill laws law ' +
    'university college institute academy museum library observatory laboratory hospital orchestra bank foundation society association federation league club party council committee commission agency ministry company airline airlines dynasty empire republic kingdom ' +
    'river lake ocean bay gulf strait channel canal island islands peninsula mountains valley desert forest plateau falls street avenue bridge tunnel palace cathedral temple airport stadium'
  ).split(' '),
)
const FIRST: Readonly<Record<string, string>> = { lake: 'lake', mount: 'mountain', fort: 'fort' }

/** "act" for "Tea Act", "treaty" for "Treaty of Elm", "lake" for "Lake Elm"; null for a name that does not tell. */
export function kindInName({ text }: Pick<Mention, 'text'>): string | null {
  const words = text.split(/\s+/u)
  if (words.length < 2) return null
  const of = words.indexOf('of')
  const heads = [words.at(-1), of > 0 ? words[of - 1] : undefined]
  const kind = heads.map((word) => word?.toLowerCase() ?? '').find((word) => KINDS.has(word))
  return FIRST[words[0]?.toLowerCase() ?? ''] ?? kind ?? null
}

/** True for a kind in the plural: "laws". */
export function isPluralKind(kind: string): boolean {
  return /s$/u.test(kind) && !/ss$/u.test(kind) && kind !== 'crisis'
}

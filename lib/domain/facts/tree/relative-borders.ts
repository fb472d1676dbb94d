import type { Tree } from './tree'

/** "wrote Low Tide in which she …": of what has a name it tells more, not which. */
export function isOfName({ tokens }: Tree, { at, from }: { at: number; from: number }): boolean {
  const noun = tokens[from - 1]
  return (
    tokens[from]?.tag === 'ADP' &&
    noun?.tag === 'PROPN' &&
    noun.fineTag !== 'NNPS' &&
    tokens[at]?.head === from - 1
  )
}

/** "robbed the town, which they had taken, of its bells": a phrase after the relative's own end may be the first verb's. */
export function goesOnOutside({ tokens }: Tree, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token, index) =>
        token.text === ',' && /^(?:of|from|into|to|with|for)$/u.test(tokens[from + index + 1]?.text ?? ''),
    )
}

/** "…, as did the keepers": what another did as well. */
export function isLikewise({ tokens }: Tree, opening: number): boolean {
  return (
    tokens[opening]?.text === 'as' &&
    /^(?:did|does|do|had|has|was|were)$/u.test(tokens[opening + 1]?.text ?? '')
  )
}

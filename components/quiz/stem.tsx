const BLANK = '_____'

/** The question; the gap of a cloze is a line, or shows what belongs there. It does not grow while one types. */
export function Stem({
  stem,
  blank,
  filled = '',
}: {
  stem: string
  /** What a screen reader says at the gap. */ blank: string
  filled?: string
}) {
  const [before, after] = stem.split(BLANK)
  if (after === undefined) return stem
  return (
    <>
      {before}
      <span className="inline-block min-w-24 border-b-2 border-ink text-center leading-tight text-good">
        {filled === '' ? <span className="sr-only">{blank}</span> : filled}
        {filled === '' ? <span aria-hidden="true">&nbsp;</span> : null}
      </span>
      {after}
    </>
  )
}

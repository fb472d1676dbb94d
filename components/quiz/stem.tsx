const BLANK = '_____'

/** The question in the article's type; the gap of a cloze shows what was typed so far. */
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
      <span className="inline-block min-w-24 border-b-2 border-ink text-center leading-tight text-accent">
        {filled === '' ? <span className="sr-only">{blank}</span> : filled}
        {filled === '' ? <span aria-hidden="true">&nbsp;</span> : null}
      </span>
      {after}
    </>
  )
}

export type ItemWords = {
  typeLabel: string
  /** The answer; of a list or a matching, each of its parts. */
  answers: string[]
  /** How many of them are enough, where not all are wanted. */
  enough: string | null
  /** What else stands to choose from. */
  others: string[]
  answerLabel: string
  othersLabel: string
}

/** A question with its answer, in a teacher's words. The answer is a word with a mark, never colour alone. */
export function ItemLine({
  stem,
  words: { typeLabel, answers, enough, others, answerLabel, othersLabel },
}: {
  stem: string
  words: ItemWords
}) {
  return (
    <div className="min-w-0">
      <p className="font-serif leading-snug break-words">{stem}</p>
      <p className="mt-1 text-sm text-ink-soft break-words">
        {typeLabel} · <span className="sr-only">{answerLabel}: </span>
        {answers.map((answer, index) => (
          <span key={index} className="mr-2 inline-block max-w-full font-semibold text-good">
            <span aria-hidden="true">✓ </span>
            {answer}
            {index + 1 < answers.length ? <span className="sr-only">, </span> : null}
          </span>
        ))}
        {enough === null ? null : <span className="mr-2">{enough}</span>}
        {others.length === 0 ? null : (
          <span>
            {othersLabel} {others.join(' · ')}
          </span>
        )}
      </p>
    </div>
  )
}

import type { ReactNode } from 'react'

/** A sentence of the article with the marked words in it: "before", marked, "after". */
export function SourceQuote({
  before = '',
  marked,
  after = '',
  mark,
}: {
  before?: string
  marked: string
  after?: string
  mark?: ReactNode
}) {
  return (
    <blockquote className="border-l-[3px] border-marker-strong pl-4 font-serif leading-relaxed">
      {before}
      <mark>{marked}</mark>
      {mark}
      {after}
    </blockquote>
  )
}

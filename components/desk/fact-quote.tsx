import type { DeskFact } from '@/lib/server/data/articles/views'

/** The fact's words, with those its questions ask for set off: several facts may share a sentence. */
export function FactQuote({ fact }: { fact: Pick<DeskFact, 'quote' | 'start' | 'value'> }) {
  const { quote, start, value } = fact
  const tidy = (words: string) => words.replace(/\s+/g, ' ')
  if (!value) return tidy(quote)
  return (
    <>
      {tidy(quote.slice(0, value.start - start))}
      <span className="font-semibold underline decoration-marker-strong decoration-[3px] underline-offset-[3px] [text-decoration-skip-ink:none]">
        {tidy(quote.slice(value.start - start, value.end - start))}
      </span>
      {tidy(quote.slice(value.end - start))}
    </>
  )
}

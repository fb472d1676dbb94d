/** One item to judge. What the engine thinks of it (score, rank, kind, flaws) is left out on purpose. */
export type JudgeEntry = {
  number: number
  id: string
  article: string
  /** The article's title, which stands over the quiz. */
  title: string
  type: string
  stem: string
  key: string
  accepted: string[]
  options: string[]
  /** Words of the article that the item was made from. */
  source: string
  paragraph: string
  /** Filled in by the reader: good | minor-edit | bad. */
  verdict: string
  /** Filled in: why it is not good, in a few words. */
  why: string
  /** Filled in where there are options: ok | bad (a wrong one that is right, silly, or of another kind). */
  distractors: string
  /** Filled in: yes where the item says what the article denies. */
  contradicts: string
}

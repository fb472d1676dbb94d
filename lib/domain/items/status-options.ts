/** What a statement may be, in the words of the options; in this order for everyone. No two can hold of one statement. */
export const STATUS_OPTIONS = {
  stated: 'As a fact, in the author’s own words',
  attributed: 'As what somebody else says',
  opinion: 'As the author’s own opinion or judgement',
  prediction: 'As a prediction',
} as const
export type AskedStatus = keyof typeof STATUS_OPTIONS

/** The first line of the stem; the statement follows on the next. */
export const STATUS_QUESTION = 'How does the article present this?'

/** What a sentence may be, in the words of the options; in this order for everyone. */
export const STATUS_OPTIONS = {
  stated: 'As a fact, in the author’s own words',
  attributed: 'As what somebody else says, who is named',
  opinion: 'As an opinion or a judgement',
  prediction: 'As a prediction',
} as const
export type AskedStatus = keyof typeof STATUS_OPTIONS

/** The first line of the stem; the sentence follows on the next. */
export const STATUS_QUESTION = 'How does the article put this?'

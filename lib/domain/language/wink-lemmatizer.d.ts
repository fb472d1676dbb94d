declare module 'wink-lemmatizer' {
  /** Base forms by WordNet's exception lists and detachment rules; unknown words come back as they are. */
  const lemmatizer: {
    noun: (word: string) => string
    verb: (word: string) => string
    adjective: (word: string) => string
  }
  export default lemmatizer
}

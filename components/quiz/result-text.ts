/** The translator of the result page's words (`quiz` in messages), as its server components get it. */
export type ResultText = (key: string, values?: Record<string, string | number>) => string

/** Something that is wrong, or looks wrong, with one thing the engine made. */
export type Finding = { article: string; id: string; code: string; detail: string }

/** Words of one thing that share too few letters for endings to tell it: who knows one of a line knows the others. */
export const WORD_FAMILIES: readonly (readonly string[])[] = [
  'islam islamic muslim muslims',
  'judaism jew jews jewish',
  'christianity christian christians',
  'buddhism buddhist buddhists buddha',
  'hinduism hindu hindus',
  'catholicism catholic catholics',
  'pope papal papacy',
  'king royal monarchy',
].map((line) => line.split(' '))

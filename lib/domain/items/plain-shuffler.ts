import type { Shuffler } from './item-type'

/** Nothing is shuffled and each option's id says its place: for whoever may know the content, such as an export. */
export const PLAIN_SHUFFLER: Shuffler = {
  optionId: (index, group = 'options') => `${group}-${index}`,
  shuffle: (values) => [...values],
}

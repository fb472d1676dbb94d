import { orderByHash } from '@/lib/domain/article/stable-id'
import type { Choice } from '@/lib/domain/items/choice-item'

/** As many options as most sets have; the few smaller ones keep the order that their own seed told. */
const FULL = 4
const PLACES = [0, 1, 2, 3]

type Asked = { type: string; content: unknown }

/**
 * Gives the right answers of a text's choices each place equally often, in an order that says nothing: of every four sets in
 * a row one has its key first, one second, and so on. Chance alone leaves some texts with half of their keys in one
 * place, and whoever prints the quiz has them so.
 *
 * @param seed tells the order: the same text, the same places
 */
export function spreadKeys<T extends Asked>(items: readonly T[], seed: string): T[] {
  let count = 0
  return items.map((item) => {
    if (item.type !== 'multiple-choice') return item
    const content = item.content as Choice
    if (content.options.length !== FULL) return item
    const block = Math.floor(count / FULL)
    const places = orderByHash(`${seed}\u001fkeys ${String(block)}`, PLACES, String)
    const place = places[count % FULL] ?? 0
    count++
    const wrong = content.options.filter(({ isKey }) => !isKey)
    const key = content.options.filter(({ isKey }) => isKey)
    return {
      ...item,
      content: { ...content, options: [...wrong.slice(0, place), ...key, ...wrong.slice(place)] },
    }
  })
}

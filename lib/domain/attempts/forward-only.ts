/**
 * Where one may not go back: whether an item lies behind the furthest one that was saved. The furthest itself may still be
 * changed.
 *
 * @param order the positions as this attempt shows them.
 */
export function isBehind(
  position: number,
  { order, saved }: { order: readonly number[]; saved: ReadonlySet<number> },
): boolean {
  return order.slice(order.indexOf(position) + 1).some((later) => saved.has(later))
}

import {
  LEFT, MOVES, RIGHT, SHIFT, applyMove, canMove, createConfiguration, isFinal, startConfiguration, type Configuration,
} from '../lib/domain/language/model/configuration';
import { PAD } from '../lib/domain/language/model/sentence-codes';

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): how many arcs of the right tree become unreachable by a
 * move, in any configuration, also after mistakes. The system is arc-decomposable, so losses simply add up.
 * @param gold heads as word indices, -1 for the root. The root counts as an arc that only the bottom of the stack can have.
 * @returns the number of arcs lost
 */
export function countLostArcs(c: Configuration, move: number, gold: Int32Array): number {
  const headOf = (position: number): number => {
    const head = gold[position - PAD] ?? -1;
    return head < 0 ? 0 : head + PAD;
  };
  const top = c.stack[c.depth - 1] ?? 0;
  const under = c.depth >= 2 ? (c.stack[c.depth - 2] ?? 0) : 0;
  let lost = 0;
  if (move === SHIFT) {
    const next = c.next;
    const head = headOf(next);
    for (let i = 0; i < c.depth; i++) {
      const word = c.stack[i] ?? 0;
      if (headOf(word) === next) lost++;
      if (head === word && i < c.depth - 1) lost++;
    }
    if (head === 0 && c.depth > 0) lost++;
    return lost;
  }
  const head = headOf(top);
  for (let word = c.next; word < c.end; word++) {
    if (headOf(word) === top) lost++;
    if (head === word && (move === RIGHT || word > c.next)) lost++;
  }
  if (move === LEFT && head !== 0 && head === under) lost++;
  if (head === 0 && c.depth === 1) lost++;
  return lost;
}

/** The possible moves that lose fewest arcs, as bits `1 << move`. */
export function findBestMoves(c: Configuration, gold: Int32Array): number {
  let fewest = Infinity;
  let best = 0;
  for (let move = 0; move < MOVES; move++) {
    if (!canMove(c, move)) continue;
    const lost = countLostArcs(c, move, gold);
    if (lost < fewest) best = 0;
    if (lost <= fewest) best |= 1 << move;
    fewest = Math.min(fewest, lost);
  }
  return best;
}

/**
 * One derivation that reaches as much of the tree as the system can: the whole tree when it is projective. Where several moves are
 * equally good an arc comes before a shift, so that every tree has one derivation to learn.
 */
export function deriveMoves(gold: Int32Array): Uint8Array {
  const c = createConfiguration(gold.length);
  startConfiguration(c, gold.length);
  const moves: number[] = [];
  while (!isFinal(c)) {
    const best = findBestMoves(c, gold);
    const move = best & (1 << LEFT) ? LEFT : best & (1 << RIGHT) ? RIGHT : SHIFT;
    applyMove(c, move);
    moves.push(move);
  }
  return Uint8Array.from(moves);
}

import { PAD } from './sentence-codes';

/** The three moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez & Satta 2011). */
export const SHIFT = 0;
/** The top of the stack becomes a dependent of the word under it. */
export const RIGHT = 1;
/** The top of the stack becomes a dependent of the next word. */
export const LEFT = 2;
export const MOVES = 3;

/**
 * A state of the parser. Words are padded positions (word `i` is `i + PAD`), 0 means none. `left1` and `right1` are the outermost
 * dependents attached so far on each side, `left2` and `right2` the ones inside them.
 */
export type Configuration = {
  /** Padded position just past the last word. */
  end: number;
  next: number;
  depth: number;
  score: number;
  readonly stack: Int32Array;
  readonly head: Int32Array;
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
};

/** Makes room for sentences up to `capacity` words. */
export function createConfiguration(capacity: number): Configuration {
  const cells = (): Int32Array => new Int32Array(capacity + 2 * PAD);
  return {
    end: PAD, next: PAD, depth: 0, score: 0,
    stack: cells(), head: cells(),
    left1: cells(), left2: cells(), right1: cells(), right2: cells(),
    leftCount: cells(), rightCount: cells(),
  };
}

/** Puts a configuration at the start of a sentence of `length` words. */
export function startConfiguration(c: Configuration, length: number): void {
  c.end = length + PAD;
  c.next = PAD;
  c.depth = 0;
  c.score = 0;
  for (const cells of [c.head, c.left1, c.left2, c.right1, c.right2, c.leftCount, c.rightCount]) cells.fill(0);
}

/** Copies the live part of one configuration over another of the same sentence. */
export function copyConfiguration(from: Configuration, to: Configuration): void {
  to.end = from.end;
  to.next = from.next;
  to.depth = from.depth;
  to.score = from.score;
  const { end } = from;
  for (let i = 0; i < from.depth; i++) to.stack[i] = from.stack[i] ?? 0;
  for (let i = PAD; i < end; i++) {
    to.head[i] = from.head[i] ?? 0;
    to.left1[i] = from.left1[i] ?? 0;
    to.left2[i] = from.left2[i] ?? 0;
    to.right1[i] = from.right1[i] ?? 0;
    to.right2[i] = from.right2[i] ?? 0;
    to.leftCount[i] = from.leftCount[i] ?? 0;
    to.rightCount[i] = from.rightCount[i] ?? 0;
  }
}

/** The word at `index` from the top of the stack, or 0. */
export function peekStack(c: Configuration, index: number): number {
  return index < c.depth ? (c.stack[c.depth - 1 - index] ?? 0) : 0;
}

export function canMove(c: Configuration, move: number): boolean {
  if (move === SHIFT) return c.next < c.end;
  if (move === RIGHT) return c.depth >= 2;
  return c.depth >= 1 && c.next < c.end;
}

/** One word on the stack, none to come: that word is the root. Every derivation of `n` words has `2n - 1` moves. */
export function isFinal(c: Configuration): boolean {
  return c.next >= c.end && c.depth <= 1;
}

/** Makes a move in place; the caller has checked {@link canMove}. */
export function applyMove(c: Configuration, move: number): void {
  if (move === SHIFT) {
    c.stack[c.depth++] = c.next++;
    return;
  }
  const dependent = c.stack[--c.depth] ?? 0;
  if (move === RIGHT) {
    const head = c.stack[c.depth - 1] ?? 0;
    c.head[dependent] = head;
    c.right2[head] = c.right1[head] ?? 0;
    c.right1[head] = dependent;
    c.rightCount[head] = (c.rightCount[head] ?? 0) + 1;
  } else {
    const head = c.next;
    c.head[dependent] = head;
    c.left2[head] = c.left1[head] ?? 0;
    c.left1[head] = dependent;
    c.leftCount[head] = (c.leftCount[head] ?? 0) + 1;
  }
}

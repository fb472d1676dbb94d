/**
 * Matrix products in whole numbers of 16 bits, twice as fast as in single precision, and the memory of a layer, as a WebAssembly module
 * written out by hand. Whole numbers add up exactly, so no order or machine can change a result. Only reading uses it;
 * training needs single precision (`matrix-kernel.ts`).
 */
import { F32, I32, V128, assembleModule, code, constant, get, lanes, loop, op, repeatIf, set, store, type Func } from './wasm-writer';

/** Rows worked off together; memory for rows is padded to a multiple. */
export const TALL = 2;
/** Columns worked off together: with {@link TALL} as many sums as there are registers for. Matrices have a multiple of columns. */
export const WIDE = 16;
/** Vectors of four sums that a row of {@link WIDE} columns takes. */
const LANES = WIDE / 4;

/** How many rows and columns a matrix of weights has. */
export type MatrixSize = { readonly inputs: number; readonly outputs: number };

/**
 * `quantise(x, out, scales, rows, inputs, limit)`: each row of `x` times `limit / largest`, rounded to 16 bits; `scales` gets what to multiply
 * with to come back. `inputs` is a multiple of 8.
 */
function writeQuantise(): Func {
  const [x, out, scales, rows, inputs, limit] = [0, 1, 2, 3, 4, 5];
  const [at, left, largest, most, factor] = [6, 7, 8, 9, 10];
  const lane = (n: number): number[] => [...get(most), ...lanes(0x1f), n];
  return {
    parameters: [I32, I32, I32, I32, I32, F32],
    locals: [[2, I32], [1, F32], [2, V128]],
    body: code(
      loop(
        get(x), set(at), get(inputs), set(left), op.zeroLanes, set(most),
        loop(
          get(most), get(at), op.loadLanes(0), op.absLanes, op.maxLanes, set(most),
          get(at), constant(16), op.add, set(at), get(left), constant(4), op.sub, set(left), repeatIf(get(left)),
        ),
        lane(0), lane(1), op.max, lane(2), op.max, lane(3), op.max, set(largest),
        get(scales), get(largest), get(limit), op.divide, op.storeFloat,
        // A row of zeros stays zeros: 0 / 0 is no number, and conversion makes 0 of that.
        get(limit), get(largest), op.divide, op.splat, set(factor),
        get(inputs), set(left),
        loop(
          get(out),
          get(x), op.loadLanes(0), get(factor), op.mulLanes, op.nearestLanes, op.truncateLanes,
          get(x), op.loadLanes(16), get(factor), op.mulLanes, op.nearestLanes, op.truncateLanes,
          op.narrowLanes, store(0),
          get(x), constant(32), op.add, set(x), get(out), constant(16), op.add, set(out),
          get(left), constant(8), op.sub, set(left), repeatIf(get(left)),
        ),
        get(scales), constant(4), op.add, set(scales),
        get(rows), constant(1), op.sub, set(rows), repeatIf(get(rows)),
      ),
    ),
  };
}

/**
 * `multiply(x, w, from, fromStep, out, scales, rows, unit)` for a matrix of one shape: `out = from + x · w · scale · unit` for {@link TALL} rows at
 * a time. `from` moves on by `fromStep` bytes a row: by 0 it is one bias for all rows, with the stride of `out` it may be `out` itself. `w`
 * holds, for each {@link WIDE} columns, the weights of two inputs side by side. Strides are written into the instructions, so that one pointer serves
 * all rows: twice as fast as a pointer for each row. Columns are the outer loop: their weights stay near for all rows of a sentence.
 */
function writeMultiply({ inputs, outputs }: MatrixSize): Func {
  const [x, w, from, fromStep, out, scales, rows, unit] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [columns, left, k, px, pw, pf, po, ps] = [8, 9, 10, 11, 12, 13, 14, 15];
  const [pair, weights, sums] = [16, 17, 17 + LANES];
  const [rowBytes, stride] = [2 * inputs, 4 * outputs];
  const each = Array.from({ length: TALL }, (_, r) => r);
  const quarters = Array.from({ length: LANES }, (_, q) => q);
  const sumOf = (r: number, q: number): number => sums + r * LANES + q;
  const step = (local: number, bytes: number): number[] => code(get(local), constant(bytes), op.add, set(local));
  const repeatFor = (local: number, count: number): number[] =>
    code(get(local), constant(count), op.sub, set(local), repeatIf(get(local)));
  const finish = (r: number, q: number): number[] => code(
    get(po), get(pf), op.loadLanes(16 * q),
    get(sumOf(r, q)), op.convertLanes, get(ps), op.loadFloat(4 * r), get(unit), op.multiply, op.splat, op.mulLanes,
    op.addLanes, store(r * stride + 16 * q),
  );
  return {
    parameters: [I32, I32, I32, I32, I32, I32, I32, F32],
    locals: [[8, I32], [1 + LANES + TALL * LANES, V128]],
    body: code(
      constant(outputs), set(columns),
      loop(
        get(x), set(px), get(from), set(pf), get(out), set(po), get(scales), set(ps), get(rows), set(left),
        loop(
          get(w), set(pw), constant(inputs), set(k),
          ...each.flatMap((r) => quarters.map((q) => code(op.zeroLanes, set(sumOf(r, q))))),
          loop(
            ...quarters.map((q) => code(get(pw), op.loadLanes(16 * q), set(weights + q))),
            ...each.map((r) => code(
              get(px), op.loadSplat(r * rowBytes), set(pair),
              ...quarters.map((q) => code(get(pair), get(weights + q), op.dotLanes, get(sumOf(r, q)), op.addIntegers, set(sumOf(r, q)))),
            )),
            step(px, 4), step(pw, 4 * WIDE), repeatFor(k, 2),
          ),
          ...each.map((r) => code(...quarters.map((q) => finish(r, q)), get(pf), get(fromStep), op.add, set(pf))),
          // One row is behind it already.
          step(px, (TALL - 1) * rowBytes), step(po, TALL * stride), step(ps, 4 * TALL), repeatFor(left, TALL),
        ),
        step(w, 2 * WIDE * inputs), step(from, 4 * WIDE), step(out, 4 * WIDE), repeatFor(columns, WIDE),
      ),
    ),
  };
}

/**
 * `remember(gates, before, out, length, memory, gateStep, outStep)`: `h ← h + z (c - h)` along the sentence, with `z = ½ + ½ x / (1 + |x|)` from
 * the first half of the gates and `c = x / (1 + |x|)` from the second. `before` points at a row of zeros; steps in bytes, negative backwards.
 */
function writeRemember(): Func {
  const [gates, before, out, length, memory, gateStep, outStep] = [0, 1, 2, 3, 4, 5, 6];
  const [left, pg, pb, po, half, c] = [7, 8, 9, 10, 11, 12];
  const clampOf = (...load: number[][]): number[] =>
    code(...load, op.one, op.splat, ...load, op.absLanes, op.addLanes, op.divideLanes);
  return {
    parameters: [I32, I32, I32, I32, I32, I32, I32],
    locals: [[5, I32], [1, V128]],
    body: code(
      get(memory), constant(2), op.shiftLeft, set(half),
      loop(
        get(gates), set(pg), get(before), set(pb), get(out), set(po), get(memory), set(left),
        loop(
          clampOf(get(pg), get(half), op.add, op.loadLanes(0)), set(c),
          get(po),
          get(pb), op.loadLanes(0),
          clampOf(get(pg), op.loadLanes(0)), op.one, op.splat, op.addLanes, op.halfOne, op.splat, op.mulLanes,
          get(c), get(pb), op.loadLanes(0), op.subLanes, op.mulLanes, op.addLanes, store(0),
          get(pg), constant(16), op.add, set(pg), get(pb), constant(16), op.add, set(pb), get(po), constant(16), op.add, set(po),
          get(left), constant(4), op.sub, set(left), repeatIf(get(left)),
        ),
        get(out), set(before), get(out), get(outStep), op.add, set(out), get(gates), get(gateStep), op.add, set(gates),
        get(length), constant(1), op.sub, set(length), repeatIf(get(length)),
      ),
    ),
  };
}

/**
 * `blend(words, sums, out, first, second, rows, width, step)`: `words + max(0, sums)`, written to `out` row after row and besides to `first` and `second`,
 * whose rows are `step` bytes apart: the layers above read it again.
 */
function writeBlend(): Func {
  const [words, sums, out, first, second, rows, width, step] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [left, gap, sum] = [8, 9, 10];
  const moveOn = (pointer: number): number[] => code(get(pointer), constant(16), op.add, set(pointer));
  const skip = (pointer: number): number[] => code(get(pointer), get(gap), op.add, set(pointer));
  return {
    parameters: [I32, I32, I32, I32, I32, I32, I32, I32],
    locals: [[2, I32], [1, V128]],
    body: code(
      get(step), get(width), constant(2), op.shiftLeft, op.sub, set(gap),
      loop(
        get(width), set(left),
        loop(
          get(words), op.loadLanes(0), op.zeroLanes, get(sums), op.loadLanes(0), op.maxLanes, op.addLanes, set(sum),
          ...[out, first, second].map((pointer) => code(get(pointer), get(sum), store(0))),
          ...[words, sums, out, first, second].map(moveOn),
          get(left), constant(4), op.sub, set(left), repeatIf(get(left)),
        ),
        skip(first), skip(second),
        get(rows), constant(1), op.sub, set(rows), repeatIf(get(rows)),
      ),
    ),
  };
}

export type IntegerKernel = {
  readonly quantise: (x: number, out: number, scales: number, rows: number, inputs: number, limit: number) => void;
  readonly remember: (
    gates: number, before: number, out: number, length: number, memory: number, gateStep: number, outStep: number,
  ) => void;
  readonly blend: (
    words: number, sums: number, out: number, first: number, second: number, rows: number, width: number, step: number,
  ) => void;
};

/** `out = from + x · w · scale · unit` for matrices of one shape. */
export type IntegerProduct = (
  x: number, w: number, from: number, fromStep: number, out: number, scales: number, rows: number, unit: number,
) => void;

/** The kernel over a memory; all pointers are in bytes. */
export function createIntegerKernel(memory: WebAssembly.Memory): IntegerKernel {
  return instantiate(memory, { quantise: writeQuantise(), remember: writeRemember(), blend: writeBlend() }) as unknown as IntegerKernel;
}

/** The matrix product over a memory for matrices of one shape; all pointers are in bytes, `rows` is a multiple of {@link TALL}. */
export function createIntegerProduct(memory: WebAssembly.Memory, size: MatrixSize): IntegerProduct {
  return instantiate(memory, { multiply: writeMultiply(size) }).multiply as IntegerProduct;
}

function instantiate(memory: WebAssembly.Memory, functions: Readonly<Record<string, Func>>): WebAssembly.Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(assembleModule(functions)), { m: { m: memory } }).exports;
}

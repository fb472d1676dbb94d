/**
 * Matrix products in whole numbers of 16 bits, twice as fast as in single precision, and the memory of a layer, as a WebAssembly module
 * written out by hand. Whole numbers add up exactly, so no order or machine can change a result. Only reading uses it;
 * training needs single precision (`matrix-kernel.ts`).
 */
import { F32, I32, V128, assembleModule, code, constant, get, lanes, loop, op, repeatIf, set, store, type Func } from './wasm-writer';

/** Rows worked off together; memory for rows is padded to a multiple. */
export const TALL = 4;
/** Columns worked off together. */
export const WIDE = 8;

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
 * `multiply(x, w, out, scales, rows, inputs, outputs, unit)`: `out += x · w · scale · unit` for {@link TALL} rows at a time. `w` holds, for each
 * {@link WIDE} columns, the weights of two inputs side by side.
 */
function writeMultiply(): Func {
  const [x, w, out, scales, rows, inputs, outputs, unit] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [column, k, pw, stride, rowBytes] = [8, 9, 10, 11, 12];
  const [p0, q0] = [13, 17];
  const [w0, w1, sums] = [21, 22, 23];
  const each = Array.from({ length: TALL }, (_, r) => r);
  const finish = (r: number, half: number): number[] => code(
    get(q0 + r), get(q0 + r), op.loadLanes(16 * half),
    get(sums + 2 * r + half), op.convertLanes, get(scales), op.loadFloat(4 * r), get(unit), op.multiply, op.splat, op.mulLanes,
    op.addLanes, store(16 * half),
  );
  return {
    parameters: [I32, I32, I32, I32, I32, I32, I32, F32],
    locals: [[13, I32], [2 + 2 * TALL, V128]],
    body: code(
      get(outputs), constant(2), op.shiftLeft, set(stride), get(inputs), constant(1), op.shiftLeft, set(rowBytes),
      loop(
        constant(0), set(column), get(w), set(pw),
        loop(
          ...each.map((r) => code(r === 0 ? get(x) : code(get(p0 + r - 1), get(rowBytes), op.add), set(p0 + r),
            r === 0 ? code(get(out), get(column), op.add) : code(get(q0 + r - 1), get(stride), op.add), set(q0 + r),
            op.zeroLanes, set(sums + 2 * r), op.zeroLanes, set(sums + 2 * r + 1))),
          get(inputs), set(k),
          loop(
            get(pw), op.loadLanes(0), set(w0), get(pw), op.loadLanes(16), set(w1),
            ...each.flatMap((r) => [0, 1].map((half) => code(
              get(p0 + r), op.loadSplat, get(half === 0 ? w0 : w1), op.dotLanes, get(sums + 2 * r + half), op.addIntegers, set(sums + 2 * r + half),
            ))),
            ...each.map((r) => code(get(p0 + r), constant(4), op.add, set(p0 + r))),
            get(pw), constant(32), op.add, set(pw), get(k), constant(2), op.sub, set(k), repeatIf(get(k)),
          ),
          ...each.flatMap((r) => [finish(r, 0), finish(r, 1)]),
          get(column), constant(32), op.add, set(column), repeatIf(code(get(column), get(stride), op.less)),
        ),
        ...each.map(() => code(get(x), get(rowBytes), op.add, set(x), get(out), get(stride), op.add, set(out))),
        get(scales), constant(4 * TALL), op.add, set(scales),
        get(rows), constant(TALL), op.sub, set(rows), repeatIf(get(rows)),
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

export type IntegerKernel = {
  readonly quantise: (x: number, out: number, scales: number, rows: number, inputs: number, limit: number) => void;
  readonly multiply: (
    x: number, w: number, out: number, scales: number, rows: number, inputs: number, outputs: number, unit: number,
  ) => void;
  readonly remember: (
    gates: number, before: number, out: number, length: number, memory: number, gateStep: number, outStep: number,
  ) => void;
};

/** The kernel over a memory; all pointers are in bytes. */
export function createIntegerKernel(memory: WebAssembly.Memory): IntegerKernel {
  const bytes = assembleModule({ quantise: writeQuantise(), multiply: writeMultiply(), remember: writeRemember() });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { m: { m: memory } });
  return exports as unknown as IntegerKernel;
}

/** The little of WebAssembly's binary format that the integer kernel needs (webassembly.github.io/spec/core/binary). */

export const I32 = 0x7f
export const F32 = 0x7d
export const V128 = 0x7b
const VOID = 0x40

/** A function: its parameters, its further variables as (count, type), and its instructions. It returns nothing. */
export type Func = {
  readonly parameters: readonly number[]
  readonly locals: readonly (readonly [count: number, type: number])[]
  readonly body: readonly number[]
}

const leb = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]
/** A number whose last seven bits begin with a one needs a further byte, or it would count as negative. */
const signed = (value: number): number[] =>
  value < 64 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]

export const code = (...parts: readonly (readonly number[])[]): number[] => parts.flat()
export const get = (local: number): number[] => [0x20, ...leb(local)]
export const set = (local: number): number[] => [0x21, ...leb(local)]
/** @param value not negative */
export const constant = (value: number): number[] => [0x41, ...signed(value)]
export const loop = (...body: number[][]): number[] => [0x03, VOID, ...body.flat(), 0x0b]
export const repeatIf = (condition: number[]): number[] => [...condition, 0x0d, 0]
export const lanes = (opcode: number): number[] => [0xfd, ...leb(opcode)]
export const store = (offset: number): number[] => [...lanes(0x0b), 2, ...leb(offset)]

export const op = {
  add: [0x6a],
  sub: [0x6b],
  shiftLeft: [0x74],
  less: [0x49],
  loadFloat: (offset: number): number[] => [0x2a, 2, ...leb(offset)],
  storeFloat: [0x38, 2, 0],
  multiply: [0x94],
  divide: [0x95],
  max: [0x97],
  one: [0x43, 0, 0, 0x80, 0x3f],
  halfOne: [0x43, 0, 0, 0, 0x3f],
  loadLanes: (offset: number): number[] => [...lanes(0x00), 2, ...leb(offset)],
  /** Four copies of 32 bits, here of two 16-bit numbers. */
  loadSplat: (offset: number): number[] => [...lanes(0x09), 2, ...leb(offset)],
  zeroLanes: [...lanes(0x0c), ...new Array<number>(16).fill(0)],
  splat: lanes(0x13),
  absLanes: lanes(0xe0),
  addLanes: lanes(0xe4),
  subLanes: lanes(0xe5),
  mulLanes: lanes(0xe6),
  divideLanes: lanes(0xe7),
  maxLanes: lanes(0xe9),
  nearestLanes: lanes(0x6a),
  truncateLanes: lanes(0xf8),
  convertLanes: lanes(0xfa),
  narrowLanes: lanes(0x85),
  dotLanes: lanes(0xba),
  addIntegers: lanes(0xae),
}

const section = (id: number, ...content: number[]): number[] => [id, ...leb(content.length), ...content]
const text = (name: string): number[] => [name.length, ...[...name].map((letter) => letter.charCodeAt(0))]
const list = (items: readonly (readonly number[])[]): number[] => [...leb(items.length), ...items.flat()]

/** A module of these functions, exported by name, over an imported memory ("m" of "m"). */
export function assembleModule(functions: Readonly<Record<string, Func>>): Uint8Array<ArrayBuffer> {
  const all = Object.entries(functions)
  const types = all.map(([, { parameters }]) => [0x60, ...list(parameters.map((type) => [type])), 0])
  const bodies = all.map(([, { locals, body }]) => [
    ...list(locals.map(([count, type]) => [count, type])),
    ...body,
    0x0b,
  ])
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, ...list(types)),
    ...section(2, 1, ...text('m'), ...text('m'), 0x02, 0x00, 1),
    ...section(3, ...list(all.map((_, i) => [i]))),
    ...section(7, ...list(all.map(([name], i) => [...text(name), 0x00, i]))),
    ...section(10, ...list(bodies.map((body) => [...leb(body.length), ...body]))),
  ])
}

import { COLUMN_BLOCK, type MatrixArena } from './matrix-kernel'

/** Sizes of the network; every one is a multiple of 16. */
export type NetworkShape = {
  /** Numbers that stand for a word, in each direction's memory, and for a word as head or dependent. */
  readonly width: number
  readonly memory: number
  readonly arc: number
  /** Numbers that stand for an arc when its relation is named. */
  readonly relation: number
  /** Classes of the tag, name and relation outputs, padded. */
  readonly tags: number
  readonly names: number
  readonly labels: number
}

export const LAYERS = 2

/** A word's vectors as dependent and as head, first for arcs and then for their relations, side by side. */
export function roleColumns({ arc, relation }: Pick<NetworkShape, 'arc' | 'relation'>): number {
  return 2 * arc + 2 * relation
}
/** Arcs are told apart by direction and length in this many steps, and the root. */
const DISTANCES = 32
const ROOT_DISTANCE = 15

/** Named parameters, all in one arena. */
export type NetworkParameters = ReadonlyMap<string, Float32Array>

/** The number of inputs of layer `l`: words, then both memories beside the words. */
export function layerInputs(shape: NetworkShape, layer: number): number {
  return layer === 0 ? shape.width : 2 * shape.memory + shape.width
}

/** Name and size (rows × columns) of each parameter, in the order in which they are stored. */
export function listParameters(shape: NetworkShape): { name: string; rows: number; columns: number }[] {
  const { width, memory, arc, relation } = shape
  const top = layerInputs(shape, LAYERS)
  const layers = Array.from({ length: LAYERS }, (_, l) => [
    { name: `gates${l}`, rows: layerInputs(shape, l), columns: 4 * memory },
    { name: `gatesBias${l}`, rows: 1, columns: 4 * memory },
  ]).flat()
  return [
    { name: 'window', rows: 3 * width, columns: width },
    { name: 'windowBias', rows: 1, columns: width },
    ...layers,
    { name: 'roles', rows: top, columns: roleColumns(shape) },
    { name: 'rolesBias', rows: 1, columns: roleColumns(shape) },
    { name: 'bilinear', rows: arc, columns: arc },
    { name: 'headBias', rows: 1, columns: arc },
    { name: 'root', rows: 1, columns: arc },
    { name: 'distance', rows: 1, columns: DISTANCES },
    { name: 'tags', rows: top, columns: shape.tags },
    { name: 'tagsBias', rows: 1, columns: shape.tags },
    { name: 'names', rows: top, columns: shape.names },
    { name: 'namesBias', rows: 1, columns: shape.names },
    { name: 'sides', rows: 1, columns: 2 * relation },
    { name: 'labels', rows: relation, columns: shape.labels },
    { name: 'labelsBias', rows: 1, columns: shape.labels },
  ]
}

/** Columns of dropout masks (one number a column, the same for all words of a sentence); only training has them. */
export type Noise = {
  readonly words: Float32Array
  readonly layers: readonly Float32Array[]
  readonly roles: Float32Array
}

/** What one run computes, row-major, one row a word. Training reads all of it; the rest of the engine the last four. */
export type Activations = {
  readonly length: number
  readonly words: Float32Array
  readonly windows: Float32Array
  readonly convolved: Float32Array
  readonly mixed: Float32Array
  readonly layers: readonly { readonly gates: Float32Array; readonly out: Float32Array }[]
  /** Dependent and head vectors before and after the rectifier, side by side. */
  readonly roles: Float32Array
  readonly heads: Float32Array
  readonly dependents: Float32Array
  readonly turned: Float32Array
  /** Scores of each head for each word: `length` rows of `columns`, the root at column `length`. */
  readonly arcs: Float32Array
  readonly columns: number
  readonly tags: Float32Array
  readonly names: Float32Array
}

export const LEAK = 0.1

/**
 * Reads a sentence in both directions and scores every possible arc, tag and name label.
 *
 * A window of three words, then two layers of gated memory in each direction whose gates look at the input alone, so that all
 * products of a layer are one matrix product (Lei et al. 2018; Bradbury et al. 2017), then a biaffine score for
 * each pair of words (Dozat & Manning 2017). Gates use x / (1 + |x|) in place of exponentials: faster, and the same
 * bits on every machine.
 * @param words one row of `width` numbers a word, in the arena; changed by noise
 */
export function runNetwork(
  shape: NetworkShape,
  p: NetworkParameters,
  words: Float32Array,
  length: number,
  arena: MatrixArena,
  noise: Noise | null = null,
): Activations {
  const { width, memory, arc } = shape
  const wide = roleColumns(shape)
  if (noise) maskColumns(words, noise.words)
  const windows = takeWindows(words, length, width, arena)
  const convolved = affine(p, 'window', windows, length, 3 * width, width, arena)
  const mixed = arena.take(length * width)
  for (let i = 0; i < mixed.length; i++) mixed[i] = (words[i] ?? 0) + Math.max(0, convolved[i] ?? 0)

  const layers: { gates: Float32Array; out: Float32Array }[] = []
  let input: Float32Array = mixed
  for (let l = 0; l < LAYERS; l++) {
    const gates = affine(p, `gates${l}`, input, length, layerInputs(shape, l), 4 * memory, arena)
    const out = remember(gates, mixed, length, memory, width, arena)
    const mask = noise?.layers[l]
    if (mask) maskColumns(out, mask)
    layers.push({ gates, out })
    input = out
  }
  const top = layerInputs(shape, LAYERS)
  const roles = affine(p, 'roles', input, length, top, wide, arena)
  const { heads, dependents } = splitRoles(roles, p.get('root'), length, arc, wide, arena, noise)
  const turned = arena.take(length * arc)
  arena.addProduct(dependents, p.get('bilinear') ?? turned, turned, length, arc, arc)
  const columns = padColumns(length + 1)
  const arcs = scoreArcs(p, turned, heads, length, columns, arc, arena)
  const tags = affine(p, 'tags', input, length, top, shape.tags, arena)
  const names = affine(p, 'names', input, length, top, shape.names, arena)
  return {
    length,
    words,
    windows,
    convolved,
    mixed,
    layers,
    roles,
    heads,
    dependents,
    turned,
    arcs,
    columns,
    tags,
    names,
  }
}

export function padColumns(count: number): number {
  return Math.ceil(count / COLUMN_BLOCK) * COLUMN_BLOCK
}

/** Multiplies each column by its entry of the mask. */
export function maskColumns(rows: Float32Array, mask: Float32Array): void {
  const columns = mask.length
  for (let r = 0; r < rows.length; r += columns) {
    for (let j = 0; j < columns; j++) rows[r + j] = (rows[r + j] ?? 0) * (mask[j] ?? 0)
  }
}

/** `x · w + bias`. */
function affine(
  p: NetworkParameters,
  name: string,
  x: Float32Array,
  rows: number,
  inputs: number,
  outputs: number,
  arena: MatrixArena,
): Float32Array {
  const out = arena.take(rows * outputs)
  const bias = p.get(`${name.replace(/\d$/, '')}Bias${/\d$/.exec(name)?.[0] ?? ''}`)
  const weights = p.get(name)
  if (!bias || !weights) throw new Error(`The network has no parameter ${name}`)
  for (let r = 0; r < rows; r++) out.set(bias, r * outputs)
  arena.addProduct(x, weights, out, rows, inputs, outputs)
  return out
}

/** The word before, the word and the word after, side by side. */
function takeWindows(words: Float32Array, length: number, width: number, arena: MatrixArena): Float32Array {
  const windows = arena.take(length * 3 * width)
  for (let i = 0; i < length; i++) {
    for (let d = -1; d <= 1; d++) {
      const from = i + d
      if (from >= 0 && from < length)
        windows.set(words.subarray(from * width, (from + 1) * width), (i * 3 + d + 1) * width)
    }
  }
  return windows
}

/** A smooth step from 0 to 1. */
export function gate(x: number): number {
  return 0.5 + (0.5 * x) / (1 + Math.abs(x))
}

/** A smooth clamp to -1 … 1. */
export function clamp(x: number): number {
  return x / (1 + Math.abs(x))
}

/**
 * Runs both memories over the sentence: `h ← (1 - z) h + z c`. Columns of `gates`: z forward, c forward, z backward, c backward. The
 * output has both memories and then the words again, so that nothing is lost on the way up.
 */
function remember(
  gates: Float32Array,
  mixed: Float32Array,
  length: number,
  memory: number,
  width: number,
  arena: MatrixArena,
): Float32Array {
  const columns = 2 * memory + width
  const out = arena.take(length * columns)
  for (let side = 0; side < 2; side++) {
    const step = side === 0 ? 1 : -1
    let i = side === 0 ? 0 : length - 1
    for (let q = 0; q < length; q++, i += step) {
      const from = i * 4 * memory + side * 2 * memory
      const to = i * columns + side * memory
      const before = to - step * columns
      for (let j = 0; j < memory; j++) {
        const z = gate(gates[from + j] ?? 0)
        const h = q === 0 ? 0 : (out[before + j] ?? 0)
        out[to + j] = h + z * (clamp(gates[from + memory + j] ?? 0) - h)
      }
    }
  }
  for (let i = 0; i < length; i++)
    out.set(mixed.subarray(i * width, (i + 1) * width), i * columns + 2 * memory)
  return out
}

/** Rectifies the role vectors; the row after the last word of `heads` stands for the root. */
function splitRoles(
  roles: Float32Array,
  root: Float32Array | undefined,
  length: number,
  arc: number,
  wide: number,
  arena: MatrixArena,
  noise: Noise | null,
): { heads: Float32Array; dependents: Float32Array } {
  const dependents = arena.take(length * arc)
  const heads = arena.take((length + 1) * arc)
  for (let i = 0; i < length; i++) {
    for (let j = 0; j < arc; j++) {
      const d = roles[i * wide + j] ?? 0
      const h = roles[i * wide + arc + j] ?? 0
      dependents[i * arc + j] = (d > 0 ? d : LEAK * d) * (noise ? (noise.roles[j] ?? 0) : 1)
      heads[i * arc + j] = (h > 0 ? h : LEAK * h) * (noise ? (noise.roles[arc + j] ?? 0) : 1)
    }
  }
  if (root) heads.set(root, length * arc)
  return { heads, dependents }
}

/** The slope of the rectifier. */
export function slope(x: number): number {
  return x > 0 ? 1 : LEAK
}

/** Which distance weight an arc uses. */
export function distanceClass(dependent: number, head: number, length: number): number {
  if (head === length) return ROOT_DISTANCE
  const gap = Math.abs(head - dependent)
  const step = gap < 7 ? gap : gap < 9 ? 7 : gap < 12 ? 8 : gap < 16 ? 9 : gap < 24 ? 10 : 11
  return step + (head < dependent ? 16 : 0)
}

function scoreArcs(
  p: NetworkParameters,
  turned: Float32Array,
  heads: Float32Array,
  length: number,
  columns: number,
  arc: number,
  arena: MatrixArena,
): Float32Array {
  const upright = arena.take(arc * columns)
  for (let h = 0; h <= length; h++)
    for (let j = 0; j < arc; j++) upright[j * columns + h] = heads[h * arc + j] ?? 0
  const arcs = arena.take(length * columns)
  const headBias = p.get('headBias')
  const distance = p.get('distance')
  for (let h = 0; h <= length; h++) {
    let bias = 0
    for (let j = 0; j < arc; j++) bias += (heads[h * arc + j] ?? 0) * (headBias?.[j] ?? 0)
    for (let i = 0; i < length; i++)
      arcs[i * columns + h] = bias + (distance?.[distanceClass(i, h, length)] ?? 0)
  }
  arena.addProduct(turned, upright, arcs, length, arc, columns)
  return arcs
}

/** What one naming of relations computes: each arc's numbers after the rectifier, and the scores, one row a word. */
export type RelationScores = { readonly hidden: Float32Array; readonly labels: Float32Array }

/**
 * Scores the relations of the arcs of a tree: what the word is as a dependent and its head as a head, added up with the arc's direction, through
 * one rectified layer. The root's row says nothing.
 */
export function scoreRelations(
  shape: NetworkShape,
  p: NetworkParameters,
  roles: Float32Array,
  headOf: Int32Array,
  arena: MatrixArena,
  noise: Noise | null = null,
): RelationScores {
  const { arc, relation } = shape
  const wide = roleColumns(shape)
  const length = headOf.length
  const hidden = arena.take(length * relation)
  const sides = p.get('sides')
  for (let i = 0; i < length; i++) {
    const head = headOf[i] ?? -1
    if (head < 0) continue
    const d = i * wide + 2 * arc
    const h = head * wide + 2 * arc + relation
    const side = head < i ? 0 : relation
    for (let j = 0; j < relation; j++) {
      const x = (roles[d + j] ?? 0) + (roles[h + j] ?? 0) + (sides?.[side + j] ?? 0)
      hidden[i * relation + j] = (x > 0 ? x : LEAK * x) * (noise ? (noise.roles[2 * arc + j] ?? 0) : 1)
    }
  }
  return { hidden, labels: affine(p, 'labels', hidden, length, relation, shape.labels, arena) }
}

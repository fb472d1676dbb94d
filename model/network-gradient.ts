import type { MatrixArena } from '../lib/domain/language/model/matrix-kernel'
import {
  LAYERS,
  clamp,
  distanceClass,
  gate,
  layerInputs,
  maskColumns,
  roleColumns,
  scoreRelations,
  slope,
  type Activations,
  type NetworkParameters,
  type NetworkShape,
  type Noise,
} from '../lib/domain/language/model/network'

/** What a sentence should come out as. A label of -1 is not known and costs nothing. */
export type Targets = {
  readonly heads: Int32Array
  readonly tags: Int16Array
  readonly names: Int16Array
  readonly labels: Int16Array
}

/** How much each output counts. */
export type LossWeights = { readonly tags: number; readonly names: number; readonly labels: number }

/** Parameters, their transposes (for passing gradients down) and their gradients, all in one arena. */
export type Trainable = {
  readonly shape: NetworkShape
  readonly values: NetworkParameters
  readonly transposes: NetworkParameters
  readonly gradients: NetworkParameters
}

function need(map: NetworkParameters, name: string): Float32Array {
  const found = map.get(name)
  if (!found) throw new Error(`no parameter ${name}`)
  return found
}

/**
 * Back-propagation by hand through {@link runNetwork}: adds to the gradients of all parameters.
 * @returns the loss (natural logarithm, summed over words) and the gradient of the words
 */
export function addGradients(
  net: Trainable,
  a: Activations,
  targets: Targets,
  weights: LossWeights,
  noise: Noise,
  arena: MatrixArena,
): { loss: number; words: Float32Array } {
  const { shape } = net
  const { length } = a
  const { width, memory } = shape
  const top = layerInputs(shape, LAYERS)
  const arcErrors = arena.take(length * a.columns)
  let loss = softmaxErrors(
    a.arcs,
    arcErrors,
    a.columns,
    length + 1,
    (i) => ((targets.heads[i] ?? -1) < 0 ? length : (targets.heads[i] ?? 0)),
    1,
    (i, k) => i === k,
  )
  const tagErrors = arena.take(length * shape.tags)
  loss += softmaxErrors(a.tags, tagErrors, shape.tags, shape.tags, (i) => targets.tags[i] ?? -1, weights.tags)
  const nameErrors = arena.take(length * shape.names)
  loss += softmaxErrors(
    a.names,
    nameErrors,
    shape.names,
    shape.names,
    (i) => targets.names[i] ?? -1,
    weights.names,
  )

  const roleErrors = backArcs(net, a, arcErrors, noise, arena)
  let errors: Float32Array = arena.take(length * top)
  const last = a.layers[LAYERS - 1]?.out ?? a.mixed
  loss += backRelations(net, a, targets, weights.labels, noise, roleErrors, arena)
  backAffine(net, 'roles', last, roleErrors, errors, length, top, roleColumns(shape), arena)
  backAffine(net, 'tags', last, tagErrors, errors, length, top, shape.tags, arena)
  backAffine(net, 'names', last, nameErrors, errors, length, top, shape.names, arena)

  const mixedErrors = arena.take(length * width)
  for (let l = LAYERS - 1; l >= 0; l--) {
    const layer = a.layers[l]
    const mask = noise.layers[l]
    if (!layer || !mask) continue
    maskColumns(errors, mask)
    const columns = 2 * memory + width
    for (let i = 0; i < length; i++) {
      for (let j = 0; j < width; j++) {
        mixedErrors[i * width + j] =
          (mixedErrors[i * width + j] ?? 0) + (errors[i * columns + 2 * memory + j] ?? 0)
      }
    }
    const gateErrors = backMemory(layer.gates, errors, length, memory, columns, arena)
    const inputs = layerInputs(shape, l)
    const below = l === 0 ? a.mixed : (a.layers[l - 1]?.out ?? a.mixed)
    const next = l === 0 ? mixedErrors : arena.take(length * inputs)
    backAffine(net, `gates${l}`, below, gateErrors, next, length, inputs, 4 * memory, arena)
    errors = next
  }
  const windowErrors = arena.take(length * width)
  for (let i = 0; i < windowErrors.length; i++)
    windowErrors[i] = (a.convolved[i] ?? 0) > 0 ? (mixedErrors[i] ?? 0) : 0
  const spread = arena.take(length * 3 * width)
  backAffine(net, 'window', a.windows, windowErrors, spread, length, 3 * width, width, arena)
  for (let i = 0; i < length; i++) {
    for (let d = -1; d <= 1; d++) {
      const to = i + d
      if (to < 0 || to >= length) continue
      for (let j = 0; j < width; j++) {
        mixedErrors[to * width + j] =
          (mixedErrors[to * width + j] ?? 0) + (spread[(i * 3 + d + 1) * width + j] ?? 0)
      }
    }
  }
  maskColumns(mixedErrors, noise.words)
  return { loss, words: mixedErrors }
}

/** Cross-entropy of each row over its first `count` columns; writes probability minus target. */
function softmaxErrors(
  scores: Float32Array,
  errors: Float32Array,
  columns: number,
  count: number,
  target: (row: number) => number,
  weight: number,
  isBarred: (row: number, column: number) => boolean = () => false,
): number {
  let loss = 0
  for (let i = 0; i * columns < scores.length; i++) {
    const wanted = target(i)
    if (wanted < 0) continue
    const row = i * columns
    let highest = -Infinity
    for (let k = 0; k < count; k++) if (!isBarred(i, k)) highest = Math.max(highest, scores[row + k] ?? 0)
    let total = 0
    for (let k = 0; k < count; k++) if (!isBarred(i, k)) total += Math.exp((scores[row + k] ?? 0) - highest)
    for (let k = 0; k < count; k++) {
      if (isBarred(i, k)) continue
      const probability = Math.exp((scores[row + k] ?? 0) - highest) / total
      errors[row + k] = weight * (probability - (k === wanted ? 1 : 0))
    }
    loss -= weight * ((scores[row + wanted] ?? 0) - highest - Math.log(total))
  }
  return loss
}

/** Gradients of `y = x · w + b`: `w` and `b` get theirs, `down` gets the gradient of `x`. */
function backAffine(
  net: Trainable,
  name: string,
  x: Float32Array,
  errors: Float32Array,
  down: Float32Array | null,
  rows: number,
  inputs: number,
  outputs: number,
  arena: MatrixArena,
): void {
  if (down) arena.addProduct(errors, need(net.transposes, name), down, rows, outputs, inputs)
  arena.addProduct(
    transpose(x, rows, inputs, arena),
    errors,
    need(net.gradients, name),
    inputs,
    rows,
    outputs,
  )
  const biasName = `${name.replace(/\d$/, '')}Bias${/\d$/.exec(name)?.[0] ?? ''}`
  const bias = net.gradients.get(biasName)
  if (!bias) return
  for (let r = 0; r < rows; r++)
    for (let j = 0; j < outputs; j++) bias[j] = (bias[j] ?? 0) + (errors[r * outputs + j] ?? 0)
}

export function transpose(x: Float32Array, rows: number, columns: number, arena: MatrixArena): Float32Array {
  const out = arena.take(rows * columns)
  for (let r = 0; r < rows; r++) for (let k = 0; k < columns; k++) out[k * rows + r] = x[r * columns + k] ?? 0
  return out
}

function backArcs(
  net: Trainable,
  a: Activations,
  errors: Float32Array,
  noise: Noise,
  arena: MatrixArena,
): Float32Array {
  const { arc } = net.shape
  const { length, columns, heads } = a
  const headBias = need(net.values, 'headBias')
  const headBiasGradient = need(net.gradients, 'headBias')
  const distance = need(net.gradients, 'distance')
  const turnedErrors = arena.take(length * arc)
  const padded = arena.take(columns * arc)
  padded.set(heads)
  arena.addProduct(errors, padded, turnedErrors, length, columns, arc)
  const headErrors = arena.take(columns * arc)
  arena.addProduct(transpose(errors, length, columns, arena), a.turned, headErrors, columns, length, arc)
  for (let h = 0; h <= length; h++) {
    let sum = 0
    for (let i = 0; i < length; i++) {
      const error = errors[i * columns + h] ?? 0
      sum += error
      const k = distanceClass(i, h, length)
      distance[k] = (distance[k] ?? 0) + error
    }
    for (let j = 0; j < arc; j++) {
      headBiasGradient[j] = (headBiasGradient[j] ?? 0) + sum * (heads[h * arc + j] ?? 0)
      headErrors[h * arc + j] = (headErrors[h * arc + j] ?? 0) + sum * (headBias[j] ?? 0)
    }
  }
  const dependentErrors = arena.take(length * arc)
  backAffine(net, 'bilinear', a.dependents, turnedErrors, dependentErrors, length, arc, arc, arena)
  const root = need(net.gradients, 'root')
  for (let j = 0; j < arc; j++) root[j] = (root[j] ?? 0) + (headErrors[length * arc + j] ?? 0)
  const wide = roleColumns(net.shape)
  const out = arena.take(length * wide)
  for (let i = 0; i < length; i++) {
    for (let j = 0; j < arc; j++) {
      const d = i * wide + j
      const h = d + arc
      out[d] = (dependentErrors[i * arc + j] ?? 0) * (noise.roles[j] ?? 0) * slope(a.roles[d] ?? 0)
      out[h] = (headErrors[i * arc + j] ?? 0) * (noise.roles[arc + j] ?? 0) * slope(a.roles[h] ?? 0)
    }
  }
  return out
}

/** Back through time. The output was masked after it was made, so the memory itself is rebuilt first. */
function backMemory(
  gates: Float32Array,
  errors: Float32Array,
  length: number,
  memory: number,
  columns: number,
  arena: MatrixArena,
): Float32Array {
  const gateErrors = arena.take(length * 4 * memory)
  const states = arena.take((length + 1) * memory)
  const carry = arena.take(memory)
  for (let side = 0; side < 2; side++) {
    const place = (q: number): number => (side === 0 ? q : length - 1 - q)
    states.fill(0)
    for (let q = 0; q < length; q++) {
      const from = place(q) * 4 * memory + side * 2 * memory
      for (let j = 0; j < memory; j++) {
        const h = states[q * memory + j] ?? 0
        states[(q + 1) * memory + j] =
          h + gate(gates[from + j] ?? 0) * (clamp(gates[from + memory + j] ?? 0) - h)
      }
    }
    carry.fill(0)
    for (let q = length - 1; q >= 0; q--) {
      const from = place(q) * 4 * memory + side * 2 * memory
      const at = place(q) * columns + side * memory
      for (let j = 0; j < memory; j++) {
        const error = (errors[at + j] ?? 0) + (carry[j] ?? 0)
        const u = gates[from + j] ?? 0
        const v = gates[from + memory + j] ?? 0
        const z = gate(u)
        const h = states[q * memory + j] ?? 0
        const steepU = 1 + Math.abs(u)
        const steepV = 1 + Math.abs(v)
        gateErrors[from + j] = (error * (clamp(v) - h) * 0.5) / (steepU * steepU)
        gateErrors[from + memory + j] = (error * z) / (steepV * steepV)
        carry[j] = error * (1 - z)
      }
    }
  }
  return gateErrors
}

/** The loss of naming the right tree's relations; adds to the errors of the role vectors. */
function backRelations(
  net: Trainable,
  a: Activations,
  targets: Targets,
  weight: number,
  noise: Noise,
  roleErrors: Float32Array,
  arena: MatrixArena,
): number {
  const { arc, relation, labels } = net.shape
  const { length } = a
  const wide = roleColumns(net.shape)
  const scores = scoreRelations(net.shape, net.values, a.roles, targets.heads, arena, noise)
  const errors = arena.take(length * labels)
  const loss = softmaxErrors(scores.labels, errors, labels, labels, (i) => targets.labels[i] ?? -1, weight)
  const down = arena.take(length * relation)
  backAffine(net, 'labels', scores.hidden, errors, down, length, relation, labels, arena)
  const sides = need(net.values, 'sides')
  const sideGradients = need(net.gradients, 'sides')
  for (let i = 0; i < length; i++) {
    const head = targets.heads[i] ?? -1
    if (head < 0 || (targets.labels[i] ?? -1) < 0) continue
    const side = head < i ? 0 : relation
    for (let j = 0; j < relation; j++) {
      const d = i * wide + 2 * arc + j
      const h = head * wide + 2 * arc + relation + j
      const x = (a.roles[d] ?? 0) + (a.roles[h] ?? 0) + (sides[side + j] ?? 0)
      const error = (down[i * relation + j] ?? 0) * (noise.roles[2 * arc + j] ?? 0) * slope(x)
      roleErrors[d] = (roleErrors[d] ?? 0) + error
      roleErrors[h] = (roleErrors[h] ?? 0) + error
      sideGradients[side + j] = (sideGradients[side + j] ?? 0) + error
    }
  }
  return loss
}

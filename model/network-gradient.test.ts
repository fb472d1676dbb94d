import { describe, expect, it } from 'vitest'
import { MatrixArena } from '../lib/domain/language/model/matrix-kernel'
import {
  LAYERS,
  layerInputs,
  listParameters,
  runNetwork,
  type NetworkShape,
  type Noise,
} from '../lib/domain/language/model/network'
import { addGradients, type Targets } from './network-gradient'
import { createRandom } from './random'

const shape: NetworkShape = { width: 16, memory: 16, arc: 16, relation: 16, tags: 16, names: 16, labels: 16 }
const targets: Targets = {
  heads: Int32Array.of(1, -1, 1, 2),
  tags: Int16Array.of(3, 0, 15, -1),
  names: Int16Array.of(0, 2, -1, 1),
  labels: Int16Array.of(3, -1, 5, 9),
}
const LENGTH = 4

function makeMasks(random: () => number): Noise {
  const mask = (n: number): Float32Array =>
    Float32Array.from({ length: n }, () => (random() < 0.3 ? 0 : 1 / 0.7))
  return {
    words: mask(16),
    layers: Array.from({ length: LAYERS }, (_, l) => mask(layerInputs(shape, l + 1))),
    roles: mask(64),
  }
}

describe('network gradient', () => {
  it('agrees with differences of the loss, for every group of parameters and for the words', () => {
    const random = createRandom(9)
    const noise = makeMasks(random.next)
    const arena = new MatrixArena(2_000_000)
    const [values, transposes, gradients] = [
      new Map<string, Float32Array>(),
      new Map<string, Float32Array>(),
      new Map<string, Float32Array>(),
    ]
    for (const { name, rows, columns } of listParameters(shape)) {
      const view = arena.take(rows * columns)
      for (let i = 0; i < view.length; i++) view[i] = (random.next() * 2 - 1) * (rows > 1 ? 0.4 : 0.2)
      values.set(name, view)
      gradients.set(name, arena.take(rows * columns))
      const turned = arena.take(rows * columns)
      for (let r = 0; r < rows; r++)
        for (let k = 0; k < columns; k++) turned[k * rows + r] = view[r * columns + k] ?? 0
      transposes.set(name, turned)
    }
    const start = Float32Array.from({ length: LENGTH * 16 }, () => random.next() * 2 - 1)
    const mark = arena.mark
    const run = (words: Float32Array): { loss: number; words: Float32Array } => {
      arena.reset(mark)
      for (const gradient of gradients.values()) gradient.fill(0)
      const input = arena.take(words.length)
      input.set(words)
      const activations = runNetwork(shape, values, input, LENGTH, arena, noise)
      const back = addGradients(
        { shape, values, transposes, gradients },
        activations,
        targets,
        { tags: 0.5, names: 0.7, labels: 0.8 },
        noise,
        arena,
      )
      return { loss: back.loss, words: Float32Array.from(back.words) }
    }
    const back = run(start)
    const kept = new Map([...gradients].map(([name, gradient]) => [name, Float32Array.from(gradient)]))
    const STEP = 4e-3
    const check = (cell: Float32Array, i: number, expected: number, name: string): void => {
      const before = cell[i] ?? 0
      cell[i] = before + STEP
      const above = run(start).loss
      cell[i] = before - STEP
      const below = run(start).loss
      cell[i] = before
      const slope = (above - below) / (2 * STEP)
      expect(
        Math.abs(slope - expected),
        `${name}[${i}]: ${slope} by differences, ${expected} by rule`,
      ).toBeLessThan(0.01 + 0.05 * Math.abs(slope))
    }
    for (const [name, view] of values) {
      const expected = kept.get(name)
      for (let trial = 0; trial < 6; trial++) {
        const i = Math.floor(random.next() * view.length)
        check(view, i, expected?.[i] ?? 0, name)
      }
    }
    for (let i = 0; i < start.length; i += 5) check(start, i, back.words[i] ?? 0, 'words')
  })
})

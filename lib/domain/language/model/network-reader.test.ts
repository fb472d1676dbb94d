import { describe, expect, it } from 'vitest'
import { MatrixArena } from './matrix-kernel'
import { listParameters, roleColumns, runNetwork, scoreRelations, type NetworkShape } from './network'
import { NetworkReader, padRows } from './network-reader'

const shape: NetworkShape = { width: 32, memory: 16, arc: 16, relation: 16, tags: 16, names: 16, labels: 16 }

/** Numbers that look drawn at random and are the same each time. */
const draw = (count: number, salt: number, size: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => size * Math.sin((i + 1) * (salt + 1) * 12.9898))

const parameters = new Map(
  listParameters(shape).map(({ name, rows, columns }, salt) => [
    name,
    draw(rows * columns, salt, 1.5 / Math.sqrt(rows)),
  ]),
)

/** The sentence read with single precision, as in training, and with whole numbers. */
function readBothWays(length: number) {
  const plain = new MatrixArena(500_000)
  const taken = new Map(
    [...parameters].map(([name, values]) => {
      const view = plain.take(values.length)
      view.set(values)
      return [name, view]
    }),
  )
  const words = plain.take(length * shape.width)
  words.set(draw(words.length, 77, 2))
  const rows = words.slice()
  const heads = Int32Array.from({ length }, (_, i) =>
    i === 0 ? -1 : (i * 7) % length === i ? 0 : (i * 7) % length,
  )
  const expected = runNetwork(shape, taken, words, length, plain)
  const relations = scoreRelations(shape, taken, expected.roles, heads, plain).labels.slice()

  const arena = new MatrixArena(500_000)
  const reader = new NetworkReader(shape, parameters, arena)
  const input = arena.take(padRows(length) * shape.width)
  input.set(rows)
  const found = reader.read(input, length)
  const named = reader.scoreRelations(found, heads).labels
  return { expected, found, relations, named }
}

describe('network reader', () => {
  it.each([1, 2, 3, 4, 5, 9, 31])(
    'says of %i words what the network of training says, but for rounding',
    (length) => {
      const { expected, found, relations, named } = readBothWays(length)
      const wide = roleColumns(shape)
      for (let i = 0; i < length; i++) {
        for (let h = 0; h <= length; h++) {
          expect(found.arcs[i * found.arcColumns + h]).toBeCloseTo(
            expected.arcs[i * expected.columns + h] ?? NaN,
            1,
          )
        }
        for (let k = 0; k < wide; k++)
          expect(found.top[i * found.columns + k]).toBeCloseTo(expected.roles[i * wide + k] ?? NaN, 2)
        for (let k = 0; k < 16; k++) {
          expect(found.top[i * found.columns + found.tagsAt + k]).toBeCloseTo(
            expected.tags[i * 16 + k] ?? NaN,
            2,
          )
          expect(found.top[i * found.columns + found.namesAt + k]).toBeCloseTo(
            expected.names[i * 16 + k] ?? NaN,
            2,
          )
          if (i > 0) expect(named[i * 16 + k]).toBeCloseTo(relations[i * 16 + k] ?? NaN, 2)
        }
      }
    },
  )

  it('gives the same bits again', () => {
    const [once, again] = [readBothWays(9).found, readBothWays(9).found]
    expect(once.top).toEqual(again.top)
    expect(once.arcs).toEqual(again.arcs)
  })
})

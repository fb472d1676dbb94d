import { writeEmbeddings } from './embedding';
import type { FeatureTable } from './feature-table';
import { MatrixArena } from './matrix-kernel';
import { runNetwork, type NetworkParameters, type NetworkShape } from './network';
import type { SentenceCodes } from './sentence-codes';

/** Longest stretch that the network reads at once; longer sentences are read in pieces. */
export const LONGEST_PIECE = 256;

/** Room for parameters (under a million) and for the activations of the longest piece. */
const ARENA_FLOATS = 1_500_000;

/** What the network says of a sentence; all three are row-major, one row a word. */
type NetworkScores = {
  /** Logarithm of the probability of each head, the root at column `length`. */
  readonly arcs: Float32Array;
  readonly arcColumns: number;
  /** Scores of the tags, and of the name labels; not normalised. */
  readonly tags: Float32Array;
  readonly tagColumns: number;
  readonly names: Float32Array;
  readonly nameColumns: number;
};

/** The sizes of a network, and how to put its parameters into an arena. */
export type NetworkSource = { readonly shape: NetworkShape; readonly load: (arena: MatrixArena) => NetworkParameters };

/** The network with its memory. Not safe to share between threads; each thread loads its own. */
export class ArcScorer {
  private readonly arena = new MatrixArena(ARENA_FLOATS);
  private readonly shape: NetworkShape;
  private readonly parameters: NetworkParameters;
  private readonly start: number;

  constructor(network: NetworkSource, private readonly embeddings: FeatureTable) {
    this.shape = network.shape;
    this.parameters = network.load(this.arena);
    this.start = this.arena.mark;
  }

  /** Scores a sentence of at most {@link LONGEST_PIECE} words. The views are good until the next call. */
  score(codes: SentenceCodes, tags: Int16Array): NetworkScores {
    const { arena, shape } = this;
    arena.reset(this.start);
    const words = arena.take(codes.length * shape.width);
    writeEmbeddings(this.embeddings, codes, tags, words);
    const run = runNetwork(shape, this.parameters, words, codes.length, arena);
    normaliseArcs(run.arcs, codes.length, run.columns);
    return {
      arcs: run.arcs, arcColumns: run.columns,
      tags: run.tags, tagColumns: shape.tags,
      names: run.names, nameColumns: shape.names,
    };
  }
}

/** Turns each word's scores into logarithms of probabilities; a word is never its own head. */
function normaliseArcs(arcs: Float32Array, length: number, columns: number): void {
  for (let i = 0; i < length; i++) {
    const row = i * columns;
    arcs[row + i] = -1e9;
    let highest = -Infinity;
    for (let h = 0; h <= length; h++) highest = Math.max(highest, arcs[row + h] ?? 0);
    let total = 0;
    for (let h = 0; h <= length; h++) total += Math.exp((arcs[row + h] ?? 0) - highest);
    const shift = highest + Math.log(total);
    for (let h = 0; h <= length; h++) arcs[row + h] = (arcs[row + h] ?? 0) - shift;
  }
}
